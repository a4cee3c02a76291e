using System.Text.Json;
using Deedle;
using RareEarth.Replication.Data;
using RareEarth.Replication.Figures;
using Xunit;

namespace RareEarth.Replication.Tests.Figures;

/// <summary>Figures of who trades with whom.</summary>
public sealed class NetworkFigureTests
{
    private static readonly WorldOutlines World = WorldOutlines.Load(DataPackage.Open(Repository.Data));

    private static JsonElement Json(Figure figure)
    {
        using JsonDocument document = JsonDocument.Parse(figure.ToJson());
        return document.RootElement.Clone();
    }

    private static JsonElement Trace(Figure figure, int index = 0) => Json(figure).GetProperty("data")[index];

    private static JsonElement Layout(Figure figure) => Json(figure).GetProperty("layout");

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? double.NaN : item.GetDouble())];

    private static Frame<int, string> Links(params (string From, string To, double Value)[] links) =>
        Frame.FromRecords(links.Select(link => new { link.From, link.To, link.Value }));

    private static Frame<string, string> Nodes(params (string Name, double Size)[] nodes) =>
        Frame.FromRecords(nodes.Select(node => new { node.Name, node.Size })).IndexRows<string>("Name");

    private static Frame<string, string> Values(params (string Code, double Value)[] values) =>
        Frame.FromRecords(values.Select(value => new { value.Code, Name = $"name of {value.Code}", value.Value })).IndexRows<string>("Code");

    private static string RefusalOf(Func<object> draw) => Assert.ThrowsAny<ArgumentException>(draw).Message;

    [Fact]
    public void A_sankey_orders_names_by_size_and_links_them_by_number()
    {
        Figure figure = SankeyFigure.Draw(Links(("A", "p", 1), ("B", "p", 3)), Links(("p", "C", 2), ("p", "A", 0.5)), "t", "imports", "exports", decimals: 1);
        JsonElement node = Trace(figure).GetProperty("node");
        JsonElement link = Trace(figure).GetProperty("link");

        Assert.Equal(["B", "A", "p", "C", "A"], Texts(node.GetProperty("customdata")));
        Assert.Equal([1, 0, 2, 2], Numbers(link.GetProperty("source")));
        Assert.Equal([2, 2, 3, 4], Numbers(link.GetProperty("target")));
        Assert.Equal([1, 3, 2, 0.5], Numbers(link.GetProperty("value")));
        Assert.Equal(["B  3.0", "A  1.0", "p", "C  2.0", "A  0.5"], [.. Layout(figure).GetProperty("annotations").EnumerateArray().Select(one => one.GetProperty("text").GetString()!)]);
        Assert.Contains("2 names, the largest B", figure.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sankey_does_not_depend_on_the_order_of_its_links()
    {
        (string, string, double)[] left = [("A", "p", 1), ("B", "p", 3), ("C", "q", 2)];
        Frame<int, string> right = Links(("p", "D", 1), ("q", "E", 1));

        string[] Names((string, string, double)[] links) => Texts(Trace(SankeyFigure.Draw(Links(links), right, "t", "l", "r")).GetProperty("node").GetProperty("customdata"));
        Assert.Equal(Names(left), Names([.. left.Reverse()]));
    }

    [Fact]
    public void Small_names_of_a_sankey_are_drawn_together_but_never_one_alone()
    {
        Frame<int, string> left = Links(("A", "p", 96), ("B", "p", 3), ("C", "p", 0.5), ("D", "p", 0.5));
        Frame<int, string> right = Links(("p", "E", 99.5), ("p", "F", 0.5));
        JsonElement trace = Trace(SankeyFigure.Draw(left, right, "t", "l", "r", threshold: 0.02));

        Assert.Equal(["A", "B", "others (2)", "p", "E", "F"], Texts(trace.GetProperty("node").GetProperty("customdata")));
        Assert.Equal([96, 3, 1, 99.5, 0.5], Numbers(trace.GetProperty("link").GetProperty("value")));
        Assert.Contains("threshold", RefusalOf(() => SankeyFigure.Draw(left, right, "t", "l", "r", threshold: 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sankey_of_forty_names_is_higher_and_its_names_do_not_meet()
    {
        Frame<int, string> many = Links([.. Enumerable.Range(1, 40).Select(i => ($"country {i}", "p", Math.Pow(0.7, i)))]);
        Frame<int, string> few = Links(("p", "A", 1));
        Figure forty = SankeyFigure.Draw(many, few, "t", "l", "r");
        double height = Layout(forty).GetProperty("height").GetDouble();
        double[] places = [.. Numbers(Trace(forty).GetProperty("node").GetProperty("y")).Take(40).Select(place => place * (height - 70))];

        Assert.True(height > Layout(SankeyFigure.Draw(few, few, "t", "l", "r")).GetProperty("height").GetDouble() + 500);
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First > 12));
        Assert.InRange(places[^1], 0, height - 70);
    }

    [Fact]
    public void Links_of_a_figure_are_named_and_positive()
    {
        Frame<int, string> right = Links(("p", "C", 1));
        Assert.Contains("from A to p is 0", RefusalOf(() => SankeyFigure.Draw(Links(("A", "p", 0)), right, "t", "l", "r")), StringComparison.Ordinal);
        Assert.Contains("from A to p is NaN", RefusalOf(() => SankeyFigure.Draw(Links(("A", "p", double.NaN)), right, "t", "l", "r")), StringComparison.Ordinal);
        Assert.Contains("there are no links", RefusalOf(() => SankeyFigure.Draw(Links(), right, "t", "l", "r")), StringComparison.Ordinal);
        Assert.Contains("'Value' is no column", RefusalOf(() => SankeyFigure.Draw(Frame.FromRecords(new[] { new { From = "A", To = "p" } }), right, "t", "l", "r")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_stands_clockwise_on_a_circle_and_colours_the_links_of_one_node()
    {
        Figure figure = NetworkFigure.Draw(
            Nodes(("A", 4), ("B", 1), ("C", 1), ("D", 0)), Links(("A", "B", 8), ("B", "C", 1), ("D", "A", 0.1), ("A", "X", 5)), "t", highlighted: "A", threshold: 0.01);
        JsonElement data = Json(figure).GetProperty("data");
        JsonElement nodes = data[data.GetArrayLength() - 1];

        Assert.Equal([0, 1, 0, -1], Numbers(nodes.GetProperty("x")).Select(x => Math.Round(x, 9) + 0.0));
        Assert.Equal([1, 0, -1, 0], Numbers(nodes.GetProperty("y")).Select(y => Math.Round(y, 9) + 0.0));
        Assert.Equal([30, 15, 15, 5], Numbers(nodes.GetProperty("marker").GetProperty("size")));
        Assert.Equal(["between others", "from A", "nodes"], data.EnumerateArray().Select(trace => trace.GetProperty("name").GetString()));
        Assert.Contains("4 nodes on a circle", figure.Description, StringComparison.Ordinal);
        Assert.Contains("2 of 4 links, which hold 64%", figure.Description, StringComparison.Ordinal); // 9 of 14.1
        Assert.Contains("'E' is none of the 1 nodes", RefusalOf(() => NetworkFigure.Draw(Nodes(("A", 1)), Links(("A", "B", 1)), "t", highlighted: "E")), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_around_a_circle_are_never_upside_down_and_lie_outside()
    {
        Figure figure = NetworkFigure.Draw(Nodes([.. Enumerable.Range(0, 40).Select(i => ($"country {i}", 1.0))]), Links(("country 1", "country 2", 1)), "t");

        Assert.All(Layout(figure).GetProperty("annotations").EnumerateArray(), label =>
        {
            (double x, double y) = (label.GetProperty("x").GetDouble(), label.GetProperty("y").GetDouble());
            Assert.InRange(label.GetProperty("textangle").GetInt32(), -90, 90);
            Assert.True((label.GetProperty("xshift").GetDouble() * x) + (label.GetProperty("yshift").GetDouble() * y) > 30);
        });
    }

    [Fact]
    public void A_map_colours_by_class_and_marks_what_has_no_outline()
    {
        Figure figure = FlowMapFigure.Draw(
            World, Values(("JPN", 0.5), ("DEU", 2), ("SGP", 0.1), ("XXX", 1)), Links(("JPN", "CHN", 1), ("XXX", "CHN", 1)), [0.1, 1], "t", ("dependence", "largest"));
        JsonElement data = Json(figure).GetProperty("data");
        JsonElement points = data[data.GetArrayLength() - 1];

        Assert.Equal(["no value", "to 0.1", "to 1", "above 1", "largest", "largest", ""], data.EnumerateArray().Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal("toself", data[2].GetProperty("fill").GetString());
        Assert.Equal(["name of JPN: 0.5", "name of DEU: 2", "name of SGP: 0.1"], Texts(points.GetProperty("text")));
        Assert.Equal([0, 0, 1], Numbers(points.GetProperty("marker").GetProperty("opacity")));
        Assert.Equal(["skip"], data.EnumerateArray().SkipLast(1).Select(trace => trace.GetProperty("hoverinfo").GetString()).Distinct());
        Assert.Contains("Without a place on the map: XXX", figure.Description, StringComparison.Ordinal);
        Assert.Contains("no statement on borders", figure.Description, StringComparison.Ordinal);
        Assert.Contains("1, 1 do not", RefusalOf(() => FlowMapFigure.Draw(World, Values(("JPN", 1)), Links(("JPN", "CHN", 1)), [1, 1], "t", ("v", "b"))), StringComparison.Ordinal);
        Assert.Contains("none has a place", RefusalOf(() => FlowMapFigure.Draw(World, Values(("XXX", 1)), Links(("JPN", "CHN", 1)), [1], "t", ("v", "b"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Outlines_close_stay_within_degrees_and_never_cross_the_map()
    {
        Assert.All(World.Rings.SelectMany(economy => economy.Value), ring =>
        {
            Assert.Equal(ring[0], ring[^1]);
            Assert.All(ring.Zip(ring.Skip(1)), side => Assert.True(Math.Abs(side.First.Longitude - side.Second.Longitude) < 60));
        });
        Assert.All(World.Rings.Keys, code => Assert.Contains(code, World.Middles.Keys));
        Assert.DoesNotContain("SGP", World.Rings.Keys);
        Assert.Contains("TWN", World.Rings.Keys);
        Assert.InRange(World.Middles["RUS"].Longitude, 80, 110); // and not beyond the 180th meridian
        Assert.InRange(World.Middles["SGP"].Latitude, 1, 2);
    }

    [Fact]
    public void The_projection_keeps_areas_and_symmetry()
    {
        const double Step = 0.01;
        static double Kept(double latitude)
        {
            ((double left, double low), (double right, double high)) = (EqualEarth.Of(0, latitude), EqualEarth.Of(Step, latitude + Step));
            double side = Step * Math.PI / 180;
            return (right - left) * (high - low) / (side * side * Math.Cos((latitude + (Step / 2)) * Math.PI / 180));
        }

        Assert.All([-80.0, -40, 0, 30, 60, 85], latitude => Assert.Equal(1, Kept(latitude), 3));
        Assert.Equal(2.05, EqualEarth.Of(180, 0).X / EqualEarth.Of(0, 90).Y, 2); // its proportions
        Assert.Equal(-EqualEarth.Of(30, 50).X, EqualEarth.Of(-30, -50).X, 12);
    }

    [Fact]
    public void Ranks_have_the_first_on_top_and_gaps()
    {
        Frame<int, string> ranks = Frame.FromColumns(new[] { KeyValue.Create("degree", new Series<int, double>([2016, 2019, 2023], [3, double.NaN, 1])) });
        Figure figure = RankFigure.Draw(ranks, "t", "rank");

        Assert.Equal([3, double.NaN, 1], Numbers(Trace(figure).GetProperty("y")));
        Assert.Equal([3.5, 0.5], Numbers(Layout(figure).GetProperty("yaxis").GetProperty("range")));
        Assert.Equal(["1", "2", "3"], Texts(Layout(figure).GetProperty("yaxis").GetProperty("ticktext")));
        Assert.Contains("A rank is 0", RefusalOf(() => RankFigure.Draw(ranks * 0.0, "t", "rank")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_has_two_points_and_a_way_on_a_logarithmic_axis()
    {
        Frame<string, string> pairs = Frame.FromRecords(new[] { new { Name = "Japan", A = 0.001, B = 0.5 }, new { Name = "Peru", A = double.NaN, B = 2e-5 } }).IndexRows<string>("Name");
        Figure figure = PairFigure.Draw(pairs, "A", "B", "t", "dependence");

        Assert.Equal("log", Layout(figure).GetProperty("xaxis").GetProperty("type").GetString());
        Assert.Equal(["10⁻⁵", "10⁻⁴", "0.001", "0.01", "0.1", "1"], Texts(Layout(figure).GetProperty("xaxis").GetProperty("ticktext")));
        Assert.Equal([0.001, 0.5, double.NaN, double.NaN, 2e-5, double.NaN], Numbers(Trace(figure).GetProperty("x")));
        Assert.Contains("'B' is larger than 'A' in 1, smaller in 0", figure.Description, StringComparison.Ordinal);
        Assert.Contains("a logarithmic axis has positive ones", RefusalOf(() => PairFigure.Draw(pairs * 0.0, "A", "B", "t", "x")), StringComparison.Ordinal);
    }
}
