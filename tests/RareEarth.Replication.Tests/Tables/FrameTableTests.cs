using Deedle;
using RareEarth.Methods.Display;
using RareEarth.Replication.Tables;
using Xunit;

namespace RareEarth.Replication.Tests.Tables;

public sealed class FrameTableTests
{
    private static readonly Frame<string, string> Prices = Frame.FromRecords(new[]
    {
        new { Mineral = "coal", MeanPrice = 1.23456, Years = 24, Note = (string?)null },
        new { Mineral = "iron_ore", MeanPrice = double.NaN, Years = 23, Note = (string?)"a break" },
    }).IndexRows<string>("Mineral");

    [Fact]
    public void A_missing_cell_is_a_dash_and_fractions_have_the_decimals_asked_for()
    {
        TableView table = FrameTable.Of(Prices, "Prices", "mineral", new Dictionary<string, int> { ["MeanPrice"] = 2 }, "one note");

        Assert.Equal(["mineral", "Mean price", "Years", "Note"], table.Header);
        Assert.Equal(["coal", "1.23", "24", "–"], table.Body[0]);
        Assert.Equal(["iron_ore", "–", "23", "a break"], table.Body[1]);
        Assert.Equal(["one note"], table.Notes);
    }

    [Fact]
    public void Words_are_set_to_the_left_and_names_may_break_at_underscores()
    {
        string html = FrameTable.Of(Prices, "Prices", "mineral").ToHtml();

        Assert.Contains("<th scope=\"row\">iron_<wbr/>ore</th><td>–</td><td>23</td>", html, StringComparison.Ordinal);
        Assert.Contains("<caption>Prices</caption>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Symbols_within_a_head_keep_their_capitals()
    {
        Frame<int, string> frame = Frame.FromRecords(new[] { new { BiasTE = 0.1, TE = 0.2, RootMeanSquare = 0.3 } });

        Assert.Equal(["k", "Bias TE", "TE", "Root mean square"], FrameTable.Of(frame, "t", "k").Header);
    }

    [Fact]
    public void A_column_of_another_type_is_named()
    {
        Frame<int, string> frame = Frame.FromRecords(new[] { new { When = new DateTime(2006, 1, 1) } });

        Assert.StartsWith("The column 'When' is of type DateTime: expected double, int or string.",
            Assert.Throws<ArgumentException>(() => FrameTable.Of(frame, "t", "k")).Message, StringComparison.Ordinal);
    }
}
