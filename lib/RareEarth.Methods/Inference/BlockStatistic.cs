namespace RareEarth.Methods.Inference;

/// <summary>How the residuals u of the policy's years become one number.</summary>
public enum BlockStatistic
{
    /// <summary>Mean |u|: any effect, also one that changes its sign.</summary>
    MeanAbsolute,

    /// <summary>√(mean u²): effects concentrated in few years weigh more.</summary>
    RootMeanSquare,

    /// <summary>Max |u|.</summary>
    Maximum,

    /// <summary>|mean u|: a lasting effect of one sign.</summary>
    AbsoluteMean,
}
