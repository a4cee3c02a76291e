namespace RareEarth.Methods.Efficiency;

/// <summary>Three stages under one convention.</summary>
/// <param name="Convention">The convention.</param>
/// <param name="Result">The three stages; null when the convention cannot be run on these data.</param>
/// <param name="Failure">Why it cannot be run; null when it can.</param>
public sealed record ThreeStageConventionRun(ThreeStageConvention Convention, ThreeStageResult? Result, string? Failure);
