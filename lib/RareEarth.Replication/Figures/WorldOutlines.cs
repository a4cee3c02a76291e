using Microsoft.Data.Analysis;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.Figures;

/// <summary>Outlines of countries as polygons in degrees, from Natural Earth. They are no statement on borders.</summary>
public sealed class WorldOutlines
{
    private WorldOutlines(IReadOnlyDictionary<string, (double Longitude, double Latitude)> middles, IReadOnlyDictionary<string, IReadOnlyList<(double Longitude, double Latitude)[]>> rings) =>
        (Middles, Rings) = (middles, rings);

    /// <summary>A point inside each economy, by ISO 3166 code of three letters.</summary>
    public IReadOnlyDictionary<string, (double Longitude, double Latitude)> Middles { get; }

    /// <summary>Outer rings of the economies that are large enough for an outline; the last point of a ring is its first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(double Longitude, double Latitude)[]>> Rings { get; }

    /// <summary>Loads the outlines.</summary>
    /// <param name="package">The data package with the table outlines.</param>
    /// <exception cref="DataPackageException">The table is not there.</exception>
    public static WorldOutlines Load(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        DataFrame table = package.Load("outlines");
        StringDataFrameColumn economies = table.Columns.GetStringColumn("economy");
        Int32DataFrameColumn parts = table.Columns.GetInt32Column("part");
        DoubleDataFrameColumn longitudes = table.Columns.GetDoubleColumn("longitude");
        DoubleDataFrameColumn latitudes = table.Columns.GetDoubleColumn("latitude");
        var points = Enumerable.Range(0, checked((int)table.Rows.Count))
            .Select(i => (Economy: economies[i], Part: parts[i]!.Value, Place: (longitudes[i]!.Value, latitudes[i]!.Value)))
            .ToLookup(point => point.Part > 0);
        return new WorldOutlines(
            points[false].ToDictionary(point => point.Economy, point => point.Place),
            points[true].GroupBy(point => point.Economy).ToDictionary(
                economy => economy.Key,
                economy => (IReadOnlyList<(double, double)[]>)[.. economy.GroupBy(point => point.Part).Select(ring => ring.Select(point => point.Place).ToArray())]));
    }
}
