using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using RareEarth.Methods.Display;

namespace RareEarth.Methods.Regression;

/// <summary>A joint test that several coefficients are 0: F = b'V⁻¹b / q, as in a test of pre-trends.</summary>
/// <remarks>
/// F is referred to F(q, v) with v the degrees of freedom of the model's t; for the normal distribution q·F is χ² with q.
/// A clustered covariance of few clusters has a rank of G − 1 at most, and less where one cluster alone is treated: then V has no inverse,
/// and a generalised inverse would test something else without saying so. The test is refused instead.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record WaldTest : ITableView
{
    // Singular values of the correlation matrix below this share of the largest count as 0; rounding leaves about 1e-15.
    private const double RankTolerance = 1e-10;

    private WaldTest()
    {
    }

    /// <summary>The coefficients that are 0 under the null hypothesis.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The statistic, b'V⁻¹b / q.</summary>
    public required double F { get; init; }

    /// <summary>q, the number of coefficients.</summary>
    public int NumeratorDegreesOfFreedom => Names.Count;

    /// <summary>The degrees of freedom of the model's t; positive infinity for the normal distribution.</summary>
    public required double DenominatorDegreesOfFreedom { get; init; }

    /// <summary>P(F(q, v) &gt; F).</summary>
    public required double P { get; init; }

    /// <summary>The covariance in words.</summary>
    public required string Covariance { get; init; }

    /// <summary>Tests that the coefficients are all 0.</summary>
    /// <param name="fit">A fitted model.</param>
    /// <param name="names">Names of regressors, one at least, each once.</param>
    /// <exception cref="ArgumentException">There is no name, or one twice.</exception>
    /// <exception cref="KeyNotFoundException">A regressor has no coefficient.</exception>
    /// <exception cref="EstimationException">The covariance of these coefficients has a rank below their number.</exception>
    public static WaldTest Of(LinearModelResult fit, params IReadOnlyList<string> names)
    {
        Matrix<double> covariance = CovarianceOf(fit, names);
        int q = names.Count;
        int rank = Rank(covariance);
        if (rank < q)
        {
            throw new EstimationException(
                $"A joint test of {q} coefficients needs a covariance of rank {q}. That of {string.Join(", ", names)} ({fit.Options.Covariance.Description}"
                + $"{(fit.Clusters is null ? "" : $", {fit.Clusters.Count} clusters")}) has rank {rank}: it has no inverse, and the statistic does not exist.");
        }

        Vector<double> estimates = Vector<double>.Build.Dense(q, i => fit[names[i]].Estimate);
        double f = estimates.DotProduct(covariance.Solve(estimates)) / q;
        double v = fit.DegreesOfFreedom;
        return new WaldTest
        {
            Names = [.. names],
            F = f,
            DenominatorDegreesOfFreedom = v,
            P = double.IsPositiveInfinity(v)
                ? SpecialFunctions.GammaUpperRegularized(q / 2.0, q * f / 2)
                : SpecialFunctions.BetaRegularized(v / 2, q / 2.0, v / (v + (q * f))),
            Covariance = fit.Options.Covariance.Description,
        };
    }

    /// <summary>The rank of the covariance of some coefficients: how many of them can be tested jointly.</summary>
    /// <param name="fit">A fitted model.</param>
    /// <param name="names">Names of regressors, one at least, each once.</param>
    /// <exception cref="ArgumentException">There is no name, or one twice.</exception>
    /// <exception cref="KeyNotFoundException">A regressor has no coefficient.</exception>
    public static int RankOf(LinearModelResult fit, params IReadOnlyList<string> names) => Rank(CovarianceOf(fit, names));

    /// <summary>The test as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    /// <summary>The covariance of some coefficients, in the order of the names.</summary>
    internal static Matrix<double> CovarianceOf(LinearModelResult fit, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count == 0 || names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            throw new ArgumentException("A joint test needs one coefficient at least, and each once.", nameof(names));
        }

        Coefficient[] all = [.. fit.Coefficients];
        int[] positions = [.. names.Select(name => Array.IndexOf(all, fit[name]))];
        return Matrix<double>.Build.Dense(names.Count, names.Count, (i, j) => fit.Covariance[positions[i], positions[j]]);
    }

    // of the correlation matrix, so that units do not decide
    private static int Rank(Matrix<double> covariance)
    {
        double[] scale = [.. covariance.Diagonal().Select(variance => variance > 0 ? 1 / Math.Sqrt(variance) : 0)];
        Vector<double> values = Matrix<double>.Build
            .Dense(covariance.RowCount, covariance.ColumnCount, (i, j) => covariance[i, j] * scale[i] * scale[j])
            .Svd(computeVectors: false).S;
        return values.Count(value => value > RankTolerance * values[0]);
    }

    private TableView View() => new(
        "regression",
        $"Joint test: {string.Join(" = ", Names)} = 0",
        ["", "F", "degrees of freedom", "p"],
        [
            [
                "Wald",
                Numbers.Fixed(F, 3),
                $"{Numbers.Whole(NumeratorDegreesOfFreedom)}, {(double.IsPositiveInfinity(DenominatorDegreesOfFreedom) ? "∞" : Numbers.Whole((int)DenominatorDegreesOfFreedom))}",
                Numbers.Short(P),
            ],
        ],
        [],
        [$"Covariance: {Covariance}."]);
}
