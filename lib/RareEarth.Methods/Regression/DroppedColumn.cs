namespace RareEarth.Methods.Regression;

/// <summary>A column that was left out because the columns before it explain it completely.</summary>
/// <param name="Name">The regressor's name, or "effect=level" for a dummy.</param>
/// <param name="ExplainedBy">
/// Names of what it is a combination of: effects and regressors of which none can be spared; "(constant)" for a column that does not vary;
/// empty for a column of zeros. Found by projection on each set, never guessed from names.
/// </param>
/// <param name="RelativeResidual">
/// ‖column − projection‖ / ‖column‖, without unit; at most <see cref="LinearModelOptions.CollinearityTolerance"/>.
/// </param>
/// <param name="Reason">The same as a sentence, as in "LNGDP is a linear combination of the year effects".</param>
public sealed record DroppedColumn(string Name, IReadOnlyList<string> ExplainedBy, double RelativeResidual, string Reason);
