using RareEarth.Methods.DifferenceInDifferences;

namespace RareEarth.Methods.SyntheticControl;

/// <summary>
/// The synthetic control method: weights w ≥ 0, Σw = 1, that minimise Σ_k v_k (x_1k − Σ_j w_j x_jk)² over predictors k.
/// </summary>
/// <remarks>
/// Abadie, Diamond and Hainmueller (2010, J. American Statistical Association 105, 493–505), with V given and not searched for: a search over V is not
/// needed where every year's outcome is a predictor, and its result depends on the optimiser (Kaul, Klößner, Pfeifer and Schieler 2022).
/// </remarks>
public static class SyntheticControlFit
{
    /// <summary>Fits the synthetic control of a panel's treated units, which are averaged.</summary>
    /// <param name="panel">The panel; every unit needs every year.</param>
    /// <param name="options">Predictors and V; null for the defaults.</param>
    /// <exception cref="EstimationException">A unit lacks a year, or no predictor varies between units.</exception>
    public static SyntheticControlResult Of(DidPanel panel, SyntheticControlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        options ??= new SyntheticControlOptions();
        options.Check();
        return new Series(panel, options).Fit(panel.TreatedUnits, panel.ControlUnits);
    }

    /// <summary>Fits each unit in turn as if the policy had treated it, and ranks the treated unit's ratio of the gap after to the gap before.</summary>
    /// <param name="panel">The panel with one treated unit; every unit needs every year.</param>
    /// <param name="options">Predictors, V, donors; null for the defaults.</param>
    /// <exception cref="EstimationException">More than one unit is treated, a unit lacks a year, or fewer than three units are there.</exception>
    public static SyntheticControlPlacebo InSpace(DidPanel panel, SyntheticControlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        options ??= new SyntheticControlOptions();
        options.Check();
        if (panel.TreatedUnits.Count != 1)
        {
            throw new EstimationException($"Placebos in space take one treated unit; here are {panel.TreatedUnits.Count}: {string.Join(", ", panel.TreatedUnits)}.");
        }

        var series = new Series(panel, options);
        SyntheticControlResult[] fits = [.. panel.UnitNames.Select(unit => series.Fit([unit], Donors(panel, unit, options)))];
        return SyntheticControlPlacebo.Of(panel.TreatedUnits[0], fits);
    }

    private static string[] Donors(DidPanel panel, string unit, SyntheticControlOptions options)
    {
        string[] donors = [.. panel.UnitNames.Where(other => other != unit && (options.TreatedAsDonors || !panel.TreatedUnits.Contains(other)))];
        return donors.Length > 0 ? donors : throw new EstimationException($"There is no donor for '{unit}': a placebo in space needs three units at least.");
    }

    /// <summary>A panel's outcome and predictors by unit.</summary>
    private sealed class Series
    {
        private readonly DidPanel _panel;
        private readonly SyntheticControlOptions _options;
        private readonly OutcomeMatrix _outcome;
        private readonly (string Name, OutcomeMatrix Values)[] _controls;
        private readonly int _before;

        public Series(DidPanel panel, SyntheticControlOptions options)
        {
            _panel = panel;
            _options = options;
            _outcome = OutcomeMatrix.Of(panel);
            _controls = options.Predictors == PredictorSet.OutcomeBeforePolicy ? [] : [.. panel.Controls.Select(control => (control.Name, OutcomeMatrix.Of(panel, control)))];
            _before = panel.AllYears.Count(year => year < panel.PolicyYear);
        }

        public SyntheticControlResult Fit(IReadOnlyList<string> treated, IReadOnlyList<string> donors)
        {
            string[] units = [.. treated, .. donors];
            var predictors = new Dictionary<string, double[]>(StringComparer.Ordinal);
            foreach (string unit in units)
            {
                predictors[unit] = [.. _outcome.Of(unit)[.._before], .. _controls.Select(control => control.Values.Of(unit)[.._before].Average())];
            }

            double[] scale = Scale(units, predictors, out string[] constant);
            if (scale.All(value => value == 0))
            {
                throw new EstimationException($"No predictor of '{_panel.Outcome.Name}' varies between {string.Join(", ", units)}.");
            }

            double[] target = [.. scale.Select((value, k) => value * treated.Average(unit => predictors[unit][k]))];
            double[][] columns = [.. donors.Select(unit => scale.Select((value, k) => value * predictors[unit][k]).ToArray())];
            SimplexSolution solution = SimplexLeastSquares.Solve(columns, target);
            double[][] outcomes = [.. donors.Select(_outcome.Of)];
            return new SyntheticControlResult
            {
                Outcome = _panel.Outcome.Name,
                Treated = string.Join(", ", treated),
                PolicyYear = _panel.PolicyYear,
                Weights = [.. donors.Select((unit, j) => new DonorWeight(unit, solution.Weights[j]))],
                Years = _panel.AllYears,
                Actual = _outcome.Mean(treated),
                Synthetic = [.. Enumerable.Range(0, _panel.AllYears.Count).Select(t => outcomes.Select((donor, j) => solution.Weights[j] * donor[t]).Sum())],
                KktViolation = solution.KktViolation,
                IsUnique = solution.IsUnique,
                ConstantPredictors = constant,
                Options = _options,
            };
        }

        // √v of each predictor; 0 for one that does not vary between the units
        private double[] Scale(string[] units, Dictionary<string, double[]> predictors, out string[] constant)
        {
            int count = predictors[units[0]].Length;
            double[] scale = new double[count];
            var left = new List<string>();
            for (int k = 0; k < count; k++)
            {
                double[] values = [.. units.Select(unit => predictors[unit][k])];
                double mean = values.Average();
                double deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
                if (deviation <= 1e-12 * Math.Abs(mean))
                {
                    left.Add(k < _before ? FormattableString.Invariant($"{_panel.Outcome.Name} {_panel.AllYears[k]}") : _controls[k - _before].Name);
                    continue;
                }

                scale[k] = _options.V == PredictorWeights.Equal ? 1 : 1 / deviation;
            }

            constant = [.. left];
            return scale;
        }
    }
}
