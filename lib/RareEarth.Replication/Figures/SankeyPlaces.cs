namespace RareEarth.Replication.Figures;

/// <summary>Where the nodes of a Sankey diagram stand: one below the other in the order given, each column centred.</summary>
internal static class SankeyPlaces
{
    /// <summary>The middle of every node, as a share of the height from the top.</summary>
    /// <param name="sizes">Sizes of the nodes, column by column.</param>
    /// <param name="height">Height of the drawing in pixels.</param>
    /// <param name="pad">Pixels between nodes.</param>
    public static double[][] Of(double[][] sizes, double height, double pad)
    {
        // plotly gives all columns one scale: the one under which the tallest just fits
        double scale = sizes.Min(column => (height - ((column.Length - 1) * pad)) / column.Sum());
        return [.. sizes.Select(column => Column(column, height, pad, scale))];
    }

    private static double[] Column(double[] sizes, double height, double pad, double scale)
    {
        double[] places = new double[sizes.Length];
        double top = (height - (sizes.Sum() * scale) - ((sizes.Length - 1) * pad)) / 2;
        for (int i = 0; i < sizes.Length; i++)
        {
            places[i] = (top + (sizes[i] * scale / 2)) / height;
            top += (sizes[i] * scale) + pad;
        }

        return places;
    }
}
