namespace RareEarth.Replication.Checks;

/// <summary>What a rerun of the paper's method says of a number. Simulated data give none.</summary>
/// <param name="MemberId">Id of the number.</param>
/// <param name="Verdict"><see cref="Verdict.Reproduced"/> on the paper's own data, <see cref="Verdict.Differs"/> on named substitute data.</param>
/// <param name="Account">Data, method and what came out.</param>
public sealed record Rerun(string MemberId, Verdict Verdict, string Account)
{
    /// <summary>The verdict of the rerun.</summary>
    public Verdict Verdict { get; } = Verdict is Verdict.Reproduced or Verdict.Differs
        ? Verdict
        : throw new ArgumentException($"A rerun reproduces a number or differs from it; it cannot say {Verdict}.", nameof(Verdict));
}
