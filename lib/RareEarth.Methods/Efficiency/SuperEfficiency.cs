namespace RareEarth.Methods.Efficiency;

/// <summary>Radial super-efficiency: every unit against the frontier of all others, so that efficient units can be ranked.</summary>
/// <remarks>Andersen and Petersen (1993), Management Science 39, 1261–1264.</remarks>
public static class SuperEfficiency
{
    /// <summary>Scores every unit against the others.</summary>
    /// <param name="data">Inputs and outputs.</param>
    /// <param name="options">Returns to scale and orientation; slacks and scale efficiency are not computed.</param>
    /// <returns>A score for each unit, or that its problem is infeasible, by name.</returns>
    /// <exception cref="ArgumentException">An option lies outside its range.</exception>
    /// <exception cref="EstimationException">As for <see cref="Dea.Solve"/>.</exception>
    public static SuperEfficiencyResult Solve(DeaData data, DeaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        options ??= new DeaOptions();
        options.Check();
        (DeaData used, DataTreatment treatment) = DataTreatment.Apply(data, options);
        Dea.RefuseWithoutOutput(used, options, false);

        var table = new UnitTable(used.Columns, used.InputNames.Count);
        var batch = new FrontierBatch(new Frontier(table, options.ReturnsToScale, options.Orientation), options.Threads);
        RadialSolution?[] solutions = batch.Solve(table, true, true, SlackMethod.None, unit => used.Units[unit]);
        return new SuperEfficiencyResult
        {
            Units = [.. solutions.Select(Unit)],
            Treatment = treatment,
            Check = solutions.All(solution => solution is null) ? null
                : solutions.Where(solution => solution is not null).Select(solution => solution!.Check).Aggregate((a, b) => a.Or(b)),
            Options = options,
        };

        SuperEfficiencyUnit Unit(RadialSolution? solution, int unit) => solution is null
            ? new SuperEfficiencyUnit(
                used.Units[unit], null, [],
                $"'{used.Units[unit]}' has no score: no combination of the other units, with {DeaOptions.Words(options.ReturnsToScale)} returns to scale, "
                + (options.Orientation == Orientation.Input ? "reaches its outputs." : "makes do with its inputs, or has all outputs that it has."))
            : new SuperEfficiencyUnit(
                used.Units[unit], solution.Score, [.. solution.Peers.Select((peer, i) => new DeaPeer(used.Units[peer], solution.Weights[i]))], null);
    }
}
