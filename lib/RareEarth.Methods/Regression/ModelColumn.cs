namespace RareEarth.Methods.Regression;

/// <summary>One column of a comparison.</summary>
/// <param name="Name">The column's head, as in "(1)".</param>
/// <param name="Fit">The model.</param>
public sealed record ModelColumn(string Name, LinearModelResult Fit);
