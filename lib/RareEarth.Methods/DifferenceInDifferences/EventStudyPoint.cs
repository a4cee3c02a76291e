namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>One year of an event study.</summary>
/// <param name="Name">The year of event time, as in pre_2.</param>
/// <param name="RelativeYear">Years since the policy year.</param>
/// <param name="Estimate">The coefficient against the base period, in units of the outcome.</param>
/// <param name="StandardError">Its standard error, in the same units.</param>
/// <param name="Lower">Lower end of the pointwise interval.</param>
/// <param name="Upper">Upper end of the pointwise interval.</param>
/// <param name="BandLower">Lower end of the simultaneous band; null where there is none.</param>
/// <param name="BandUpper">Upper end of the simultaneous band; null where there is none.</param>
public sealed record EventStudyPoint(
    string Name, int RelativeYear, double Estimate, double StandardError, double Lower, double Upper, double? BandLower, double? BandUpper);
