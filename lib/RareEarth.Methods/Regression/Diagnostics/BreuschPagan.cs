using System.Globalization;

namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>The test of equal variances against variances that are linear in the regressors.</summary>
/// <remarks>
/// Squared residuals are regressed on the design. Koenker's studentized form (1981, J. Econometrics 17, 107–112) is LM = n R², good for errors that
/// are not normal; the original (Breusch and Pagan 1979, Econometrica 47, 1287–1294) is half the explained sum of squares of e²/(RSS/n). Both are χ² with k.
/// </remarks>
public static class BreuschPagan
{
    /// <summary>Tests a regression.</summary>
    /// <param name="sample">The regression.</param>
    /// <param name="studentized">Koenker's form, the default, as lmtest's bptest; false for the original.</param>
    /// <exception cref="EstimationException">The residuals are all 0.</exception>
    public static DiagnosticTest Test(RegressionSample sample, bool studentized = true)
    {
        ArgumentNullException.ThrowIfNull(sample);
        double[] residuals = sample.Solve().Residuals;
        double variance = Residuals.SumOfSquares(residuals) / sample.N;
        if (variance == 0)
        {
            throw new EstimationException($"The fit of '{sample.Outcome.Name}' is exact: there are no residuals whose variance could be tested.");
        }

        double[] squares = [.. residuals.Select(e => e * e / variance)];
        double total = Residuals.AboutMean(squares);
        double explained = total - Residuals.SumOfSquares(sample.Columns(), squares);
        double lm = studentized ? sample.N * explained / total : explained / 2;
        return new DiagnosticTest(
            studentized ? "Breusch–Pagan, studentized (Koenker)" : "Breusch–Pagan, original",
            "equal variances", "LM", lm, string.Create(CultureInfo.InvariantCulture, $"χ²({sample.RegressorCount})"),
            DiagnosticTest.ChiSquaredTail(lm, sample.RegressorCount));
    }
}
