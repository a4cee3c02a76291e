namespace RareEarth.Methods.Inference;

/// <summary>The distribution of the weights by which a cluster's residuals are multiplied; all have mean 0 and variance 1.</summary>
public enum WildWeights
{
    /// <summary>−1 and 1, one half each. With G clusters there are 2^G vectors and, since w and −w give one |t|, at most 2^(G−1) values.</summary>
    Rademacher,

    /// <summary>±√(1/2), ±1, ±√(3/2), one sixth each: 6^G vectors, for few clusters (Webb 2023, Canadian J. Economics 56, 839–858).</summary>
    Webb,
}
