using Deedle;

namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>A panel of firms whose efficiencies are known because they are simulated.</summary>
/// <remarks>
/// <para>
/// Firm i in year t makes the output Y = Σ w_k y_k (patents, revenue, profit) with the input X = Π x_k^⅓ (R&amp;D spending, staff, assets). The frontier is
/// X*(Y) = (1 + (Y/A_t)²)/2 with A_t the product of the targets' technical change: convex, with its best scale at Y = A_t. So PTE = X*(Y)/X,
/// SE = (Y/A_t)/X*(Y) = 1/cosh(ln Y/A_t), TE = PTE · SE, and technical change is A_{t+1}/A_t for every firm.
/// </para>
/// <para>
/// PTE = 1/(1 + max(0, a + b e)) and |ln Y/A_t| = max(0, c + d e'), e and e' standard normal and partly lasting; a and c are such that each stage's
/// mean PTE and TE of a year are the targets. Observed inputs are the firm's own plus what environment and noise add.
/// </para>
/// </remarks>
public sealed record SimulatedFirms
{
    internal SimulatedFirms()
    {
    }

    /// <summary>What analyses see: inputs, outputs, environment; every row says that it is simulated.</summary>
    public required FirmPanel Panel { get; init; }

    /// <summary>
    /// What is true, for the panel's rows: TE, PTE and SE by the firm's own doing; <c>TE observed</c> and <c>PTE observed</c>, the same for the
    /// inputs with what environment and noise add, above 1 where luck carries a firm beyond the frontier.
    /// </summary>
    public required Frame<(string Firm, int Year), string> Truth { get; init; }

    /// <summary>What it was drawn from.</summary>
    public required InnovationTruth Options { get; init; }

    /// <summary>Draws one panel.</summary>
    /// <param name="truth">What is true in it.</param>
    /// <param name="replicate">The number of the panel. Each has a random stream of its own, so that panels do not depend on each other's order.</param>
    /// <exception cref="ArgumentException">A number of the truth lies outside its range, or a target cannot be met; the message says which.</exception>
    public static SimulatedFirms Draw(InnovationTruth truth, int replicate = 0)
    {
        ArgumentNullException.ThrowIfNull(truth);
        truth.Check();
        return new FirmSimulation(truth, replicate).Run();
    }
}
