namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The settings of FRONTIER 4.1's start-up file. The defaults are the program's.</summary>
public sealed record Frontier41Settings
{
    /// <summary>The search ends when log likelihood and every parameter change by no more than this share. Default 1e-5.</summary>
    public double Tolerance { get; init; } = 1e-5;

    /// <summary>A line search ends when the likelihood changes by no more than this share. Default 1e-3.</summary>
    public double LineTolerance { get; init; } = 1e-3;

    /// <summary>The first step of a line search. Default 1e-5.</summary>
    public double FirstStep { get; init; } = 1e-5;

    /// <summary>The step of the grid of γ. Default 0.1; a second grid of a tenth of it follows.</summary>
    public double GridStep { get; init; } = 0.1;

    /// <summary>The most iterations. Default 100.</summary>
    public int MaxIterations { get; init; } = 100;

    /// <summary>Throws when a setting lies outside its range.</summary>
    internal void Check()
    {
        if (!(Tolerance > 0 && LineTolerance > 0 && FirstStep > 0))
        {
            throw new ArgumentException("Tolerances and the first step are positive.");
        }

        if (!(GridStep > 0 && GridStep < 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(GridStep), GridStep, "The step of the grid of γ lies between 0 and 0.5.");
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxIterations);
    }
}
