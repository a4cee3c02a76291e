namespace RareEarth.Methods.StochasticFrontier;

/// <summary>Where in the parameter space an estimate lies.</summary>
public enum FrontierSolution
{
    /// <summary>0 &lt; γ &lt; 1: noise and inefficiency both.</summary>
    Interior,

    /// <summary>γ = 0: no inefficiency, least squares. The rule when the residuals are skewed to the wrong side.</summary>
    NoInefficiency,

    /// <summary>γ = 1: no noise, a deterministic frontier that envelops the data. The rule for second-stage slacks.</summary>
    NoNoise,

    /// <summary>0 &lt; γ &lt; 1 with μ at its bound: the likelihood still rises beyond it, towards the exponential distribution or towards no inefficiency.</summary>
    MuAtBound,
}
