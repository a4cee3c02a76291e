using RareEarth.Methods;
using RareEarth.Methods.Networks;
using RareEarth.Methods.Networks.Qap;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>A regression of dependence, equation (11) or (12) of the paper, ready to be fitted.</summary>
/// <param name="Side">Exports, equation (11), or imports, equation (12).</param>
/// <param name="Sample">The economies.</param>
/// <param name="Outcome">REE or REI.</param>
/// <param name="Regressors">TPR, PGDP, TD, ECI and WGI.</param>
/// <param name="Options">The choices behind it.</param>
public sealed record DependenceDesign(TradeSide Side, DependenceSample Sample, DyadicVariable Outcome, IReadOnlyList<DyadicVariable> Regressors, DesignOptions Options)
{
    /// <summary>Puts outcome and explanatory matrices of one sample together.</summary>
    /// <param name="trade">The product's trade, with all its economies: concentrations rest on every partner, in the sample or not.</param>
    /// <param name="years">Inputs of the explanatory matrices.</param>
    /// <param name="side">Exports or imports.</param>
    /// <param name="options">The choices; null for the defaults.</param>
    /// <exception cref="EstimationException">There are too few traders with all inputs, the centre does not trade, or a geometric mean does not exist.</exception>
    public static DependenceDesign Of(Network trade, RegressorYears years, TradeSide side, DesignOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trade);
        options ??= new DesignOptions();
        var sample = DependenceSample.Of(trade, side, years, options);
        IReadOnlyList<DyadicVariable> regressors = RegressorMatrices.Of(sample.Economies, years, options);
        TradeDependenceResult dependence = TradeDependence.Compute(trade, options.Dependence);
        DependenceMatrix matrix = side == TradeSide.Exports ? dependence.Export : dependence.Import;
        string name = side == TradeSide.Exports ? "REE" : "REI";
        int[] at = [.. sample.Economies.Select(trade.PositionOf)];
        if (options.Reading == DyadReading.Pairs)
        {
            return new DependenceDesign(side, sample, DyadicVariable.Of(name, sample.Economies, (i, j) => matrix[at[i], at[j]] ?? double.NaN), regressors, options);
        }

        int centre = trade.PositionOf(options.Centre);
        IReadOnlyList<string> withCentre = [.. sample.Economies, options.Centre];
        DyadicVariable intensity = RegressorMatrices.Of(withCentre, years, options)[2];
        int last = sample.Economies.Count;
        return new DependenceDesign(
            side,
            sample,
            DyadicVariable.Of(name, sample.Economies, (i, j) => Math.Abs((matrix[centre, at[i]] - matrix[centre, at[j]]) ?? double.NaN)),
            [.. regressors.Select(regressor => regressor.Name == intensity.Name
                ? DyadicVariable.Of(intensity.Name, sample.Economies, (i, j) => Math.Abs(intensity[last, i] - intensity[last, j]))
                : regressor)],
            options);
    }

    /// <summary>Fits it under both null hypotheses.</summary>
    /// <param name="options">Permutations, rule for p, threads; the method is set here. Null for the defaults.</param>
    /// <param name="progress">Told how many permutations are done, of each null in turn.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="EstimationException">A predictor is constant or collinear, or another reason of <see cref="QapRegression.Fit"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public DependenceFit Fit(QapOptions? options = null, IProgress<QapProgress>? progress = null, CancellationToken cancellation = default)
    {
        QapOptions Under(QapMethod method) => (options ?? new QapOptions()) with { Method = method };
        return new DependenceFit(
            Side,
            QapRegression.Fit(Outcome, Regressors, Under(QapMethod.DoubleSemiPartialling), progress, cancellation),
            QapRegression.Fit(Outcome, Regressors, Under(QapMethod.YPermutation), progress, cancellation));
    }
}
