namespace RareEarth.Methods.Networks.Qap;

/// <summary>How a p-value comes from k, the number of the R permutations that are as extreme as the data.</summary>
public enum PValueRule
{
    /// <summary>(1 + k)/(R + 1): the data count as one of the arrangements, and p is never 0 (Davison and Hinkley 1997).</summary>
    AddOne,

    /// <summary>k/R, as sna does. It can be 0.</summary>
    Plain,
}
