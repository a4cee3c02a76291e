namespace RareEarth.Methods.Regression;

/// <summary>The coefficient of one level of a fixed effect: its contrast with the effect's base level.</summary>
/// <param name="Effect">The effect's name, as in "year".</param>
/// <param name="Level">The level's label, as in "2006".</param>
/// <param name="Role">Whether the contrast was estimated, is the base (0 by definition) or could not be told from others.</param>
/// <param name="Coefficient">
/// The contrast in units of the outcome; null for the base level and for a dropped one, for which <see cref="LinearModelResult.Dropped"/> has the reason.
/// </param>
public sealed record EffectLevel(string Effect, string Level, EffectLevelRole Role, Coefficient? Coefficient);
