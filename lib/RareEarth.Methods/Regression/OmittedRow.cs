namespace RareEarth.Methods.Regression;

/// <summary>A row of the data that did not enter the estimation because something in it is missing.</summary>
/// <param name="Row">The row's number in the input, from 0.</param>
/// <param name="Missing">Names of the variables, effects and clusters that are missing there.</param>
public sealed record OmittedRow(int Row, IReadOnlyList<string> Missing);
