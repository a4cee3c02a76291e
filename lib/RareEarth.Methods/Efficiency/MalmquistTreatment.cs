namespace RareEarth.Methods.Efficiency;

/// <summary>Negative values in a panel, before its index.</summary>
internal static class MalmquistTreatment
{
    /// <summary>The panel to use, and what was done to it, in words.</summary>
    public static (DeaPanel Panel, IReadOnlyList<string> Notes) Apply(DeaPanel panel, MalmquistOptions options)
    {
        DeaOptions period = options.Period();
        DeaData[] data = [.. panel.Data];
        var notes = new List<string>();
        if (options.NegativeValues == NegativeValues.TranslateAnyway)
        {
            data = Translate(panel, options.TranslatedMinimum, notes);
        }

        for (int t = 0; t < data.Length; t++)
        {
            try
            {
                (data[t], DataTreatment treatment) = DataTreatment.Apply(data[t], period);
                notes.AddRange(treatment.Dropped.Select(unit => $"'{unit}' is left out of {panel.Periods[t]} for a negative value."));
                Dea.RefuseWithoutOutput(data[t], period, false);
            }
            catch (EstimationException failure)
            {
                throw new EstimationException($"Period '{panel.Periods[t]}': {failure.Message}", failure);
            }

            notes.AddRange(data[t].Findings.Select(finding => $"{panel.Periods[t]}: {finding.Message}"));
        }

        return (DeaPanel.Of(panel.Periods.Zip(data)), notes);
    }

    private static DeaData[] Translate(DeaPanel panel, double minimum, List<string> notes)
    {
        int columns = panel.Data[0].Columns.Length;
        var added = new double[columns];
        for (int c = 0; c < columns; c++)
        {
            double smallest = panel.Data.Min(data => data.Columns[c].Min());
            if (smallest < 0)
            {
                added[c] = minimum - smallest;
                notes.Add($"{DeaDataCheck.Text(added[c])} was added to every '{panel.Data[0].ColumnName(c)}' in all periods; the index depends on this number.");
            }
        }

        return [.. panel.Data.Select(data => data.WithColumns([.. data.Columns.Select((column, c) => added[c] == 0 ? column : [.. column.Select(value => value + added[c])])]))];
    }
}
