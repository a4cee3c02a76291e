namespace RareEarth.Methods.SpecificationCurves;

/// <summary>A specification with its estimate.</summary>
/// <param name="Specification">The variants taken.</param>
/// <param name="Estimate">What they give.</param>
public sealed record SpecificationOutcome(Specification Specification, SpecificationEstimate Estimate);
