using RareEarth.Methods.Display;

namespace RareEarth.Methods.Regression;

/// <summary>How a fitted model is shown.</summary>
internal static class LinearModelView
{
    /// <summary>Coefficients with inference, the fit below, and every convention and omission as a note.</summary>
    public static TableView Of(LinearModelResult fit)
    {
        string level = Numbers.Percent(fit.Options.ConfidenceLevel);
        IReadOnlyList<Coefficient> shown = fit.Constant is null ? fit.Coefficients : [.. fit.Coefficients, fit.Constant];
        return new TableView(
            "regression",
            $"{fit.Outcome}: least squares{(fit.Effects.Count > 0 ? $" with {string.Join(" and ", fit.Effects)} effects" : "")}, n = {Numbers.Whole(fit.N)}",
            ["", "estimate", "std. error", "t", .. HasOwnDegrees(fit) ? ["df"] : Array.Empty<string>(), "p", $"{level} from", "to"],
            [.. shown.Select(c => Row(c, HasOwnDegrees(fit)))],
            [],
            [.. Notes(fit)]);
    }

    /// <summary>Whether each coefficient has degrees of freedom of its own.</summary>
    public static bool HasOwnDegrees(LinearModelResult fit) => fit.Options.Covariance.Kind == CovarianceKind.CR2
        && fit.Options.DegreesOfFreedom is DegreesOfFreedomRule.ByCovariance or DegreesOfFreedomRule.Satterthwaite;

    private static string[] Row(Coefficient c, bool withDegrees) =>
    [
        c.Name, Numbers.Short(c.Estimate), Numbers.Short(c.StandardError), Numbers.Fixed(c.T, 3), .. withDegrees ? [Numbers.Fixed(c.DegreesOfFreedom, 2)] : Array.Empty<string>(),
        Numbers.Short(c.P), Numbers.Short(c.Lower), Numbers.Short(c.Upper),
    ];

    private static IEnumerable<string> Notes(LinearModelResult fit)
    {
        yield return $"R² {Numbers.Fixed(fit.RSquared, 4)}, adjusted {Numbers.Fixed(fit.AdjustedRSquared, 4)}, within {Numbers.Fixed(fit.RSquaredWithin, 4)}; "
            + $"residual standard error {Numbers.Short(fit.ResidualStandardError)} with {Numbers.Whole(fit.ResidualDegreesOfFreedom)} degrees of freedom (K = {Numbers.Whole(fit.K)}).";
        yield return $"Covariance: {fit.Options.Covariance.Description}{Clusters(fit)}; "
            + (HasOwnDegrees(fit) ? "t with Satterthwaite's degrees of freedom, each coefficient its own." : double.IsPositiveInfinity(fit.DegreesOfFreedom) ? "normal distribution." : $"t with {Numbers.Whole((int)fit.DegreesOfFreedom)} degrees of freedom.");
        if (fit.Constant is not null && fit.Effects.Count > 0)
        {
            yield return fit.Options.Constant == ConstantConvention.GrandMean
                ? "The constant is the average of the effects over the rows."
                : $"The constant holds at the base levels {string.Join(", ", fit.EffectLevels.Where(level => level.Role == EffectLevelRole.Base).Select(level => $"{level.Effect}={level.Level}"))}.";
        }

        foreach (DroppedColumn column in fit.Dropped)
        {
            yield return $"Dropped: {column.Reason}.";
        }

        if (fit.OmittedRows.Count > 0)
        {
            yield return $"{Numbers.Whole(fit.OmittedRows.Count)} of {Numbers.Whole(fit.N + fit.OmittedRows.Count)} rows left out for missing values in "
                + $"{string.Join(", ", fit.OmittedRows.SelectMany(row => row.Missing).Distinct(StringComparer.Ordinal))}.";
        }

        if (fit.Singletons.Count > 0)
        {
            yield return $"Levels with one row, fitted exactly: {string.Join(", ", fit.Singletons)}.";
        }

        if (fit.SingletonRows.Count > 0)
        {
            yield return $"{Numbers.Whole(fit.SingletonRows.Count)} rows left out that alone had their level: {string.Join(", ", fit.SingletonRows.Select(row => row.Level))}.";
        }

        foreach (string warning in fit.Warnings)
        {
            yield return $"Warning: {warning}";
        }
    }

    private static string Clusters(LinearModelResult fit) => fit.Clusters is null ? ""
        : fit.SecondClusters is null ? $"; {Numbers.Whole(fit.Clusters.Count)} clusters"
        : $"; {Numbers.Whole(fit.Clusters.Count)} and {Numbers.Whole(fit.SecondClusters.Count)} clusters";
}
