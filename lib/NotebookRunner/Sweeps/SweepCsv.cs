using System.Globalization;
using NotebookRunner.Ledgers;
using NotebookRunner.MarkedResults;
using NotebookRunner.Sweeps.Designs;
using NotebookRunner.Sweeps.Journals;

namespace NotebookRunner.Sweeps;

/// <summary>
/// The table of a sweep: one row a run, sorted by its number; parameters, results, why a result is missing, and why a run
/// ended early. Numbers have 12 significant digits. The bytes depend on the plan and on what the notebook gave, and on
/// nothing else: not on the order, the number of processes or the machine.
/// </summary>
public static class SweepCsv
{
    private const string Digits = "G12";

    /// <summary>The columns beside parameters and results.</summary>
    public static IReadOnlyList<string> OwnColumns { get; } = ["run", "missing", "error"];

    /// <summary>The names of the columns.</summary>
    public static IReadOnlyList<string> Heads(SweepPlan plan) =>
        [OwnColumns[0], .. plan.Parameters.Select(parameter => parameter.Name), .. plan.Results.Select(result => result.Name), .. OwnColumns.Skip(1)];

    /// <summary>The text of the file.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="records">What came of its points, by run number; points without one have no row.</param>
    public static string Write(SweepPlan plan, IReadOnlyDictionary<int, SweepRecord> records) => CsvText.Write(
        Heads(plan),
        plan.Points.Where(point => records.ContainsKey(point.Run)).Select(point => Row(plan, point, records[point.Run])));

    /// <summary>The fields of a run.</summary>
    internal static IReadOnlyList<string> Row(SweepPlan plan, SweepPoint point, SweepRecord record) =>
    [
        point.Run.ToString(CultureInfo.InvariantCulture),
        .. point.Values.Select(Value),
        .. plan.Results.Select((result, i) => record.Values.Count > i ? Value(result, record.Values[i]) : ""),
        Missing(plan, record),
        record.Error ?? "",
    ];

    /// <summary>Why results are missing, each by its name; nothing where the error says it.</summary>
    internal static string Missing(SweepPlan plan, SweepRecord record) => string.Join("; ",
        plan.Results.Zip(record.Values).Where(pair => pair.Second.Missing is not null).Select(pair => $"{pair.First.Name} {pair.Second.Missing}"));

    /// <summary>The value of a parameter.</summary>
    internal static string Value(object value) => value switch
    {
        double number => number.ToString(Digits, CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The value of a result.</summary>
    internal static string Value(NotebookResult result, ResultValue value) => value.Text is { } text && result.Type == "double"
        ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(Digits, CultureInfo.InvariantCulture)
        : value.Text ?? "";
}
