namespace RareEarth.Replication.Figures;

/// <summary>Four widths of lines for links of very different sizes.</summary>
internal static class LinkWidths
{
    /// <summary>A link is in the first class whose share of the largest link it reaches.</summary>
    private static readonly (double Share, double Width)[] Classes = [(1.0 / 2, 6), (1.0 / 8, 3.2), (1.0 / 32, 1.7), (0, 0.8)];

    /// <summary>In words, for a caption.</summary>
    public const string Words = "Lines have four widths: from a half, an eighth, a thirty-second of the largest, and less";

    /// <summary>The width of a link in pixels.</summary>
    public static double Of(double value, double largest) => Classes.First(one => value >= one.Share * largest).Width;
}
