namespace RareEarth.Methods.Regression;

/// <summary>
/// Linear regression with fixed effects, y = x'b + Σ effects + e, by least squares on the dummies.
/// </summary>
/// <remarks>
/// <para>
/// Method: columns are taken in the order constant, dummies (first level of each effect left out), regressors; one that those
/// before it explain is dropped and reported with what explains it. The rest is solved by Householder QR.
/// Effects as dummies suit panels of up to some thousand rows and some hundred levels; the slopes equal those of the within
/// estimator (Frisch and Waugh 1933; Lovell 1963).
/// </para>
/// <para>
/// What data can do to it, and what then happens. Missing values: <see cref="MissingValues"/>. A collinear column: dropped, in
/// <see cref="LinearModelResult.Dropped"/>. An outcome that the constant and the effects explain completely (a constant, or a world
/// series under year effects): slopes exactly 0, no t, and a warning. Residuals that are zero to rounding: a warning. A level with one row:
/// kept and listed in <see cref="LinearModelResult.Singletons"/>, or dropped and listed in <see cref="LinearModelResult.SingletonRows"/>. One cluster, or as many parameters as rows: <see cref="EstimationException"/>.
/// </para>
/// </remarks>
public static class LinearModel
{
    // An outcome of which constant and effects leave less than this share is explained by them; rounding leaves about 1e-15.
    private const double ExplainedOutcome = 1e-13;

    /// <summary>Fits the model.</summary>
    /// <param name="outcome">The dependent variable, n rows.</param>
    /// <param name="regressors">The regressors, n rows each, in the order in which results show them; may be empty when a constant or an effect is left.</param>
    /// <param name="effects">Fixed effects, n rows each; the order matters only where one dummy of two must go.</param>
    /// <param name="options">Covariance, distribution of t, constant, missing values; null for the defaults, Stata's.</param>
    /// <returns>Estimates, inference, fit, and everything that was dropped or left out.</returns>
    /// <exception cref="ArgumentException">Lengths differ, two columns share a name, there is no column at all, or an option is out of range.</exception>
    /// <exception cref="EstimationException">
    /// No row is complete; missing values are refused; every column was dropped; n − K is not positive; there is one cluster; HC2 or HC3 meet a leverage of 1;
    /// a two-way variance is negative and no repair was chosen.
    /// </exception>
    public static LinearModelResult Fit(
        Variable outcome,
        IReadOnlyList<Variable> regressors,
        IReadOnlyList<Grouping>? effects = null,
        LinearModelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(regressors);
        effects ??= [];
        options ??= new LinearModelOptions();
        options.Check();

        bool hasConstant = options.Constant != ConstantConvention.None || effects.Count > 0;
        if (!hasConstant && regressors.Count == 0)
        {
            throw new ArgumentException("The model has neither regressors nor effects nor a constant.", nameof(regressors));
        }

        Sample sample = Sample.Of(outcome, regressors, effects, options);
        Design design = Design.Of(sample, hasConstant, options.CollinearityTolerance);
        int n = sample.Rows.Count;
        int k = design.Columns.Count;
        if (k == 0)
        {
            throw new EstimationException($"Every column was dropped: {string.Join("; ", design.Dropped.Select(column => column.Reason))}.");
        }

        if (n <= k)
        {
            throw new EstimationException($"{n} rows and {k} parameters leave no residual degrees of freedom for '{outcome.Name}'.");
        }

        LeastSquares fit = LeastSquares.Solve([.. design.Columns.Select(column => column.Values)], sample.Outcome.Span);
        bool isExplained = OrderedBasis.Norm(design.OutcomeWithin) <= ExplainedOutcome * OrderedBasis.Norm(sample.Outcome.Span);
        if (isExplained)
        {
            fit = fit.WithExactSlopesOfZero(design);
        }

        CovarianceEstimate covariance = CovarianceEstimate.Of(fit, design, sample, options.Covariance);
        return new ResultBuilder(sample, design, fit, covariance, options, isExplained).Build();
    }
}
