using RareEarth.Methods.Regression;

namespace RareEarth.Methods.StochasticFrontier;

/// <summary>
/// The data as the likelihood wants them: orthonormal columns and least-squares residuals of mean square 1, signed so that every
/// frontier is a production frontier (y = x'b + v + u is −y = x'(−b) − v − u).
/// </summary>
/// <remarks>
/// The likelihood is carried in c, where b = b_ols + sign·s·R⁻¹c and X = QR: units of y and of the columns of X, and a constant
/// added to y, then change nothing that is computed but the last step back.
/// </remarks>
internal sealed class FrontierDesign
{
    // residuals below this share of the outcome are rounding: the likelihood would have no maximum
    private const double ExactFit = 1e-12;

    private FrontierDesign(double[] rows, double[] residuals, double scale, double sign, OrthogonalFit ols)
    {
        Rows = rows;
        Residuals = residuals;
        Scale = scale;
        Sign = sign;
        Ols = ols;
        N = residuals.Length;
        K = ols.Coefficients.Length;
    }

    /// <summary>n.</summary>
    public int N { get; }

    /// <summary>k, the constant included.</summary>
    public int K { get; }

    /// <summary>For each row −q (k numbers) and its scaled residual: n × (k + 1), row by row.</summary>
    public double[] Rows { get; }

    /// <summary>Least-squares residuals, scaled to mean square 1, times the sign.</summary>
    public double[] Residuals { get; }

    /// <summary>s, the root of RSS/n, in units of the outcome.</summary>
    public double Scale { get; }

    /// <summary>1 for production, −1 for cost.</summary>
    public double Sign { get; }

    /// <summary>The least-squares fit in the units of the data.</summary>
    public OrthogonalFit Ols { get; }

    /// <summary>log L of least squares with the ML variance, in the units of the data.</summary>
    /// <param name="pi">π, or what a program takes for it.</param>
    public double OlsLogLikelihood(double pi = Math.PI) => -0.5 * N * (Math.Log(2 * pi * Scale * Scale) + 1);

    /// <summary>Builds the design and refuses what cannot be estimated.</summary>
    /// <exception cref="EstimationException">A value is missing, a regressor does not vary or is collinear, n &lt; k + 2, or the fit is exact.</exception>
    public static FrontierDesign Of(Variable outcome, IReadOnlyList<Variable> regressors, StochasticFrontierOptions options)
    {
        foreach (Variable variable in (IEnumerable<Variable>)[outcome, .. regressors])
        {
            if (variable.Values.TakeWhile(value => !double.IsNaN(value)).Count() is int row && row < variable.Count)
            {
                throw new EstimationException($"'{variable.Name}' is missing in row {row} (rows count from 0): leave such rows out before the frontier is fitted.");
            }
        }

        int n = outcome.Count;
        double[][] columns = [[.. Enumerable.Repeat(1.0, n)], .. regressors.Select(regressor => regressor.Values.ToArray())];
        if (n < columns.Length + 2)
        {
            throw new EstimationException(
                $"{n} rows cannot carry a frontier of {columns.Length} coefficients (constant included), σ² and γ: at least {columns.Length + 2} are needed.");
        }

        (OrthogonalFit? ols, int explained) = OrthogonalFit.Of(columns, [.. outcome.Values], options.CollinearityTolerance);
        if (ols is null)
        {
            throw new EstimationException(Reason(columns, explained, regressors, options.CollinearityTolerance));
        }

        double scale = OrderedBasis.Norm(ols.Residuals) / Math.Sqrt(n);
        if (scale * Math.Sqrt(n) <= ExactFit * OrderedBasis.Norm(outcome.Span))
        {
            throw new EstimationException($"'{outcome.Name}' is fitted exactly by the constant and the regressors: nothing is left for noise or inefficiency.");
        }

        double sign = options.Sign == FrontierSign.Production ? 1 : -1;
        return new FrontierDesign(Interleave(ols.Q, ols.Residuals, sign / scale), [.. ols.Residuals.Select(residual => residual * sign / scale)], scale, sign, ols);
    }

    /// <summary>Coefficients b in the units of the data from c.</summary>
    public double[] Coefficients(ReadOnlySpan<double> c)
    {
        double[] coefficients = [.. Ols.Coefficients];
        for (int i = 0; i < K; i++)
        {
            for (int j = i; j < K; j++)
            {
                coefficients[i] += Sign * Scale * Ols.InverseR[i, j] * c[j];
            }
        }

        return coefficients;
    }

    /// <summary>c from coefficients b in the units of the data: R⁻¹c = sign·(b − b_ols)/s by back substitution.</summary>
    public double[] ScaledCoefficients(ReadOnlySpan<double> coefficients)
    {
        double[] c = new double[K];
        for (int i = K - 1; i >= 0; i--)
        {
            double sum = Sign * (coefficients[i] - Ols.Coefficients[i]) / Scale;
            for (int j = i + 1; j < K; j++)
            {
                sum -= Ols.InverseR[i, j] * c[j];
            }

            c[i] = sum / Ols.InverseR[i, i];
        }

        return c;
    }

    private static double[] Interleave(double[][] q, double[] residuals, double factor)
    {
        int k = q.Length;
        double[] rows = new double[residuals.Length * (k + 1)];
        for (int i = 0; i < residuals.Length; i++)
        {
            for (int j = 0; j < k; j++)
            {
                rows[(i * (k + 1)) + j] = -q[j][i];
            }

            rows[(i * (k + 1)) + k] = residuals[i] * factor;
        }

        return rows;
    }

    private static string Reason(double[][] columns, int explained, IReadOnlyList<Variable> regressors, double tolerance)
    {
        string name = regressors[explained - 1].Name;
        var constant = new OrderedBasis(tolerance);
        constant.Add(columns[0]);
        return constant.Add(columns[explained]).Taken
            ? $"'{name}' is a linear combination of the constant and {string.Join(", ", regressors.Take(explained - 1).Select(regressor => $"'{regressor.Name}'"))}: its coefficient is not identified."
            : $"'{name}' does not vary: beside the constant its coefficient is not identified.";
    }
}
