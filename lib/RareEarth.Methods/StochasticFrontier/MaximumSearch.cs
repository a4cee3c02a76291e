namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The global maximum: the corners and every interior local maximum, compared by their log likelihood.</summary>
internal static class MaximumSearch
{
    // E[(u − Eu)³] = √(2/π)(4/π − 1)σ_u³ for a half-normal u
    private static readonly double ThirdMoment = Math.Sqrt(2 / Math.PI) * ((4 / Math.PI) - 1);

    /// <summary>All candidates, the best first.</summary>
    public static List<FrontierEstimate> Run(FrontierDesign design, StochasticFrontierOptions options)
    {
        var likelihood = new OlsenLikelihood(design);
        List<FrontierEstimate> found = [FrontierEstimate.OfLeastSquares(design)];
        if (options.Inefficiency == InefficiencyDistribution.HalfNormal)
        {
            found.Add(NoNoiseCorner.HalfNormal(design));
            var profile = new ProfileSearch(likelihood);
            double third = design.Residuals.Sum(residual => residual * residual * residual) / design.N;
            List<ProfilePoint> scan = profile.Scan(0, LambdaOfMoments(third), mayBeginBefore: third < 0);
            found.AddRange(ProfileSearch.Brackets(scan)
                .Select(bracket => FrontierEstimate.OfPoint(design, profile.Close(bracket.Low, bracket.High), FrontierSolution.Interior, SearchStatus.Converged)));
        }
        else
        {
            double bound = options.MuBound ?? StochasticFrontierOptions.MaximumMuBound;
            found.Add(NoNoiseCorner.TruncatedNormal(design, bound));
            foreach ((ProfilePoint point, FrontierSolution solution, SearchStatus status) in new TruncatedSearch(likelihood, bound).Maxima())
            {
                FrontierEstimate estimate = FrontierEstimate.OfPoint(design, point, solution, status);
                if (!found.Exists(other => IsSame(other, estimate)))
                {
                    found.Add(estimate);
                }
            }
        }

        // least squares comes first of equals: a stable sort
        return [.. found.OrderByDescending(estimate => estimate.LogLikelihood)];
    }

    private static bool IsSame(FrontierEstimate left, FrontierEstimate right) =>
        Math.Abs(left.LogLikelihood - right.LogLikelihood) < 1e-7 && Math.Abs(left.Gamma - right.Gamma) < 1e-3;

    /// <summary>λ from the second and third moments of the residuals (Olsen, Schmidt and Waldman 1980); null where they have none.</summary>
    private static double? LambdaOfMoments(double third)
    {
        if (third >= 0)
        {
            return null;
        }

        double u = Math.Cbrt(-third / ThirdMoment);
        double noise = 1 - ((1 - (2 / Math.PI)) * u * u);
        return noise > 0 ? u / Math.Sqrt(noise) : null;
    }
}
