using RareEarth.Methods.Networks.Qap;
using Xunit;

namespace RareEarth.Methods.Tests.Networks.Qap;

/// <summary>Runs under the test's own cancellation.</summary>
internal static class QapRun
{
    public static QapRegressionResult Fit(DyadicVariable y, IReadOnlyList<DyadicVariable> x, QapOptions options, IProgress<QapProgress>? progress = null) =>
        QapRegression.Fit(y, x, options, progress, TestContext.Current.CancellationToken);

    public static QapCorrelationResult Correlate(DyadicVariable x, DyadicVariable y, QapOptions options) =>
        QapCorrelation.Compute(x, y, options, cancellation: TestContext.Current.CancellationToken);
}
