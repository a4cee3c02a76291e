namespace RareEarth.Methods.Regression;

/// <summary>A row that was left out because it alone had its level of an effect.</summary>
/// <param name="Row">The input's row number, from 0.</param>
/// <param name="Level">The level, as "effect=level".</param>
public sealed record SingletonRow(int Row, string Level);
