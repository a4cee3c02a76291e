namespace RareEarth.Methods.Efficiency;

/// <summary>What was done to negative values before the analysis; empty lists when nothing was.</summary>
/// <param name="Dropped">Units left out, of the reference set too.</param>
/// <param name="Translations">Columns to which a constant was added.</param>
public sealed record DataTreatment(IReadOnlyList<string> Dropped, IReadOnlyList<Translation> Translations)
{
    /// <summary>Nothing was done.</summary>
    public static DataTreatment None { get; } = new([], []);

    /// <summary>Applies an option to the data.</summary>
    /// <exception cref="EstimationException">Negative values are refused, or a translation would change the scores.</exception>
    internal static (DeaData Data, DataTreatment Treatment) Apply(DeaData data, DeaOptions options)
    {
        DeaFinding[] negative = [.. data.Findings.Where(finding => finding.Kind is DeaFindingKind.NegativeInput or DeaFindingKind.NegativeOutput)];
        if (negative.Length == 0)
        {
            return (data, None);
        }

        bool isInvariant = Array.TrueForAll(negative, finding => IsInvariant(finding.Kind, options));
        switch (options.NegativeValues)
        {
            case NegativeValues.DropUnits:
                string[] dropped = [.. negative.Select(finding => finding.Unit!).Distinct(StringComparer.Ordinal)];
                return (data.Without(dropped), new DataTreatment(dropped, []));
            case NegativeValues.TranslateWhereInvariant when isInvariant:
            case NegativeValues.TranslateAnyway:
                return Translate(data, options);
            default:
                throw new EstimationException(Refusal(negative, options));
        }
    }

    private static bool IsInvariant(DeaFindingKind kind, DeaOptions options) =>
        options.ReturnsToScale == ReturnsToScale.Variable
        && (kind == DeaFindingKind.NegativeOutput) == (options.Orientation == Orientation.Input);

    private static (DeaData Data, DataTreatment Treatment) Translate(DeaData data, DeaOptions options)
    {
        double[][] columns = [.. data.Columns];
        var translations = new List<Translation>();
        for (int c = 0; c < columns.Length; c++)
        {
            double smallest = columns[c].Min();
            if (smallest < 0)
            {
                double added = options.TranslatedMinimum - smallest;
                bool isInput = c < data.InputNames.Count;
                columns[c] = [.. columns[c].Select(value => value + added)];
                translations.Add(new Translation(
                    data.ColumnName(c), added, IsInvariant(isInput ? DeaFindingKind.NegativeInput : DeaFindingKind.NegativeOutput, options)));
            }
        }

        DeaDataCheck.Values(data.Units, data.InputNames, data.OutputNames, columns);
        return (data.WithColumns(columns), new DataTreatment([], translations));
    }

    private static string Refusal(DeaFinding[] negative, DeaOptions options)
    {
        string cells = string.Join("; ", negative.Take(8).Select(finding => finding.Message.TrimEnd('.')))
            + (negative.Length > 8 ? $"; and {negative.Length - 8} more" : "");
        return $"{cells}. The {options.Model} model takes no negative values. Adding a constant changes nothing for outputs in the input-oriented "
            + "model with variable returns to scale, and for inputs in the output-oriented one (NegativeValues.TranslateWhereInvariant); under any other "
            + "returns to scale, for the side that is moved radially, and in the Malmquist index it changes the scores (NegativeValues.TranslateAnyway "
            + "does it nevertheless and says so). NegativeValues.DropUnits leaves these units out.";
    }
}
