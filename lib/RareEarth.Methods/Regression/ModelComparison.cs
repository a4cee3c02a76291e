using RareEarth.Methods.Display;

namespace RareEarth.Methods.Regression;

/// <summary>Several fitted models side by side: coefficients with stars, and below them n, R², effects, clusters and covariance.</summary>
/// <remarks>
/// A regressor that a model does not have leaves its cell empty; one that it had to drop says so, and the reason stands in a note:
/// a reader must be able to tell the two apart.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record ModelComparison : ITableView
{
    private ModelComparison(IReadOnlyList<ModelColumn> columns) => Columns = columns;

    /// <summary>The models in order.</summary>
    public IReadOnlyList<ModelColumn> Columns { get; }

    /// <summary>When a coefficient gets stars. Default: 10, 5 and 1 %.</summary>
    public StarRule Stars { get; init; } = StarRule.TenFiveOne;

    /// <summary>What stands in brackets. Default: the standard error.</summary>
    public ComparisonDetail Detail { get; init; } = ComparisonDetail.StandardError;

    /// <summary>Decimals of coefficients and brackets. Default: 3.</summary>
    public int Decimals { get; init; } = 3;

    /// <summary>Names of all regressors that a model has or had to drop, in order of first appearance.</summary>
    public IReadOnlyList<string> Terms =>
    [
        .. Columns
            .SelectMany(column => column.Fit.Coefficients.Select(coefficient => coefficient.Name)
                .Concat(column.Fit.Dropped.Select(dropped => dropped.Name).Where(name => !IsDummy(column.Fit, name))))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The model of a column.</summary>
    /// <param name="column">The column's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such column: the message lists those there are.</exception>
    public LinearModelResult this[string column] => Columns.FirstOrDefault(candidate => candidate.Name == column)?.Fit
        ?? throw new KeyNotFoundException($"There is no column '{column}'. There are: {string.Join(", ", Columns.Select(candidate => candidate.Name))}.");

    /// <summary>Sets models side by side: <c>ModelComparison.Of(("(1)", first), ("(2)", second))</c>.</summary>
    /// <param name="columns">Name and model of each column, one at least.</param>
    /// <exception cref="ArgumentException">There is no column, or two have one name.</exception>
    public static ModelComparison Of(params (string Name, LinearModelResult Fit)[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Length == 0 || columns.Select(column => column.Name).Distinct(StringComparer.Ordinal).Count() < columns.Length)
        {
            throw new ArgumentException("A comparison needs one column at least, and columns need different names.", nameof(columns));
        }

        return new ModelComparison([.. columns.Select(column => new ModelColumn(column.Name, column.Fit))]);
    }

    /// <summary>The comparison as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private static bool IsDummy(LinearModelResult fit, string name) =>
        fit.EffectLevels.Any(level => level.Role == EffectLevelRole.Dropped && $"{level.Effect}={level.Level}" == name);

    private TableView View()
    {
        string[] outcomes = [.. Columns.Select(column => column.Fit.Outcome).Distinct(StringComparer.Ordinal)];
        List<string[]> body = [.. Terms.Select(term => Row(term, fit => fit.Find(term) is { } found ? Cell(found)
            : fit.Dropped.Any(dropped => dropped.Name == term) ? "dropped" : ""))];
        if (Columns.Any(column => column.Fit.Constant is not null))
        {
            body.Add(Row("(constant)", fit => fit.Constant is null ? "" : Cell(fit.Constant)));
        }

        return new TableView(
            "regression comparison",
            outcomes.Length == 1 ? $"{outcomes[0]}: {Numbers.Whole(Columns.Count)} models" : "Models",
            ["", .. Columns.Select(column => column.Name)],
            body,
            [.. Foot(outcomes.Length > 1)],
            [.. Notes()]);
    }

    private string[] Row(string head, Func<LinearModelResult, string> cell) => [head, .. Columns.Select(column => cell(column.Fit))];

    private string Cell(Coefficient c)
    {
        double detail = Detail switch
        {
            ComparisonDetail.StandardError => c.StandardError,
            ComparisonDetail.T => c.T,
            _ => c.P,
        };
        return $"{Numbers.Fixed(c.Estimate, Decimals)}{Stars.Of(c.P)} ({Numbers.Fixed(detail, Decimals)})";
    }

    private IEnumerable<string[]> Foot(bool withOutcomes)
    {
        if (withOutcomes)
        {
            yield return Row("outcome", fit => fit.Outcome);
        }

        foreach (string effect in Columns.SelectMany(column => column.Fit.Effects).Distinct(StringComparer.Ordinal))
        {
            yield return Row($"{effect} effects", fit => fit.Effects.Contains(effect) ? "yes" : "no");
        }

        yield return Row("n", fit => Numbers.Whole(fit.N));
        yield return Row("R²", fit => Numbers.Fixed(fit.RSquared, 3));
        yield return Row("R² within", fit => Numbers.Fixed(fit.RSquaredWithin, 3));
        if (Columns.Any(column => column.Fit.Clusters is not null))
        {
            yield return Row("clusters", fit => fit.Clusters is null ? "" : $"{Numbers.Whole(fit.Clusters.Count)} ({fit.Clusters.Name})"
                + (fit.SecondClusters is null ? "" : $", {Numbers.Whole(fit.SecondClusters.Count)} ({fit.SecondClusters.Name})"));
        }

        yield return Row("degrees of freedom of t", fit => LinearModelView.HasOwnDegrees(fit) ? "Satterthwaite" : double.IsPositiveInfinity(fit.DegreesOfFreedom) ? "normal" : Numbers.Whole((int)fit.DegreesOfFreedom));
    }

    private IEnumerable<string> Notes()
    {
        string inBrackets = Detail switch
        {
            ComparisonDetail.StandardError => "standard errors",
            ComparisonDetail.T => "t-statistics",
            _ => "p-values",
        };
        yield return $"In brackets: {inBrackets}. {Stars.Description}.";
        foreach (IGrouping<string, ModelColumn> same in Columns.GroupBy(column => column.Fit.Options.Covariance.Description, StringComparer.Ordinal))
        {
            yield return $"Covariance of {Names(same)}: {same.Key}.";
        }

        foreach (IGrouping<string, (string Reason, ModelColumn Column)> same in Columns
            .SelectMany(column => column.Fit.Dropped.Select(dropped => (dropped.Reason, column))).GroupBy(pair => pair.Reason, StringComparer.Ordinal))
        {
            yield return $"Dropped in {Names(same.Select(pair => pair.Column))}: {same.Key}.";
        }

        foreach (ModelColumn column in Columns)
        {
            foreach (string warning in column.Fit.Warnings)
            {
                yield return $"Warning for {column.Name}: {warning}";
            }
        }
    }

    private static string Names(IEnumerable<ModelColumn> columns) => string.Join(", ", columns.Select(column => column.Name));
}
