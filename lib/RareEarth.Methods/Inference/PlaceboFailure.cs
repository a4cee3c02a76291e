namespace RareEarth.Methods.Inference;

/// <summary>An assignment of the treatment for which there is no estimate.</summary>
/// <param name="Label">The assignment in words, or the number of the draw.</param>
/// <param name="Reason">Why there is none.</param>
public sealed record PlaceboFailure(string Label, string Reason);
