using System.Globalization;

namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>Ramsey's test of the functional form: do powers of the fitted values add anything?</summary>
/// <remarks>
/// F = ((RSS₀ − RSS₁)/q) / (RSS₁/(n − k − 1 − q)) with powers of ŷ − ȳ added (Ramsey 1969, J. Royal Statistical Society B 31, 350–371). Whether powers are taken of ŷ or of ŷ − ȳ
/// makes no difference as long as no power is left out between 2 and the largest; with gaps, as in 2 and 4, it does.
/// </remarks>
public static class Reset
{
    /// <summary>Tests a regression.</summary>
    /// <param name="sample">The regression.</param>
    /// <param name="powers">The powers added, 2 at least each; the default 2 and 3 is lmtest's.</param>
    /// <exception cref="ArgumentException">A power is below 2, or comes twice.</exception>
    /// <exception cref="EstimationException">No degree of freedom is left beside the powers, or they are collinear with the regressors.</exception>
    public static DiagnosticTest Test(RegressionSample sample, params IReadOnlyList<int> powers)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(powers);
        int[] used = powers.Count == 0 ? [2, 3] : [.. powers];
        if (used.Any(power => power < 2) || used.Distinct().Count() < used.Length)
        {
            throw new ArgumentException("RESET adds powers of 2 and more, each once.", nameof(powers));
        }

        int left = sample.ResidualDegreesOfFreedom - used.Length;
        if (left < 1)
        {
            throw new EstimationException($"RESET with {used.Length} powers needs {sample.RegressorCount + used.Length + 2} rows at least; there are {sample.N}.");
        }

        // Less the mean, as lmtest does, and scaled to a length of about one: with powers 2, 3, … without a gap the columns span what raw powers span.
        double[] residuals = sample.Solve().Residuals;
        double[] fitted = [.. sample.Outcome.Values.Zip(residuals, (y, e) => y - e)];
        double mean = fitted.Average();
        double scale = fitted.Max(value => Math.Abs(value - mean));
        if (scale == 0)
        {
            throw new EstimationException($"The fitted values of '{sample.Outcome.Name}' are constant: their powers say nothing about the form.");
        }

        double[][] added = [.. used.Select(power => fitted.Select(value => Math.Pow((value - mean) / scale, power)).ToArray())];
        var basis = new OrderedBasis(new LinearModelOptions().CollinearityTolerance);
        double[][] columns = [.. sample.Columns(), .. added];
        if (columns.Any(column => !basis.Add(column).Taken))
        {
            throw new EstimationException($"The powers of the fitted values of '{sample.Outcome.Name}' are linear combinations of the regressors: RESET cannot tell them apart.");
        }

        double rss = Residuals.SumOfSquares(residuals);
        double rssWithPowers = Residuals.SumOfSquares(columns, sample.Outcome.Span);
        double f = (rss - rssWithPowers) / used.Length / (rssWithPowers / left);
        return new DiagnosticTest(
            $"RESET, powers {string.Join(", ", used)} of the fitted values", "the form is right", "F", f,
            string.Create(CultureInfo.InvariantCulture, $"F({used.Length}, {left})"), DiagnosticTest.FTail(f, used.Length, left));
    }
}
