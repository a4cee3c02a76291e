using RareEarth.Methods.Inference;
using RareEarth.Methods.Regression;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>Fits of one panel under many treatments: outcome, controls and effects are factored once.</summary>
internal sealed class TreatmentFits
{
    // A clustered variance this small against HC0's is rounding.
    private const double VanishingVariance = 1e-20;

    private readonly Partialled _partialled;
    private readonly int[] _clusters;
    private readonly int _clusterCount;
    private readonly double _factor;
    private readonly double _degreesOfFreedom;
    private readonly double _residualDegrees;
    private readonly DidOptions _options;

    private TreatmentFits(DidPanel panel)
    {
        _options = panel.Options;
        IReadOnlyList<Grouping> effects = panel.Effects;
        var sample = new Sample(panel.Outcome, panel.Controls, effects, panel.Units, null, [.. Enumerable.Range(0, panel.Years.Count)], [], []);
        _partialled = Partialled.Of(sample, hasConstant: true, _options.CollinearityTolerance);

        IReadOnlyList<string> levels = panel.Units.Levels();
        _clusters = panel.Units.Codes(levels);
        _clusterCount = levels.Count;
        int k = _partialled.K + 1;
        _residualDegrees = _partialled.N - k;
        if (_residualDegrees <= 0)
        {
            throw new EstimationException($"{_partialled.N} rows and {k} parameters leave no residual degrees of freedom for '{panel.Outcome.Name}'.");
        }

        bool isClustered = _options.Covariance == DidCovariance.ClusteredByUnit;
        _factor = isClustered
            ? Sandwich.Factor(_options.Correction, _partialled.N, _clusterCount, Sandwich.Parameters(_partialled.Design, sample, _options.Correction) + 1)
            : 1;
        _degreesOfFreedom = _options.DegreesOfFreedom switch
        {
            DegreesOfFreedomRule.Normal => double.PositiveInfinity,
            DegreesOfFreedomRule.Residual => _residualDegrees,
            _ => isClustered ? _clusterCount - 1 : _residualDegrees,
        };
    }

    /// <summary>Rows of the panel.</summary>
    public int N => _partialled.N;

    /// <summary>Factors everything but the treatment.</summary>
    /// <exception cref="EstimationException">No residual degree of freedom remains.</exception>
    public static TreatmentFits Of(DidPanel panel) => new(panel);

    /// <summary>What controls and effects leave of the outcome: the residuals under the hypothesis of no effect.</summary>
    public double[] ResidualsWithoutTreatment => _partialled.Outcome;

    /// <summary>The observed treatment's estimate, of which no standard error is asked.</summary>
    /// <exception cref="EstimationException">The treatment is a linear combination of effects and controls.</exception>
    public double Estimate(DidPanel panel)
    {
        int[] rows = panel.TreatedRows(panel.TreatedUnits, panel.PolicyYear);
        double[] d = new double[N];
        double square = _partialled.Project(rows, d, new double[_partialled.Scratch]);
        return square > _options.CollinearityTolerance * _options.CollinearityTolerance * rows.Length
            ? d.Zip(_partialled.Outcome, (x, y) => x * y).Sum() / square
            : throw new EstimationException($"{DidPanel.TreatmentName} has no estimate: the treatment is a linear combination of the effects and controls.");
    }

    /// <summary>Working memory for one thread.</summary>
    public Workspace NewWorkspace() => new(new double[_partialled.N], new double[_partialled.Scratch], new double[_clusterCount]);

    /// <summary>The observed treatment's fit.</summary>
    /// <exception cref="EstimationException">There is none, with the reason.</exception>
    public PlaceboFit Observed(DidPanel panel)
    {
        (PlaceboFit? fit, PlaceboFailure? failure) = Fit("observed", panel.TreatedRows(panel.TreatedUnits, panel.PolicyYear), NewWorkspace());
        return fit ?? throw new EstimationException($"{DidPanel.TreatmentName} has no estimate: {failure!.Reason}.");
    }

    /// <summary>Fits the indicator of some rows, or says why there is no fit.</summary>
    public (PlaceboFit? Fit, PlaceboFailure? Failure) Fit(string label, ReadOnlySpan<int> treatedRows, Workspace workspace)
    {
        double[] d = workspace.Column;
        double[] y = _partialled.Outcome;
        double square = _partialled.Project(treatedRows, d, workspace.Along);
        if (!(square > _options.CollinearityTolerance * _options.CollinearityTolerance * treatedRows.Length))
        {
            return (null, new PlaceboFailure(label, treatedRows.Length == 0
                ? "no row is treated"
                : "the treatment is a linear combination of the effects and controls"));
        }

        double product = 0;
        for (int i = 0; i < d.Length; i++)
        {
            product += d[i] * y[i];
        }

        double estimate = product / square;
        double variance = _options.Covariance == DidCovariance.Classical
            ? Classical(d, y, estimate) / square
            : Clustered(d, y, estimate, workspace.Scores) / (square * square);
        if (!(variance > 0))
        {
            return (null, new PlaceboFailure(label, "its variance is 0: what sets the treatment apart lies inside single clusters, or the fit is exact (DidCovariance.Classical has one in the former case)"));
        }

        double error = Math.Sqrt(variance);
        return (new PlaceboFit(label, estimate, error, TDistribution.TwoSidedP(estimate / error, _degreesOfFreedom)), null);
    }

    private double Classical(double[] d, double[] y, double estimate)
    {
        double rss = 0;
        for (int i = 0; i < d.Length; i++)
        {
            double e = y[i] - (estimate * d[i]);
            rss += e * e;
        }

        return rss / _residualDegrees;
    }

    private double Clustered(double[] d, double[] y, double estimate, double[] scores)
    {
        Array.Clear(scores);
        double white = 0;
        for (int i = 0; i < d.Length; i++)
        {
            double score = d[i] * (y[i] - (estimate * d[i]));
            scores[_clusters[i]] += score;
            white += score * score;
        }

        double sum = 0;
        foreach (double score in scores)
        {
            sum += score * score;
        }

        return sum <= VanishingVariance * white ? 0 : _factor * sum;
    }

    /// <summary>Working memory: the projected column, its coordinates, the clusters' scores.</summary>
    internal sealed record Workspace(double[] Column, double[] Along, double[] Scores);
}
