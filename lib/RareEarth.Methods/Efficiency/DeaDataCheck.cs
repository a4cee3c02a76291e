using System.Globalization;

namespace RareEarth.Methods.Efficiency;

/// <summary>What data must be to be used at all, and what can be said of them otherwise.</summary>
internal static class DeaDataCheck
{
    /// <summary>Names and lengths.</summary>
    public static void Shape(IReadOnlyList<string> units, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, double[][] columns)
    {
        if (inputs.Count == 0 || outputs.Count == 0)
        {
            throw new ArgumentException($"At least one input and one output are needed; there are {inputs.Count} and {outputs.Count}.");
        }

        if (columns.Length != inputs.Count + outputs.Count)
        {
            throw new ArgumentException($"There are {columns.Length} columns for {inputs.Count} names of inputs and {outputs.Count} of outputs.");
        }

        Once(units, "unit");
        Once([.. inputs, .. outputs], "input or output");
        for (int c = 0; c < columns.Length; c++)
        {
            if (columns[c].Length != units.Count)
            {
                throw new ArgumentException($"'{(c < inputs.Count ? inputs[c] : outputs[c - inputs.Count])}' has {columns[c].Length} values for {units.Count} units.");
            }
        }
    }

    /// <summary>Finite numbers, two units, an input each.</summary>
    public static void Values(IReadOnlyList<string> units, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, double[][] columns)
    {
        if (units.Count < 2)
        {
            throw new EstimationException(units.Count == 0
                ? "There are no units."
                : $"'{units[0]}' is the only unit: an efficiency is relative to others, at least two are needed.");
        }

        for (int c = 0; c < columns.Length; c++)
        {
            int bad = Array.FindIndex(columns[c], value => !double.IsFinite(value));
            if (bad >= 0)
            {
                string name = c < inputs.Count ? inputs[c] : outputs[c - inputs.Count];
                throw new EstimationException($"'{name}' of unit '{units[bad]}' is {Text(columns[c][bad])}: every value must be a finite number. Leave the unit out, or fill the value in.");
            }
        }

        for (int unit = 0; unit < units.Count; unit++)
        {
            if (columns.Take(inputs.Count).All(column => column[unit] == 0))
            {
                throw new EstimationException($"All inputs of unit '{units[unit]}' are zero ({string.Join(", ", inputs)}): it has no efficiency.");
            }
        }
    }

    /// <summary>What is odd but usable.</summary>
    public static IEnumerable<DeaFinding> Findings(DeaData data)
    {
        int m = data.InputNames.Count;
        for (int c = 0; c < data.Columns.Length; c++)
        {
            string name = data.ColumnName(c);
            double[] column = data.Columns[c];
            for (int unit = 0; unit < column.Length; unit++)
            {
                double value = column[unit];
                string cell = $"'{name}' of unit '{data.Units[unit]}' is {Text(value)}";
                if (value < 0)
                {
                    yield return c < m
                        ? new DeaFinding(DeaFindingKind.NegativeInput, data.Units[unit], name, value, $"{cell}: a negative input.")
                        : new DeaFinding(DeaFindingKind.NegativeOutput, data.Units[unit], name, value, $"{cell}: a negative output.");
                }
                else if (value == 0 && c < m)
                {
                    yield return new DeaFinding(
                        DeaFindingKind.ZeroInput, data.Units[unit], name, value,
                        $"{cell}: in this input it can only be compared with units that have zero too.");
                }
            }

            if (column.All(value => value == column[0]))
            {
                yield return new DeaFinding(DeaFindingKind.ConstantColumn, null, name, column[0], $"'{name}' is {Text(column[0])} for all units.");
            }
        }

        for (int unit = 0; unit < data.Count; unit++)
        {
            if (data.Columns.Skip(m).All(column => column[unit] <= 0))
            {
                yield return new DeaFinding(DeaFindingKind.NoPositiveOutput, data.Units[unit], null, null, $"No output of unit '{data.Units[unit]}' is positive.");
            }
        }

        foreach (IGrouping<string, int> group in Enumerable.Range(0, data.Count).GroupBy(Fingerprint).Where(group => group.Count() > 1))
        {
            string names = string.Join(", ", group.Select(unit => $"'{data.Units[unit]}'"));
            yield return new DeaFinding(DeaFindingKind.IdenticalUnits, data.Units[group.First()], null, null, $"Units {names} have the same inputs and outputs.");
        }

        // + 0.0 makes −0 and 0 the same bits
        string Fingerprint(int unit) => string.Join(',', data.Columns.Select(column => BitConverter.DoubleToInt64Bits(column[unit] + 0.0)));
    }

    /// <summary>A number in a message.</summary>
    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static void Once(IReadOnlyList<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new ArgumentException($"The name of {(what[0] == 'i' ? "an" : "a")} {what} is empty.");
            }

            if (!seen.Add(name))
            {
                throw new ArgumentException($"The {what} '{name}' is given twice; each has its own name.");
            }
        }
    }
}
