namespace RareEarth.Replication.Intervals;

/// <summary>The exact solution of max c·x subject to A x ≤ b, x ≥ 0.</summary>
/// <param name="Status">How it ended; the rest has a meaning for an optimum only.</param>
/// <param name="Value">c·x at the optimum.</param>
/// <param name="Point">x.</param>
/// <param name="Dual">One price for each row of A: not negative, A'y ≥ c, b·y = c·x.</param>
public sealed record ProgramSolution(ProgramStatus Status, Rational Value, IReadOnlyList<Rational> Point, IReadOnlyList<Rational> Dual);
