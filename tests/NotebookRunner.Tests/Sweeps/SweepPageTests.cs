using System.Text.Json;
using NotebookRunner.MarkedResults;
using NotebookRunner.Report;
using NotebookRunner.Sweeps;
using NotebookRunner.Sweeps.Journals;
using Xunit;

namespace NotebookRunner.Tests.Sweeps;

public sealed class SweepPageTests(PageInBrowser browser) : IClassFixture<PageInBrowser>
{
    private static readonly SweepPlan Plan = SweepSamples.Plan(
        "notebook: toy.ipynb\ndesign: grid\nparameters:\n  year: { from: 2000, to: 2012 }\n  price: [us, china, usgs]\n  rate: [0.25, 0.5]\n");

    private static readonly Dictionary<int, SweepRecord> Records = SweepSamples.Records(Plan, 3, 4);

    [Fact]
    public void The_page_says_everything_without_scripts()
    {
        string page = SweepPage.ToHtml(Plan, Records, PageAssets.Load(null));

        Assert.Contains("<p>78 runs of <b>toy</b> (toy): every combination of the values below.", page, StringComparison.Ordinal);
        Assert.Contains("2 runs ended in an error", page, StringComparison.Ordinal);
        Assert.Contains("<td>it &lt;broke&gt;", page.Replace("toy.ipynb, cell 3: ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(78, page.Split("<tr id=\"run-").Length - 1);
        Assert.Contains("<td>13 values from 2000 to 2012</td><td>2006</td><td class=\"words\">first year</td>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"toy.csv\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_of_a_result_is_right_and_a_missing_value_is_no_zero()
    {
        SweepPlan plan = SweepSamples.Plan("notebook: toy.ipynb\ndesign: grid\nparameters:\n  year: [2001, 2002, 2003, 2004, 2005]\n");
        var records = Enumerable.Range(1, 5).ToDictionary(run => run, run => new SweepRecord(run, [
            run == 5 ? ResultValue.Lacking("is null") : new ResultValue(FormattableString.Invariant($"{run - 2.5}"), null), new ResultValue("1", null), new ResultValue("2", null)]));

        string page = SweepPage.ToHtml(plan, records, PageAssets.Load(null));

        Assert.Contains("<code>effect</code></th><td>4</td><td>-1.5</td><td>0</td><td>1.5</td><td>50%</td><td class=\"words\">effect on the price</td>", page, StringComparison.Ordinal);
        Assert.Contains("[5,2005,null,1,2]", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Panels_share_their_axes_and_nothing_is_wider_than_the_screen(int width, bool dark)
    {
        (JsonElement answer, IReadOnlyList<string> console) = await browser.AskPageAsync(() => SweepPage.ToHtml(Plan, Records, PageInBrowser.Assets()), width, """
            const panels = [...document.querySelectorAll("#panels .chart")];
            return {
              panels: panels.length,
              captions: panels.map((plot) => plot.parentElement.querySelector("figcaption").textContent),
              traces: panels.map((plot) => plot.data.length),
              ranges: new Set(panels.map((plot) => JSON.stringify([plot.layout.xaxis.range, plot.layout.yaxis.range]))).size,
              points: panels.flatMap((plot) => plot.data.map((trace) => trace.x.length)).reduce((a, b) => a + b),
              curve: document.getElementById("curve").data[0].y.length,
              overflow: document.documentElement.scrollWidth - innerWidth,
              narrowest: Math.min(...panels.map((plot) => plot.clientWidth)),
              ink: panels[0].layout.font.color,
            };
            """, dark);

        Assert.Empty(console);
        Assert.Equal(3, answer.GetProperty("panels").GetInt32());
        Assert.Equal(["price = us", "price = china", "price = usgs"], answer.GetProperty("captions").EnumerateArray().Select(caption => caption.GetString()));
        Assert.All(answer.GetProperty("traces").EnumerateArray(), traces => Assert.Equal(2, traces.GetInt32())); // one a rate
        Assert.Equal((1, 76, 76), (answer.GetProperty("ranges").GetInt32(), answer.GetProperty("points").GetInt32(), answer.GetProperty("curve").GetInt32()));
        Assert.InRange(answer.GetProperty("overflow").GetInt32(), int.MinValue, 0);
        Assert.InRange(answer.GetProperty("narrowest").GetInt32(), 150, 2000);
        Assert.Equal(dark, answer.GetProperty("ink").GetString() != "rgb(28, 36, 48)");
    }

    [Fact]
    public async Task The_reader_chooses_result_axes_and_panels_and_a_point_leads_to_its_run()
    {
        (JsonElement answer, IReadOnlyList<string> console) = await browser.AskPageAsync(() => SweepPage.ToHtml(Plan, Records, PageInBrowser.Assets()), 1280, """
            const select = (name) => [...document.querySelectorAll("#controls label")].find((label) => label.textContent.startsWith(name)).querySelector("select");
            const set = (name, words) => {
              const box = select(name);
              box.selectedIndex = [...box.options].findIndex((option) => option.text === words);
              box.dispatchEvent(new Event("change"));
            };
            const panels = () => [...document.querySelectorAll("#panels .chart")];
            const before = panels()[0].data[0].error_y?.array?.length ?? 0;
            set("Result", "rows");
            set("Panels side by side", "rate");
            await settled();
            const traded = { panels: panels().length, colour: select("Colour").selectedOptions[0].text, words: document.getElementById("axes").textContent };
            set("Colour", "none");
            await settled();
            const fixed = select("price").selectedOptions[0].text, points = panels().map((plot) => plot.data[0].x.length);
            set("price", "all values");
            await settled();
            const all = panels().map((plot) => plot.data[0].x.length);
            location.hash = "#run-7";
            await settled();
            return { before, ...traded, fixed, points, all, chosen: document.getElementById("chosen").textContent };
            """);

        Assert.True(console.Count == 0, string.Join("\n", console.Take(2)));
        Assert.Equal(13, answer.GetProperty("before").GetInt32()); // the standard error is known by its name
        Assert.Equal((2, "price"), (answer.GetProperty("panels").GetInt32(), answer.GetProperty("colour").GetString())); // they changed places
        Assert.StartsWith("rows against year; 76 runs in 2 panels", answer.GetProperty("words").GetString(), StringComparison.Ordinal);
        Assert.Equal("us", answer.GetProperty("fixed").GetString());
        Assert.Equal([13, 13], answer.GetProperty("points").EnumerateArray().Select(count => count.GetInt32()));
        Assert.Equal([38, 38], answer.GetProperty("all").EnumerateArray().Select(count => count.GetInt32()));
        Assert.StartsWith("Run 7: effect = ", answer.GetProperty("chosen").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("-p year=2001 -p price=us -p rate=0.25", answer.GetProperty("chosen").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_24_panels_are_never_drawn_and_text_in_values_is_no_markup()
    {
        SweepPlan plan = SweepSamples.Plan(
            "notebook: toy.ipynb\ndesign: grid\nparameters:\n  a: [\"<b>\", \"</script>\", c, d, e, f]\n  b: [1, 2, 3, 4, 5, 6]\n  x: { from: 0, to: 9 }\n",
            SweepSamples.Json(("parameters", "string a = \"c\";\nint b = 1;\nint x = 0;"), ("results", "double y = x; // <i>")));
        (JsonElement answer, IReadOnlyList<string> console) = await browser.AskPageAsync(() => SweepPage.ToHtml(plan, SweepSamples.Records(plan), PageInBrowser.Assets()), 1280, """
            const select = (name) => [...document.querySelectorAll("#controls label")].find((label) => label.textContent.startsWith(name)).querySelector("select");
            const box = select("Panels below");
            box.selectedIndex = [...box.options].findIndex((option) => option.text === "b");
            box.dispatchEvent(new Event("change"));
            await settled();
            return { panels: document.querySelectorAll("#panels .chart").length, caption: document.querySelector("#panels figcaption").textContent };
            """);

        Assert.Empty(console);
        Assert.Equal((24, "a = <b> · b = 1"), (answer.GetProperty("panels").GetInt32(), answer.GetProperty("caption").GetString()));
    }
}
