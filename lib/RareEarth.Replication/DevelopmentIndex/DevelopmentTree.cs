using Microsoft.Data.Analysis;
using RareEarth.Methods.CompositeIndices;
using RareEarth.Replication.Data;

namespace RareEarth.Replication.DevelopmentIndex;

/// <summary>The report's system of indicators as a tree with weights, and its indicators with what public sources give of them.</summary>
public static class DevelopmentTree
{
    /// <summary>Symbol of the total.</summary>
    public const string Total = "D";

    /// <summary>Nodes with weights: those stated for the upper levels, equal ones below, where the report lets nothing be recovered.</summary>
    /// <param name="package">The data package.</param>
    /// <param name="weights">For each parent of the first two levels (D, A1, A2, A3) the weights of its parts, in the order of the report.</param>
    /// <exception cref="ArgumentException">A parent has another number of parts than weights.</exception>
    public static IReadOnlyList<TreeNode> Nodes(DataPackage package, IReadOnlyDictionary<string, IReadOnlyList<double>> weights)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(weights);
        (string Symbol, string Parent)[] rows = [.. package.Load("development-indicators").Rows.Select(row => ((string)row["indicator"], (string)row["parent"]))];
        var nodes = new List<TreeNode> { new(Total, null, 1) };
        foreach (IGrouping<string, (string Symbol, string Parent)> family in rows.GroupBy(row => row.Parent))
        {
            int count = family.Count();
            IReadOnlyList<double> shares = weights.TryGetValue(family.Key, out IReadOnlyList<double>? stated) ? stated : [.. Enumerable.Repeat(1.0 / count, count)];
            if (shares.Count != count)
            {
                throw new ArgumentException($"'{family.Key}' has {count} parts and {shares.Count} weights.", nameof(weights));
            }

            nodes.AddRange(family.Zip(shares, (row, share) => new TreeNode(row.Symbol, row.Parent, share)));
        }

        return nodes;
    }

    /// <summary>The 27 indicators of the third level with their public values, gaps as gaps.</summary>
    /// <param name="package">The data package.</param>
    public static IReadOnlyList<DevelopmentIndicator> Indicators(DataPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        Dictionary<(string, int), double> known = package.Load("development-public-indicators").Rows
            .ToDictionary(row => ((string)row["indicator"], (int)row["year"]), row => (double)row["value"]);
        return [.. package.Load("development-indicators").Rows.Where(row => (int)row["level"] == 3).Select(Read)];

        DevelopmentIndicator Read(DataFrameRow row)
        {
            string symbol = (string)row["indicator"];
            double[] values = [.. DevelopmentIndicator.Years.Select(year => known.GetValueOrDefault((symbol, year), double.NaN))];
            return new DevelopmentIndicator(
                symbol, (string)row["name"], (string)row["parent"], (string)row["direction"] == "inverse" ? IndicatorDirection.Cost : IndicatorDirection.Benefit,
                values, [.. values.Select(value => double.IsNaN(value) ? CellOrigin.Missing : CellOrigin.Observed)]);
        }
    }
}
