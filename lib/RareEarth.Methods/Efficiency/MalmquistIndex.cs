namespace RareEarth.Methods.Efficiency;

/// <summary>The Malmquist index of total factor productivity between neighbouring periods, in DEAP's decomposition.</summary>
/// <remarks>
/// Färe, Grosskopf, Norris and Zhang (1994), American Economic Review 84, 66–83, as DEAP 2.1 computes it: the index, efficiency change
/// and technical change under constant returns, pure efficiency change under variable returns, scale change as the rest. The scores
/// are DEAP's (θ, or 1/φ): reciprocals of Shephard's input distance, so that in both orientations a change above 1 is an improvement.
/// R's Benchmarking works with Farrell's φ in the output orientation and prints the reciprocal.
/// </remarks>
public static class MalmquistIndex
{
    /// <summary>Computes scores, changes and means.</summary>
    /// <param name="panel">Inputs and outputs by period; units may be missing in some.</param>
    /// <param name="options">Orientation and treatment of negative values; the defaults are DEAP's, input-oriented.</param>
    /// <returns>Changes where the unit is observed in both periods; everything that does not exist by name.</returns>
    /// <exception cref="ArgumentException">An option lies outside its range.</exception>
    /// <exception cref="EstimationException">
    /// Negative values are refused, a unit has no positive output in a period, or a linear program could not be solved to nine digits.
    /// </exception>
    public static MalmquistResult Solve(DeaPanel panel, MalmquistOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        options ??= new MalmquistOptions();
        (DeaPanel used, IReadOnlyList<string> notes) = MalmquistTreatment.Apply(panel, options);
        MalmquistScores scores = MalmquistScores.Of(used, options);
        var problems = new List<MalmquistProblem>();
        var distances = new List<MalmquistDistances>();
        var changes = new List<MalmquistChange>();
        for (int t = 0; t < used.Periods.Count; t++)
        {
            foreach (string unit in used.Units)
            {
                if (scores.IsObserved(unit, t))
                {
                    distances.Add(scores.Distances(unit, t, problems));
                }
                else
                {
                    problems.Add(new MalmquistProblem(
                        unit, used.Periods[t], used.Periods[t], null, $"'{unit}' is not observed in {used.Periods[t]}: it has no score there and no change to or from it."));
                }
            }
        }

        for (int t = 1; t < used.Periods.Count; t++)
        {
            changes.AddRange(used.Units.Where(unit => scores.IsObserved(unit, t - 1) && scores.IsObserved(unit, t)).Select(unit => scores.Change(unit, t)));
        }

        return new MalmquistResult
        {
            Periods = used.Periods,
            Units = used.Units,
            Distances = distances,
            Changes = changes,
            Problems = problems,
            Notes = notes,
            Check = scores.Check,
            Options = options,
        };
    }
}
