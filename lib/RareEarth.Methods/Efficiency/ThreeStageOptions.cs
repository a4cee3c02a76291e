using RareEarth.Methods.StochasticFrontier;

namespace RareEarth.Methods.Efficiency;

/// <summary>The choices behind a three-stage analysis. The defaults are the input-oriented BCC model, pooled, with cost frontiers at their global maximum.</summary>
public sealed record ThreeStageOptions
{
    /// <summary>First and third stage; input-oriented, with slacks.</summary>
    public DeaOptions Dea { get; init; } = new();

    /// <summary>Second stage. Default: half-normal cost frontiers at the global maximum. With the production sign γ goes to 0.</summary>
    public StochasticFrontierOptions Regression { get; init; } = new() { Sign = FrontierSign.Cost };

    /// <summary>Whether each period has its own frontier of best practice. Default: pooled. Needs periods otherwise.</summary>
    public ThreeStageScope Frontiers { get; init; } = ThreeStageScope.Pooled;

    /// <summary>Whether the slacks of each period have their own regressions, and with them their own maxima in the adjustment. Default: pooled.</summary>
    public ThreeStageScope Regressions { get; init; } = ThreeStageScope.Pooled;

    /// <summary>How noise is separated. Default: by the formula of the cost frontier.</summary>
    public ThreeStageSeparation Separation { get; init; } = ThreeStageSeparation.Cost;

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check(bool hasPeriods)
    {
        ArgumentNullException.ThrowIfNull(Dea);
        ArgumentNullException.ThrowIfNull(Regression);
        Dea.Check();
        Regression.Check();
        if (!Enum.IsDefined(Frontiers) || !Enum.IsDefined(Regressions) || !Enum.IsDefined(Separation))
        {
            throw new ArgumentException("An option holds a value that its enumeration does not have.");
        }

        if (Dea.Orientation != Orientation.Input)
        {
            throw new ArgumentException("Three stages adjust inputs: the orientation must be Input.");
        }

        if (Dea.Slacks == SlackMethod.None)
        {
            throw new ArgumentException("The second stage explains slacks: choose SlackMethod.TwoStage or MultiStage.");
        }

        if (!hasPeriods && (Frontiers == ThreeStageScope.ByPeriod || Regressions == ThreeStageScope.ByPeriod))
        {
            throw new ArgumentException("Nothing can be done by period without periods.");
        }
    }
}
