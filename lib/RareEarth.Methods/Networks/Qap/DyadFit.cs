using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Networks.Qap;

/// <summary>Least squares on dyads, in the coordinates that the permutations work with.</summary>
internal sealed class DyadFit
{
    // What least squares leaves of an outcome that it explains completely is about 1e-15 of it.
    private const double ExplainedOutcome = 1e-13;

    private DyadFit(DyadBasis basis, double[] along, double[] residual, double sumOfSquares)
    {
        int k = basis.Q.Length;
        Basis = basis;
        Along = along;
        Residual = residual;
        ResidualSumOfSquares = Dyads.Dot(residual, residual);
        SumOfSquares = sumOfSquares;
        DegreesOfFreedom = residual.Length - k;
        Coefficients = [.. Enumerable.Range(0, k).Select(j => Dyads.Dot(basis.Inverse[j], along))];
        Alone = [.. basis.Inverse.Select(row => OrderedBasis.Norm(row))];
        Directions = [.. basis.Inverse.Select((row, j) => (double[])[.. row.Select(entry => entry / Alone[j])])];
    }

    /// <summary>X = QR.</summary>
    public DyadBasis Basis { get; }

    /// <summary>Q'y.</summary>
    public double[] Along { get; }

    /// <summary>y − QQ'y.</summary>
    public double[] Residual { get; }

    /// <summary>RSS.</summary>
    public double ResidualSumOfSquares { get; }

    /// <summary>TSS, about the mean.</summary>
    public double SumOfSquares { get; }

    /// <summary>Dyads minus columns.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>b, intercept first.</summary>
    public double[] Coefficients { get; }

    /// <summary>For each column one over the length of its residual e on the other columns.</summary>
    public double[] Alone { get; }

    /// <summary>For each column the unit vector v with e/‖e‖ = Qv.</summary>
    public double[][] Directions { get; }

    /// <summary>s·√[(X'X)⁻¹]ⱼⱼ.</summary>
    public double StandardError(int j) => Alone[j] * Math.Sqrt(ResidualSumOfSquares / DegreesOfFreedom);

    /// <summary>b over its standard error.</summary>
    public double T(int j) => Coefficients[j] / StandardError(j);

    /// <summary>TSS of column j over what the others leave of it.</summary>
    public double VarianceInflation(int j) => Basis.SumOfSquares(j) * Alone[j] * Alone[j];

    /// <summary>b times the standard deviation of column j over that of the outcome.</summary>
    public double Standardised(int j) => Coefficients[j] * Math.Sqrt(Basis.SumOfSquares(j) / SumOfSquares);

    /// <summary>The unit vector Qv of column j.</summary>
    public double[] UnitResidual(int j)
    {
        double[] unit = new double[Residual.Length];
        for (int i = 0; i < Basis.Q.Length; i++)
        {
            for (int at = 0; at < unit.Length; at++)
            {
                unit[at] += Directions[j][i] * Basis.Q[i][at];
            }
        }

        return unit;
    }

    /// <summary>Fits.</summary>
    /// <exception cref="EstimationException">Too few dyads or nodes; a constant outcome; a constant or collinear predictor; residuals that are zero.</exception>
    public static DyadFit Of(DyadSample sample, DyadicVariable outcome, IReadOnlyList<DyadicVariable> predictors, double tolerance)
    {
        int n = sample.Nodes.Count;
        int k = predictors.Count + 1;
        if (n < k + 3)
        {
            throw new EstimationException($"{n} nodes are too few for {k} columns (the intercept is one): a QAP regression needs {k + 3} at least.");
        }

        if (sample.Cells.Length <= k)
        {
            throw new EstimationException($"{sample.Cells.Length} dyads have a value in every variable and there are {k} columns: no residual degree of freedom is left.");
        }

        double[] y = sample.Column(outcome);
        double mean = Dyads.Mean(y);
        double[] deviations = [.. y.Select(value => value - mean)];
        double spread = OrderedBasis.Norm(deviations);
        if (spread <= ExplainedOutcome * OrderedBasis.Norm(y))
        {
            throw new EstimationException(FormattableString.Invariant($"Outcome '{outcome.Name}' is constant, {y[0]:R} in all {y.Length} dyads: there is nothing to explain."));
        }

        var basis = DyadBasis.Of([.. predictors.Select(sample.Column)], [.. predictors.Select(predictor => predictor.Name)], tolerance);
        (double[] residual, double[] along) = basis.Project(y);
        return OrderedBasis.Norm(residual) <= ExplainedOutcome * OrderedBasis.Norm(y)
            ? throw new EstimationException($"The predictors explain '{outcome.Name}' exactly in all {y.Length} dyads: the residuals are zero and t does not exist.")
            : new DyadFit(basis, along, residual, spread * spread);
    }
}
