using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Efficiency;

/// <summary>Inputs and outputs of units in several periods. A unit may be missing in some of them.</summary>
public sealed record DeaPanel
{
    private DeaPanel(IReadOnlyList<string> periods, IReadOnlyList<DeaData> data)
    {
        Periods = periods;
        Data = data;
        Units = [.. data.SelectMany(period => period.Units).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The periods' names, in order of time.</summary>
    public IReadOnlyList<string> Periods { get; }

    /// <summary>The data of each period.</summary>
    public IReadOnlyList<DeaData> Data { get; }

    /// <summary>The names of all units, in the order in which they first occur.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>Takes the data of each period, in order of time.</summary>
    /// <param name="periods">Each period's name and data; at least two.</param>
    /// <exception cref="ArgumentException">There are fewer than two periods, a name is given twice, or inputs and outputs differ between periods.</exception>
    public static DeaPanel Of(params IEnumerable<(string Period, DeaData Data)> periods)
    {
        (string Period, DeaData Data)[] all = [.. periods];
        if (all.Length < 2)
        {
            throw new ArgumentException($"A change needs two periods; there {(all.Length == 1 ? "is one" : "are none")}.");
        }

        if (all.GroupBy(entry => entry.Period, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The period '{twice.Key}' is given twice.");
        }

        DeaData first = all[0].Data;
        foreach ((string period, DeaData data) in all)
        {
            if (!data.InputNames.SequenceEqual(first.InputNames) || !data.OutputNames.SequenceEqual(first.OutputNames))
            {
                throw new ArgumentException(
                    $"The columns of '{period}' ({string.Join(", ", data.InputNames.Concat(data.OutputNames))}) are not those of '{all[0].Period}' "
                    + $"({string.Join(", ", first.InputNames.Concat(first.OutputNames))}).");
            }
        }

        return new DeaPanel([.. all.Select(entry => entry.Period)], [.. all.Select(entry => entry.Data)]);
    }

    /// <summary>Takes rows of units and periods, one for each unit in each period in which it is observed.</summary>
    /// <param name="units">The unit of each row.</param>
    /// <param name="periods">The period of each row; periods are ordered as they first occur.</param>
    /// <param name="inputs">Inputs, a value for each row.</param>
    /// <param name="outputs">Outputs, a value for each row.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a unit occurs twice in a period.</exception>
    /// <exception cref="EstimationException">A value is missing, a period has one unit, or a unit has no input.</exception>
    public static DeaPanel FromRows(IReadOnlyList<string> units, IReadOnlyList<string> periods, IReadOnlyList<Variable> inputs, IReadOnlyList<Variable> outputs)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(outputs);
        foreach (Variable column in inputs.Concat(outputs))
        {
            if (column.Count != units.Count || periods.Count != units.Count)
            {
                throw new ArgumentException($"'{column.Name}' has {column.Count} values, and there are {units.Count} units and {periods.Count} periods: one row each.");
            }
        }

        return Of(periods.Distinct(StringComparer.Ordinal).Select(period =>
        {
            int[] rows = [.. Enumerable.Range(0, periods.Count).Where(row => periods[row] == period)];
            try
            {
                return (period, DeaData.Of(rows.Select(row => units[row]), inputs.Select(column => column.Select(rows)), outputs.Select(column => column.Select(rows))));
            }
            catch (EstimationException failure)
            {
                throw new EstimationException($"Period '{period}': {failure.Message}", failure);
            }
            catch (ArgumentException failure)
            {
                throw new ArgumentException($"Period '{period}': {failure.Message}", failure);
            }
        }));
    }
}
