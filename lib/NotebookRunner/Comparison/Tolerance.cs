namespace NotebookRunner.Comparison;

/// <summary>How far two numbers may be apart and still count as the same.</summary>
/// <param name="Relative">As a part of the larger of the two.</param>
/// <param name="Absolute">In itself, for numbers near zero.</param>
public sealed record Tolerance(double Relative, double Absolute)
{
    /// <summary>
    /// Wide enough for the last digits that another processor or library version rounds otherwise, far narrower than
    /// any digit that a table shows.
    /// </summary>
    public static Tolerance Usual { get; } = new(Relative: 1e-9, Absolute: 1e-12);

    /// <summary>Numbers must be the same.</summary>
    public static Tolerance None { get; } = new(0, 0);

    /// <summary>Whether two numbers count as the same; one too large to be a number never does.</summary>
    public bool Accepts(double first, double second)
    {
        double distance = Math.Abs(first - second);
        return double.IsFinite(distance) && (distance <= Absolute || distance <= Relative * Math.Max(Math.Abs(first), Math.Abs(second)));
    }
}
