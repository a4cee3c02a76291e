using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using RareEarth.Methods.Display;
using RareEarth.Methods.Inference;

namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>Intervals of the coefficients of a small regression by resampling its residuals.</summary>
/// <remarks>
/// Each sample is fitted values plus resampled residuals, which are first divided by √(1 − h) and centred, so that their variance is the errors' (Davison and Hinkley 1997,
/// Bootstrap Methods, section 6.2). Since the design stays, b* − b = (X'X)⁻¹X'e*. Intervals are percentiles of t* = (b* − b)/se*, turned round: b − t*_(1−α/2) se.
/// Resampling cannot tell relations from common trends: a bootstrap of a spurious regression is as spurious.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record RegressionBootstrap : ITableView
{
    private const double ExactFit = 1e-10;

    private RegressionBootstrap(string outcome, BootstrapOptions options, IReadOnlyList<Row> rows)
    {
        Outcome = outcome;
        Options = options;
        Rows = rows;
    }

    /// <summary>Name of the dependent variable.</summary>
    public string Outcome { get; }

    /// <summary>Scheme, replicates, seed.</summary>
    public BootstrapOptions Options { get; }

    /// <summary>One for each regressor, in their order.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Runs the bootstrap.</summary>
    /// <param name="sample">The regression.</param>
    /// <param name="options">Scheme, replicates, seed; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="EstimationException">The fit is exact, or a row has leverage 1, so that its residual is 0 whatever the error.</exception>
    public static RegressionBootstrap Run(RegressionSample sample, BootstrapOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sample);
        options ??= new BootstrapOptions();
        options.Check(sample.N);

        Influence influence = Influence.Of(sample); // refuses an exact fit and a leverage of 1
        double[] scaled = [.. influence.Rows.Select(row => row.Residual / Math.Sqrt(1 - row.Leverage))];
        double mean = options.Scheme == BootstrapScheme.Wild ? 0 : scaled.Average();
        double[] errors = [.. scaled.Select(e => e - mean)];
        LeastSquares fit = sample.Solve();
        LinearModelResult full = sample.Fit();

        double[][] roots = new double[options.Replicates][];
        double[][] estimates = new double[options.Replicates][];
        Parallel.For(0, options.Replicates, replicate =>
        {
            var random = new ReplicateRandom(options.Seed, replicate);
            do
            {
                // Residuals drawn all alike are fitted exactly and have no t: they are drawn again.
                (estimates[replicate], roots[replicate]) = Refit(fit, Draw(errors, options, ref random), sample.ResidualDegreesOfFreedom);
            }
            while (roots[replicate].Length == 0);
        });

        double tail = (1 - options.ConfidenceLevel) / 2;
        return new RegressionBootstrap(sample.Outcome.Name, options, [.. full.Coefficients.Select((coefficient, j) =>
        {
            double[] t = [.. roots.Select(root => root[j + 1]).Order()];
            double[] b = [.. estimates.Select(estimate => estimate[j + 1])];
            double center = b.Average();
            double error = options.Replicates > 1 ? Math.Sqrt(b.Sum(value => (value - center) * (value - center)) / (options.Replicates - 1)) : 0;
            int beyond = t.Count(value => Math.Abs(value) >= Math.Abs(coefficient.T));
            return new Row(
                coefficient.Name, coefficient.Estimate, error,
                coefficient.Estimate - (Quantile(t, 1 - tail) * coefficient.StandardError),
                coefficient.Estimate - (Quantile(t, tail) * coefficient.StandardError),
                (beyond + 1.0) / (options.Replicates + 1));
        })]);
    }

    /// <summary>The intervals as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private static double[] Draw(double[] errors, BootstrapOptions options, ref ReplicateRandom random)
    {
        int n = errors.Length;
        double[] drawn = new double[n];
        for (int i = 0; i < n; i++)
        {
            switch (options.Scheme)
            {
                case BootstrapScheme.Wild:
                    drawn[i] = random.NextUniform() < 0.5 ? -errors[i] : errors[i];
                    break;
                case BootstrapScheme.Residual:
                    drawn[i] = errors[random.NextBelow(n)];
                    break;
                default:
                    int start = random.NextBelow(n - options.BlockLength + 1);
                    int length = Math.Min(options.BlockLength, n - i);
                    Array.Copy(errors, start, drawn, i, length);
                    i += length - 1;
                    break;
            }
        }

        return drawn;
    }

    // b* − b and (b* − b)/se* of all parameters, the constant first; nothing for errors that the design fits exactly
    private static (double[] Estimates, double[] Roots) Refit(LeastSquares fit, double[] drawn, int degreesOfFreedom)
    {
        Vector<double> e = DenseVector.OfArray(drawn);
        Vector<double> along = fit.Q.TransposeThisAndMultiply(e);
        Vector<double> b = fit.InverseR * along;
        Vector<double> left = e - (fit.Q * along);
        double s = left.L2Norm() / Math.Sqrt(degreesOfFreedom);
        return left.L2Norm() <= ExactFit * e.L2Norm()
            ? ([], [])
            : ([.. b], [.. b.Select((value, j) => value / (s * fit.InverseR.Row(j).L2Norm()))]);
    }

    // R's type 7
    private static double Quantile(double[] sorted, double probability)
    {
        double place = probability * (sorted.Length - 1);
        int below = (int)Math.Floor(place);
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    private TableView View() => new(
        "regression", $"Bootstrap of the regression of '{Outcome}'", ["", "estimate", "std. error", "lower", "upper", "p"],
        [.. Rows.Select(row => (string[])[row.Name, Numbers.Short(row.Estimate), Numbers.Short(row.StandardError), Numbers.Short(row.Lower), Numbers.Short(row.Upper), Numbers.Short(row.P)])],
        [],
        [
            FormattableString.Invariant($"{Options.Replicates} samples, seed {Options.Seed}; {Scheme}; intervals of {Numbers.Percent(Options.ConfidenceLevel)} from percentiles of t.")
        ]);

    private string Scheme => Options.Scheme switch
    {
        BootstrapScheme.Residual => "residuals drawn one by one",
        BootstrapScheme.Wild => "wild (Rademacher)",
        _ => FormattableString.Invariant($"residuals in blocks of {Options.BlockLength}"),
    };

    /// <summary>One coefficient.</summary>
    /// <param name="Name">The regressor.</param>
    /// <param name="Estimate">The estimate of all rows.</param>
    /// <param name="StandardError">Standard deviation of the bootstrap estimates.</param>
    /// <param name="Lower">Lower end of the interval.</param>
    /// <param name="Upper">Upper end of the interval.</param>
    /// <param name="P">(1 + number of samples with |t*| of at least |t|)/(1 + replicates): the p-value of a zero coefficient.</param>
    public sealed record Row(string Name, double Estimate, double StandardError, double Lower, double Upper, double P);
}
