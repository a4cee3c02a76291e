using System.Text.Json;
using NotebookRunner.Ledgers;
using NotebookRunner.Report;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>What a browser makes of the ledger's page.</summary>
public sealed class LedgerInBrowserTests(PageInBrowser browser) : IClassFixture<PageInBrowser>
{
    private const int Many = 246;

    // Two sources of 250 numbers each, and one that speaks of the first.
    private static readonly Lazy<string> Page = new(() => LedgerPage.ToHtml(
        LedgerSamples.Ledger(LedgerSamples.Large("3", Many), LedgerSamples.Large("4", Many), LedgerSamples.Commentary("x", "3")), "# What stands\n\nNobody was asked.\n"));

    private const string Tools = """
        const form = document.getElementById("filters");
        const hits = () => document.getElementById("hits").textContent;
        const shown = () => [...document.querySelectorAll("#all-numbers tr.number")].filter(row => row.checkVisibility());
        const choose = async (name, value) => {
          form.elements[name].value = value;
          form.elements[name].dispatchEvent(new Event("input", { bubbles: true }));
          await new Promise(done => setTimeout(done, 200));
          await settled();
        };

        """;

    private async Task<JsonElement> AskAsync(string script, int width = 1280, string fragment = "", bool dark = false)
    {
        (JsonElement answer, IReadOnlyList<string> console) = await browser.AskPageAsync(() => Page.Value, width, Tools + script, dark, fragment);
        Assert.Empty(console);
        return answer;
    }

    [Theory]
    [InlineData(360, false)]
    [InlineData(390, true)]
    [InlineData(768, false)]
    [InlineData(1280, true)]
    public async Task At_every_width_nothing_overflows_and_the_console_is_silent(int width, bool dark)
    {
        JsonElement answer = await AskAsync(
            """
            for (const fold of document.querySelectorAll("details.case")) { fold.open = true; }
            shown()[0].querySelector("button").click();
            await settled();
            const root = document.documentElement;
            return {
              overflow: root.scrollWidth - root.clientWidth,
              wide: [...document.querySelectorAll("main *")].filter(element => element.checkVisibility() && !element.closest(".scroll, .unseen") && element.getBoundingClientRect().right > root.clientWidth + 1).length,
              hits: hits(),
              headings: [...document.querySelectorAll("#all-numbers thead th")].filter(head => head.getBoundingClientRect().width > 20).map(head => head.textContent).join(),
            };
            """, width, dark: dark);

        Assert.InRange(answer.GetProperty("overflow").GetInt32(), int.MinValue, 0);
        Assert.Equal(0, answer.GetProperty("wide").GetInt32());
        Assert.Equal("500 numbers", answer.GetProperty("hits").GetString());
        Assert.Equal(width <= 768 ? "Number,Printed,Verdict" : "Number,Printed,In,Verdict", answer.GetProperty("headings").GetString());
    }

    [Fact]
    public async Task Filters_and_search_show_what_fits_and_how_much_it_is()
    {
        JsonElement answer = await AskAsync("""
            const seen = [];
            const note = () => seen.push([hits(), shown().length]);
            note();
            await choose("source", "4"); note();
            await choose("verdict", "Contradicted"); note();
            await choose("section", "Table 10"); note();
            await choose("type", "claim"); note();
            form.querySelector("button[type=reset]").click();
            await settled(); note();
            await choose("q", "ACCOUNT 17"); note();
            await choose("q", "table 10, row 3 reproduced"); note();
            const groups = [...document.querySelectorAll("#all-numbers tbody")].filter(body => body.checkVisibility()).map(body => body.rows[0].textContent);
            await choose("q", "no such words"); note();
            return [seen, groups];
            """);

        int contradicted = Enumerable.Range(0, Many).Count(i => i % 7 == 2) + 1;
        int table10 = Enumerable.Range(0, 40).Count(i => i % 7 == 2);
        int seventeen = Found("account", "17");
        int row3 = Found("table", "10,", "row", "3", "reproduced");
        Assert.InRange(row3, 1, 12);
        Assert.Equal(
            [
                ("500 numbers", 500), ("250 of 500 numbers", 250), ($"{contradicted} of 500 numbers", contradicted), ($"{table10} of 500 numbers", table10),
                ("None of 500 numbers fits.", 0), ("500 numbers", 500), ($"{seventeen} of 500 numbers", seventeen), ($"{row3} of 500 numbers", row3), ("None of 500 numbers fits.", 0),
            ],
            answer[0].EnumerateArray().Select(note => (note[0].GetString()!, note[1].GetInt32())));
        Assert.Equal(
            ["The effect of <b> on & in 3", "Table 10", "The effect of <b> on & in 4", "Table 10"],
            answer[1].EnumerateArray().Select(heading => heading.GetString()));
    }

    /// <summary>How many of the made-up numbers have all words in what a reader can see of them.</summary>
    private static int Found(params string[] words) => (
        from source in (string[])["3", "4"]
        from i in Enumerable.Range(0, Many)
        let verdict = Enum.GetNames<LedgerVerdict>()[i % 7].ToLowerInvariant()
        let text = $"table {10 + (i / 40)}, row {i % 40} {i}.5 {verdict} account {i} figure only {source}/n{i} about-{source}, cell 1"
        where words.All(word => text.Contains(word, StringComparison.Ordinal))
        select i).Count();

    [Fact]
    public async Task The_sections_offered_are_those_of_the_source()
    {
        JsonElement answer = await AskAsync("""
            await choose("section", "Table 3");
            const all = form.elements.section.options.length;
            await choose("source", "4");
            return [all, form.elements.section.options.length, form.elements.section.value, hits()];
            """);

        Assert.Equal("""[11,11,"Table 3","2 of 500 numbers"]""", answer.GetRawText());
    }

    [Fact]
    public async Task The_address_reproduces_a_view()
    {
        JsonElement first = await AskAsync("""
            await choose("verdict", "Varies");
            await choose("q", "T4/A");
            shown()[0].querySelector("button").click();
            await settled();
            return [location.hash, hits(), document.querySelectorAll("tr.detail").length];
            """);
        JsonElement second = await AskAsync(
            """return [location.hash, hits(), document.querySelectorAll("tr.detail").length, form.elements.verdict.value, form.elements.q.value];""", fragment: first[0].GetString()!);

        Assert.Equal("#numbers?verdict=Varies&q=T4%2FA&row=n-3-t4-a", first[0].GetString());
        Assert.Equal(["2 of 500 numbers", "1"], [first[1].GetString()!, first[2].GetRawText()]);
        Assert.Equal(first.EnumerateArray().Select(part => part.GetRawText()), second.EnumerateArray().Take(3).Select(part => part.GetRawText()));
        Assert.Equal(("Varies", "T4/A"), (second[3].GetString(), second[4].GetString()));
    }

    [Theory]
    [InlineData("#numbers?verdict=Nonsense&row=n-gone", "500 numbers")]
    [InlineData("#%", "500 numbers")]
    [InlineData("#numbers?source=4&type=claim", "1 of 500 numbers")]
    public async Task An_address_of_another_ledger_does_no_harm(string fragment, string hits) =>
        Assert.Equal(hits, (await AskAsync("return hits();", fragment: fragment)).GetString());

    [Fact]
    public async Task A_row_opens_by_keyboard_to_its_account_and_its_relations()
    {
        JsonElement answer = await AskAsync("""
            const row = document.getElementById("n-3-t3-se");
            const button = row.querySelector("button");
            button.focus();
            const reached = document.activeElement === button && button.type === "button";
            const before = button.getAttribute("aria-expanded");
            button.click(); // what Enter and Space do to a button
            const detail = row.nextElementSibling;
            const words = detail.textContent;
            const relations = detail.querySelectorAll(".relation").length;
            const link = [...detail.querySelectorAll("ul a")].find(a => a.textContent === "Table 4, a");
            link.click();
            await settled();
            const target = document.getElementById("n-3-t4-a");
            const followed = [location.hash, target.querySelector("button").getAttribute("aria-expanded"), document.activeElement === target.querySelector("button")];
            button.click();
            return { reached, before, words, relations, followed, after: [button.getAttribute("aria-expanded"), row.nextElementSibling?.className ?? "none"] };
            """);

        Assert.True(answer.GetProperty("reached").GetBoolean());
        Assert.Equal("false", answer.GetProperty("before").GetString());
        Assert.All(
            ["with a \"quote\"", "3/T3/se", "The stars follow from t", "0.648 / 0.3 = t", "does not hold", "The rows add up", "Table 3, DID, 2: 0.648*** log points"],
            words => Assert.Contains(words, answer.GetProperty("words").GetString(), StringComparison.Ordinal));
        Assert.Equal(2, answer.GetProperty("relations").GetInt32());
        Assert.Equal("""["#n-3-t4-a","true",true]""", answer.GetProperty("followed").GetRawText());
        Assert.Equal("""["false","none"]""", answer.GetProperty("after").GetRawText());
    }

    [Fact]
    public async Task A_count_leads_to_the_numbers_that_it_counts()
    {
        JsonElement answer = await AskAsync("""
            const link = document.querySelector(".legend a.v-indispute");
            link.click();
            await settled();
            return [Number.parseInt(link.textContent), shown().length, [...new Set(shown().map(row => row.dataset.verdict))].join(), document.getElementById("numbers").getBoundingClientRect().top < innerHeight];
            """);

        Assert.Equal(answer[0].GetInt32(), answer[1].GetInt32());
        Assert.Equal("InDispute", answer[2].GetString());
        Assert.True(answer[3].GetBoolean());
    }

    [Fact]
    public async Task On_paper_what_is_folded_is_open()
    {
        JsonElement answer = await AskAsync("""
            const open = () => [...document.querySelectorAll("details.case")].filter(fold => fold.open).length;
            const all = document.querySelectorAll("details.case").length;
            const before = open();
            dispatchEvent(new Event("beforeprint"));
            const printed = open();
            dispatchEvent(new Event("afterprint"));
            return [before < all, printed === all, open() === before];
            """);

        Assert.Equal("[true,true,true]", answer.GetRawText());
    }

    [Fact]
    public async Task Every_text_stands_out_from_its_ground_in_light_and_dark()
    {
        foreach (bool dark in (bool[])[false, true])
        {
            JsonElement answer = await AskAsync(
                """
                shown()[0].querySelector("button").click();
                await settled();
                const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
                const rgb = color => { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3); };
                const light = color => { const [r, g, b] = rgb(color).map(c => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
                const ground = light(getComputedStyle(document.body).backgroundColor);
                const texts = ["h3", ".citation", ".legend a", ".counts a", ".counts .none", ".meta", ".basis", ".outcome .state", ".relation.broken .state", ".unit", ".filters label", "tr.number button", "tr.detail a", "figcaption", ".note"];
                return texts.map(text => {
                  const mine = light(getComputedStyle(document.querySelector(".ledger " + text)).color);
                  return (Math.max(mine, ground) + 0.05) / (Math.min(mine, ground) + 0.05);
                });
                """, dark: dark);

            Assert.All(answer.EnumerateArray(), contrast => Assert.InRange(contrast.GetDouble(), 4.5, 21));
        }
    }
}
