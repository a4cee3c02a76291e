using MathNet.Numerics.LinearAlgebra;
using RareEarth.Methods.Display;

namespace RareEarth.Methods.Regression;

/// <summary>A fitted linear model: estimates, inference, fit, and all that is needed to say how they came about.</summary>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record LinearModelResult : ITableView
{
    internal LinearModelResult()
    {
    }

    /// <summary>Name of the dependent variable.</summary>
    public required string Outcome { get; init; }

    /// <summary>The regressors' coefficients in the order given, without those that were dropped.</summary>
    public required IReadOnlyList<Coefficient> Coefficients { get; init; }

    /// <summary>The constant under the convention of the options; null under <see cref="ConstantConvention.None"/>.</summary>
    public required Coefficient? Constant { get; init; }

    /// <summary>
    /// The effects' levels: contrasts with each effect's base level, whatever the convention of the constant. They add up to the fitted
    /// values with the constant of <see cref="ConstantConvention.BaseLevels"/>.
    /// </summary>
    public required IReadOnlyList<EffectLevel> EffectLevels { get; init; }

    /// <summary>Names of the fixed effects.</summary>
    public required IReadOnlyList<string> Effects { get; init; }

    /// <summary>Covariance matrix of <see cref="Coefficients"/>, in their order; k × k.</summary>
    public required Matrix<double> Covariance { get; init; }

    /// <summary>n, the number of rows used.</summary>
    public required int N { get; init; }

    /// <summary>K, the number of parameters: constant, dummies and regressors that stayed.</summary>
    public required int K { get; init; }

    /// <summary>n − K.</summary>
    public int ResidualDegreesOfFreedom => N - K;

    /// <summary>
    /// Degrees of freedom of the t-statistics; positive infinity for the normal distribution. Under Satterthwaite's rule each coefficient has
    /// its own, in <see cref="Coefficient.DegreesOfFreedom"/>, and this is G − 1, which a joint test uses.
    /// </summary>
    public required double DegreesOfFreedom { get; init; }

    /// <summary>The clusters, of a two-way covariance the first; null unless the covariance is clustered.</summary>
    public required ClusterInfo? Clusters { get; init; }

    /// <summary>The second clusters of a two-way covariance, else null.</summary>
    public required ClusterInfo? SecondClusters { get; init; }

    /// <summary>Negative eigenvalues of a two-way covariance and what became of them; null for the others.</summary>
    public required CovarianceRepair? Repair { get; init; }

    /// <summary>Order and rank of each cluster's I − H under CR2; empty for the others.</summary>
    public required IReadOnlyList<ClusterAdjustment> Adjustments { get; init; }

    /// <summary>What each cluster contributes to the clustered covariance; empty unless it is clustered one way (CR2 included).</summary>
    public required IReadOnlyList<ClusterInfluence> ClusterInfluences { get; init; }

    /// <summary>
    /// 1 − RSS/TSS with the effects counted as explained, TSS about the mean (about 0 for a regression through the origin).
    /// NaN for a constant outcome, which <see cref="Warnings"/> then says.
    /// </summary>
    public required double RSquared { get; init; }

    /// <summary>1 − (RSS/(n − K)) / (TSS/(n − 1)); n instead of n − 1 through the origin. NaN as <see cref="RSquared"/>.</summary>
    public required double AdjustedRSquared { get; init; }

    /// <summary>
    /// 1 − RSS/‖My‖², My what constant and effects leave of the outcome: the share that the regressors explain of it. NaN when the
    /// effects explain the outcome completely, which <see cref="Warnings"/> then says.
    /// </summary>
    public required double RSquaredWithin { get; init; }

    /// <summary>√(RSS/(n − K)), in units of the outcome.</summary>
    public required double ResidualStandardError { get; init; }

    /// <summary>RSS, the sum of squared residuals, in squared units of the outcome.</summary>
    public required double ResidualSumOfSquares { get; init; }

    /// <summary>Outcome minus fitted value of each row used; n numbers.</summary>
    public required IReadOnlyList<double> Residuals { get; init; }

    /// <summary>Fitted value of each row used, effects included; n numbers.</summary>
    public required IReadOnlyList<double> Fitted { get; init; }

    /// <summary>The input's row number, from 0, of each row used; n numbers.</summary>
    public required IReadOnlyList<int> Rows { get; init; }

    /// <summary>Columns that others explain, each with the reason.</summary>
    public required IReadOnlyList<DroppedColumn> Dropped { get; init; }

    /// <summary>Rows in which something is missing.</summary>
    public required IReadOnlyList<OmittedRow> OmittedRows { get; init; }

    /// <summary>Levels of effects that occur in one row, as "effect=level". They are kept, as areg does; such a row has residual 0.</summary>
    public required IReadOnlyList<string> Singletons { get; init; }

    /// <summary>Rows that were left out because they alone had their level of an effect; empty under <see cref="SingletonRule.Keep"/>.</summary>
    public required IReadOnlyList<SingletonRow> SingletonRows { get; init; }

    /// <summary>What the numbers alone would not tell: an exact fit, an explained outcome, a variance that is zero to rounding.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The options under which it was fitted: covariance and factor, distribution of t, constant, tolerance.</summary>
    public required LinearModelOptions Options { get; init; }

    /// <summary>The coefficient of a regressor.</summary>
    /// <param name="name">The regressor's name, as given to the fit.</param>
    /// <exception cref="KeyNotFoundException">There is none: the message says whether it was dropped, and why, or lists what there is.</exception>
    public Coefficient this[string name] => Find(name) ?? throw new KeyNotFoundException(
        Dropped.FirstOrDefault(column => column.Name == name) is { } dropped
            ? $"'{name}' has no coefficient: {dropped.Reason}."
            : $"The model of '{Outcome}' has no regressor '{name}'. It has: {string.Join(", ", Coefficients.Select(coefficient => coefficient.Name))}.");

    /// <summary>The coefficient of a regressor, or null when it has none.</summary>
    /// <param name="name">The regressor's name, as given to the fit.</param>
    public Coefficient? Find(string name) => Coefficients.FirstOrDefault(coefficient => coefficient.Name == name);

    /// <summary>The coefficients, the fit and what was dropped as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => LinearModelView.Of(this);
}
