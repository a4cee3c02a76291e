using RareEarth.Methods.Display;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Descriptives;

/// <summary>Descriptive statistics of several variables, a row each.</summary>
/// <param name="Rows">The variables' statistics in the order shown.</param>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record SummaryTable(IReadOnlyList<SummaryStatistics> Rows) : ITableView
{
    /// <summary>The statistics of one variable.</summary>
    /// <param name="name">The variable's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such variable: the message lists those there are.</exception>
    public SummaryStatistics this[string name] => Rows.FirstOrDefault(row => row.Name == name)
        ?? throw new KeyNotFoundException($"There is no variable '{name}'. There are: {string.Join(", ", Rows.Select(row => row.Name))}.");

    /// <summary>Describes each variable.</summary>
    /// <param name="variables">The variables; NaN is missing.</param>
    /// <exception cref="EstimationException">A variable has no value that is not missing.</exception>
    public static SummaryTable Of(params IReadOnlyList<Variable> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return new SummaryTable([.. variables.Select(variable => SummaryStatistics.Of(variable.Name, variable.Values))]);
    }

    /// <summary>The table as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    internal TableView View() => new(
        "descriptives",
        "Descriptive statistics",
        ["", "n", "missing", "mean", "std. deviation", "minimum", "maximum"],
        [.. Rows.Select(row => (string[])
        [
            row.Name,
            Numbers.Whole(row.N),
            Numbers.Whole(row.Missing),
            Numbers.Short(row.Mean),
            Numbers.Short(row.StandardDeviation ?? double.NaN),
            Numbers.Short(row.Minimum),
            Numbers.Short(row.Maximum),
        ])],
        [],
        []);
}
