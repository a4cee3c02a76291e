using System.Globalization;
using RareEarth.Methods.Networks;

namespace RareEarth.Methods.Tests.Networks;

/// <summary>Networks of tests/reference/networks, drawn by the generator of networks.R and networks.py, and networks of the literature.</summary>
public static class ReferenceNetworks
{
    /// <summary>The marriages of Florentine families (Padgett and Ansell 1993, in Wasserman and Faust 1994, Appendix B).</summary>
    public static Network FlorentineFamilies() => Network.Undirected(
        [
            .. "Acciaiuoli-Medici Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori Medici-Barbadori Medici-Ridolfi Medici-Tornabuoni Medici-Albizzi Medici-Salviati Salviati-Pazzi Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi Strozzi-Bischeri Ridolfi-Tornabuoni Tornabuoni-Guadagni Albizzi-Ginori Albizzi-Guadagni Bischeri-Guadagni Guadagni-Lamberteschi"
                .Split(' ').Select(pair => new Flow(pair.Split('-')[0], pair.Split('-')[1], 1)),
        ]);

    public static Network Complete(int n) => Network.Undirected(
        [.. from i in Enumerable.Range(0, n) from j in Enumerable.Range(0, i) select new Flow(Name(i), Name(j), 1)]);

    public static Network Path(int n) => Network.Undirected([.. Enumerable.Range(1, n - 1).Select(i => new Flow(Name(i - 1), Name(i), 1))]);

    /// <summary>"trade": 208 nodes, 4,441 flows of very unequal size. "ties": 60 nodes, 900 flows of weight 1 to 12.</summary>
    public static Network Generated(string name)
    {
        long state = 850511;
        double Draw() => (state = state * 16807 % 2147483647) / 2147483647.0;
        Network trade = Generate(208, 4441, Draw, (i, j) =>
        {
            double u = Draw();
            return 1 + Math.Floor(1e9 * u * u * u * u / ((1.0 + i) * (1.0 + j)));
        });
        return name == "trade" ? trade : Generate(60, 900, Draw, (_, _) => 1 + Math.Floor(12 * Draw()));
    }

    /// <summary>A network of random ties for properties.</summary>
    public static Network Random(int seed, int n, double density, bool isDirected, int largestWeight = 1000)
    {
        var random = new Random(seed);
        List<Flow> flows = [new Flow(Name(0), Name(1), 1)];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                if ((isDirected ? i != j : i < j) && (i, j) != (0, 1) && random.NextDouble() < density)
                {
                    flows.Add(new Flow(Name(i), Name(j), random.Next(1, largestWeight + 1)));
                }
            }
        }

        string[] nodes = [.. Enumerable.Range(0, n).Select(Name)];
        return isDirected ? Network.Directed(flows, nodes) : Network.Undirected(flows, nodes);
    }

    private static Network Generate(int n, int m, Func<double> draw, Func<int, int, double> weight)
    {
        HashSet<(int, int)> seen = [];
        List<Flow> flows = [];
        while (flows.Count < m)
        {
            double u = draw();
            double v = draw();
            int i = (int)Math.Floor(n * u * u);
            int j = (int)Math.Floor(n * v * v);
            if (i != j && seen.Add((i, j)))
            {
                flows.Add(new Flow(Name(i), Name(j), weight(i, j)));
            }
        }

        return Network.Directed(flows, [.. Enumerable.Range(0, n).Select(Name)]);
    }

    private static string Name(int i) => i.ToString(CultureInfo.InvariantCulture);
}
