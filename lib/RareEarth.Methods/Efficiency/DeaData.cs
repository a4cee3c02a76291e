using System.Globalization;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Efficiency;

/// <summary>Inputs and outputs of units, checked: every number finite, every name once, every unit with an input.</summary>
public sealed record DeaData
{
    private DeaData(IReadOnlyList<string> units, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, double[][] columns)
    {
        Units = units;
        InputNames = inputs;
        OutputNames = outputs;
        Columns = columns;
        Findings = [.. DeaDataCheck.Findings(this)];
    }

    /// <summary>The units' names, n of them.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>The inputs' names, m of them.</summary>
    public IReadOnlyList<string> InputNames { get; }

    /// <summary>The outputs' names, s of them.</summary>
    public IReadOnlyList<string> OutputNames { get; }

    /// <summary>What a reader of the scores should know of these numbers.</summary>
    public IReadOnlyList<DeaFinding> Findings { get; }

    /// <summary>The number of units.</summary>
    public int Count => Units.Count;

    /// <summary>m inputs, then s outputs; n values each.</summary>
    internal double[][] Columns { get; }

    /// <summary>Takes units with named inputs and outputs.</summary>
    /// <param name="units">The units' names, each once.</param>
    /// <param name="inputs">At least one input, a value for each unit.</param>
    /// <param name="outputs">At least one output, a value for each unit.</param>
    /// <exception cref="ArgumentException">Lengths differ, a name is empty or given twice, there is no input or no output.</exception>
    /// <exception cref="EstimationException">There is one unit, a value is missing, or a unit has no input: the message names unit, variable and value.</exception>
    public static DeaData Of(IEnumerable<string> units, IEnumerable<Variable> inputs, IEnumerable<Variable> outputs)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(outputs);
        Variable[] x = [.. inputs];
        Variable[] y = [.. outputs];
        return Checked([.. units], [.. x.Select(column => column.Name)], [.. y.Select(column => column.Name)], [.. x.Concat(y).Select(column => column.Values.ToArray())]);
    }

    /// <summary>Takes matrices with a row for each unit; names that are not given are "1", "2", … for units, x1 … and y1 … for columns.</summary>
    /// <param name="inputs">n × m numbers.</param>
    /// <param name="outputs">n × s numbers.</param>
    /// <param name="units">n names.</param>
    /// <param name="inputNames">m names.</param>
    /// <param name="outputNames">s names.</param>
    /// <exception cref="ArgumentException">The numbers of rows differ, a name is empty or given twice, there is no input or no output.</exception>
    /// <exception cref="EstimationException">There is one unit, a value is not finite, or a unit has no input.</exception>
    public static DeaData Of(
        double[,] inputs,
        double[,] outputs,
        IReadOnlyList<string>? units = null,
        IReadOnlyList<string>? inputNames = null,
        IReadOnlyList<string>? outputNames = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(outputs);
        int n = inputs.GetLength(0);
        if (outputs.GetLength(0) != n)
        {
            throw new ArgumentException($"There are {n} rows of inputs and {outputs.GetLength(0)} rows of outputs.");
        }

        return Checked(
            units ?? Numbered("", n),
            inputNames ?? Numbered("x", inputs.GetLength(1)),
            outputNames ?? Numbered("y", outputs.GetLength(1)),
            [.. Enumerable.Range(0, inputs.GetLength(1)).Select(column => ColumnOf(inputs, column)),
             .. Enumerable.Range(0, outputs.GetLength(1)).Select(column => ColumnOf(outputs, column))]);
    }

    /// <summary>An input of a unit.</summary>
    /// <param name="unit">The unit's number from 0.</param>
    /// <param name="input">The input's number from 0.</param>
    public double Input(int unit, int input) => Columns[input][unit];

    /// <summary>An output of a unit.</summary>
    /// <param name="unit">The unit's number from 0.</param>
    /// <param name="output">The output's number from 0.</param>
    public double Output(int unit, int output) => Columns[InputNames.Count + output][unit];

    /// <summary>The data without some units.</summary>
    /// <param name="units">Names of units to leave out.</param>
    /// <exception cref="KeyNotFoundException">There is no such unit.</exception>
    /// <exception cref="EstimationException">Fewer than two units are left.</exception>
    public DeaData Without(params IEnumerable<string> units)
    {
        var names = new HashSet<string>(units, StringComparer.Ordinal);
        names.ExceptWith(Units);
        if (names.Count > 0)
        {
            throw new KeyNotFoundException($"There is no unit '{names.First()}'.");
        }

        names.UnionWith(units);
        return Select(unit => !names.Contains(Units[unit]));
    }

    internal DeaData Select(Func<int, bool> keep)
    {
        int[] rows = [.. Enumerable.Range(0, Count).Where(keep)];
        return Checked([.. rows.Select(row => Units[row])], InputNames, OutputNames, [.. Columns.Select(column => (double[])[.. rows.Select(row => column[row])])]);
    }

    internal DeaData WithColumns(double[][] columns) => new(Units, InputNames, OutputNames, columns);

    internal string ColumnName(int column) => column < InputNames.Count ? InputNames[column] : OutputNames[column - InputNames.Count];

    private static DeaData Checked(IReadOnlyList<string> units, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, double[][] columns)
    {
        DeaDataCheck.Shape(units, inputs, outputs, columns);
        DeaDataCheck.Values(units, inputs, outputs, columns);
        return new DeaData(units, inputs, outputs, columns);
    }

    private static string[] Numbered(string prefix, int count) =>
        [.. Enumerable.Range(1, count).Select(number => prefix + number.ToString(CultureInfo.InvariantCulture))];

    private static double[] ColumnOf(double[,] matrix, int column) =>
        [.. Enumerable.Range(0, matrix.GetLength(0)).Select(row => matrix[row, column])];
}
