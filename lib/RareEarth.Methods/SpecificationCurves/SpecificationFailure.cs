namespace RareEarth.Methods.SpecificationCurves;

/// <summary>A specification without an estimate.</summary>
/// <param name="Specification">The variants taken.</param>
/// <param name="Reason">Why there is none.</param>
public sealed record SpecificationFailure(Specification Specification, string Reason);
