namespace RareEarth.Replication.Figures;

/// <summary>A bow from one point to another, so that the two directions of a pair do not lie on one line.</summary>
internal static class Curve
{
    private const int Steps = 12;

    /// <summary>Points of a quadratic Bézier curve, ends included.</summary>
    public static (double X, double Y)[] Of((double X, double Y) from, (double X, double Y) control, (double X, double Y) to) =>
    [
        .. Enumerable.Range(0, Steps + 1).Select(i => (double)i / Steps).Select(t => (
            (Square(1 - t) * from.X) + (2 * t * (1 - t) * control.X) + (Square(t) * to.X),
            (Square(1 - t) * from.Y) + (2 * t * (1 - t) * control.Y) + (Square(t) * to.Y))),
    ];

    /// <summary>The point left of the middle between two points, seen along the way, by a share of their distance.</summary>
    public static (double X, double Y) Beside((double X, double Y) from, (double X, double Y) to, double share) => (
        ((from.X + to.X) / 2) - (share * (to.Y - from.Y)),
        ((from.Y + to.Y) / 2) + (share * (to.X - from.X)));

    private static double Square(double x) => x * x;
}
