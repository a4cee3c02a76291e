using Plotly.NET;
using RareEarth.Methods.CompositeIndices;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Figures;

/// <summary>An index tree as rings: the total in the middle, indicators outside, each as wide as its weight in the total.</summary>
public static class SunburstFigure
{
    private const int Height = 640;

    /// <summary>Draws the nodes of a tree.</summary>
    /// <param name="structure">The tree.</param>
    /// <param name="names">What each node is called; a node that is not named keeps its own name.</param>
    /// <param name="title">Title of the figure.</param>
    public static Figure Draw(TreeStructure structure, IReadOnlyDictionary<string, string> names, string title)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(names);
        TreeNode[] nodes = [.. structure.Nodes];
        double[] weights = [.. nodes.Select(node => structure.Weight(node.Name, structure.Total.Name))];
        string[] tops = [.. structure.Children(structure.Total.Name).Select(child => child.Name)];
        GenericChart chart = Chart.Sunburst<string, string, double, string, string>(
            labels: nodes.Select(node => names.GetValueOrDefault(node.Name, node.Name)).ToArray(),
            parents: nodes.Select(node => node.Parent ?? "").ToArray(),
            Values: weights,
            Ids: nodes.Select(node => node.Name).ToArray(),
            SectionColors: nodes.Select(ColorOf).ToArray(),
            BranchValues: StyleParam.BranchValues.Total);
        chart = FigureStyle.Dress(chart, title, "", "", height: Height, legend: false);
        return new Figure(chart, title, $"Rings of {nodes.Length} nodes below {names.GetValueOrDefault(structure.Total.Name, structure.Total.Name)}, each as wide as its weight.");

        Color ColorOf(TreeNode node)
        {
            int top = Array.FindIndex(tops, name => structure.Weight(node.Name, name) > 0);
            return top < 0 ? Color.fromHex("#e6e9ee") : FigureStyle.ColorOf(top);
        }
    }
}
