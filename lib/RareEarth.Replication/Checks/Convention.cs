namespace RareEarth.Replication.Checks;

/// <summary>One way to compute a printed number.</summary>
/// <param name="Name">How the way is called; empty where there is no other.</param>
/// <param name="Evaluate">The computation, a pure function of the members' intervals.</param>
public sealed record Convention(string Name, Func<Readings, Evaluation> Evaluate);
