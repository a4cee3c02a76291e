namespace RareEarth.Methods.Inference;

/// <summary>How the variance of a group's difference was modelled on the group's size M: A + B/M with A and B not negative.</summary>
public enum VarianceModel
{
    /// <summary>Least squares gave A and B, both positive.</summary>
    GroupSize,

    /// <summary>Least squares gave a negative B: B = 0, one variance for all groups.</summary>
    SlopeAtZero,

    /// <summary>Least squares gave a negative A: A = 0, variance in proportion to 1/M.</summary>
    InterceptAtZero,

    /// <summary>All groups have one size: one variance for all groups, the test of Conley and Taber (2011).</summary>
    EqualSizes,
}
