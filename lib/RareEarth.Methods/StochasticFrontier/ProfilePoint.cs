namespace RareEarth.Methods.StochasticFrontier;

/// <summary>A point of the profile likelihood: the best θ for given λ and τ.</summary>
/// <param name="Theta">(d, h).</param>
/// <param name="Lambda">σ_u/σ_v.</param>
/// <param name="Tau">μ/σ_u.</param>
/// <param name="Value">The log likelihood, residuals scaled to mean square 1.</param>
/// <param name="Slope">Its derivative with respect to log λ along the profile.</param>
internal sealed record ProfilePoint(double[] Theta, double Lambda, double Tau, double Value, double Slope)
{
    public double Gamma => Lambda * Lambda / (1 + (Lambda * Lambda));
}
