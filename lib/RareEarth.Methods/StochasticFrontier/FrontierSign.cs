namespace RareEarth.Methods.StochasticFrontier;

/// <summary>On which side of the frontier inefficiency puts a unit. The second stage on slacks is a cost frontier: with the wrong sign γ goes to 0.</summary>
public enum FrontierSign
{
    /// <summary>y = x'b + v − u: units lie below the frontier but for noise.</summary>
    Production,

    /// <summary>y = x'b + v + u: units lie above the frontier but for noise.</summary>
    Cost,
}
