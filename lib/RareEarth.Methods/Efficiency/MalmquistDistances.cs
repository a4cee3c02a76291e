namespace RareEarth.Methods.Efficiency;

/// <summary>
/// A unit's scores in a period against the frontiers of the period before, its own and the period after, in DEAP's form: θ or 1/φ,
/// above 1 beyond a frontier. Null: the unit is not observed, there is no such period, or the problem is infeasible, which
/// <see cref="MalmquistResult.Problems"/> says.
/// </summary>
/// <param name="Unit">The unit.</param>
/// <param name="Period">The period in which it is observed.</param>
/// <param name="CrsPrevious">Against the period before, constant returns.</param>
/// <param name="Crs">Against its own period, constant returns.</param>
/// <param name="CrsNext">Against the period after, constant returns.</param>
/// <param name="Vrs">Against its own period, variable returns.</param>
/// <param name="VrsPrevious">Against the period before, variable returns, if asked for.</param>
/// <param name="VrsNext">Against the period after, variable returns, if asked for.</param>
public sealed record MalmquistDistances(
    string Unit, string Period, double? CrsPrevious, double? Crs, double? CrsNext, double? Vrs, double? VrsPrevious, double? VrsNext);
