using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NotebookRunner.Ledgers;
using NotebookRunner.Report;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>What the ledger's page says, before any script.</summary>
public sealed partial class LedgerPageTests
{
    private static readonly Ledger Sample = LedgerSamples.Ledger(LedgerSamples.Record(), LedgerSamples.Commentary("x", "3"));

    [Fact]
    public void Coverage_has_a_bar_in_words_and_counts_of_cells_and_claims_for_each_source()
    {
        string page = LedgerPage.ToHtml(Sample);

        Assert.Contains("<h3>The effect of &lt;b&gt; on &amp; in 3</h3>", page, StringComparison.Ordinal);
        Assert.Contains("role=\"img\" aria-label=\"4 numbers: 1 Contradicted, 1 In dispute, 1 Varies, 1 Not checkable\"", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">table</th><td>3</td>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">text</th><td>1</td>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#numbers?source=3&amp;type=cell&amp;verdict=Contradicted\">1</a>", page, StringComparison.Ordinal);
        Assert.Contains("No numbers of its own", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_is_understood_by_itself()
    {
        string finding = Section(LedgerPage.ToHtml(Sample), "contradictions");

        string[] told =
        [
            "Stars without a t", "computed from what is printed", "about-3.html#cell-1", "highly significant", "section 4.2", "Table 3, DID, 2", "0.648***", "log points",
            "0.648 / 0.3 = t", "[0.1, 0.2]", "[0.3, 0.4]", "does not hold", "a t of 2.6", "a slip",
        ];
        Assert.All(told, words => Assert.Contains(words, finding, StringComparison.Ordinal));
        Assert.Contains("from reading", Section(LedgerPage.ToHtml(Sample), "tensions"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_comes_before_the_table_the_strongest_first()
    {
        JsonObject record = LedgerSamples.Record();
        record["findings"] = new JsonArray();
        string page = LedgerPage.ToHtml(LedgerSamples.Ledger(record, LedgerSamples.Commentary("x", "3")));

        Assert.Equal(["coverage", "contradicted", "tensions", "in-dispute", "varies", "numbers"], Headings(page));
        Assert.Contains("its stars are too many", Section(page, "contradicted"), StringComparison.Ordinal);
        Assert.Contains("0.648 / 0.3 = t", Section(page, "in-dispute"), StringComparison.Ordinal);
        Assert.Contains("rounded, then added; added, then rounded", Section(page, "varies"), StringComparison.Ordinal);

        // With the finding, it tells of the number.
        Assert.Equal(["coverage", "contradictions", "tensions", "in-dispute", "varies", "numbers"], Headings(LedgerPage.ToHtml(Sample)));
    }

    [Fact]
    public void A_finding_on_a_relation_that_holds_does_not_tell_of_a_contradicted_number_in_it()
    {
        JsonObject record = LedgerSamples.Record();
        record["findings"]![0]!["relations"]![0] = "3/r2";
        record["relations"]![1]!["members"]!.AsArray().Add("3/T3/DID");

        Assert.Contains("its stars are too many", Section(LedgerPage.ToHtml(LedgerSamples.Ledger(record)), "contradicted"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_is_printed_is_not_written_twice()
    {
        JsonObject record = LedgerSamples.Record();
        record["numbers"]![0]!["printed"] = "11%";
        record["numbers"]![0]!["unit"] = "%";

        Assert.Contains("<td><span class=\"printed\">11%</span></td>", Section(LedgerPage.ToHtml(LedgerSamples.Ledger(record)), "numbers"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_disputed_number_in_no_broken_relation_is_told_of_too()
    {
        JsonObject record = LedgerSamples.Record();
        record["numbers"]![2]!["verdict"] = "InDispute";

        string section = Section(LedgerPage.ToHtml(LedgerSamples.Ledger(record)), "in-dispute");

        Assert.Contains("<span class=\"count\">2</span>", section, StringComparison.Ordinal);
        Assert.Contains("by rounding", section, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_scripts_the_table_shows_every_number_with_its_account()
    {
        string page = LedgerPage.ToHtml(Sample);
        string table = Section(page, "numbers");

        Assert.Equal(4, table.Split("<tr id=\"n-3-").Length - 1);
        Assert.All(["its stars are too many", "0.648*", "an opinion", "Opinion", "2.1", "3/T3/se"], words => Assert.Contains(words, table, StringComparison.Ordinal));
        Assert.Contains("<noscript>", table, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Numbers\" hidden>", table, StringComparison.Ordinal); // filters that would do nothing
    }

    [Fact]
    public void An_introduction_gives_the_title_and_no_fragment_occurs_twice()
    {
        string page = LedgerPage.ToHtml(Sample, "# What stands\n\n## Coverage\n\nNobody was *asked*.\n\n## Varies\n");

        Assert.Contains("<title>What stands</title>", page, StringComparison.Ordinal);
        Assert.Contains("Nobody was <em>asked</em>.", page, StringComparison.Ordinal);
        string[] anchors = [.. Id().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(anchors.Distinct(), anchors);
        Assert.All(Link().Matches(page), link => Assert.Contains(link.Groups[1].Value, anchors));
    }

    [Fact]
    public void The_page_asks_for_nothing_but_its_neighbours()
    {
        string page = Script().Replace(LedgerPage.ToHtml(Sample), "");

        Assert.DoesNotMatch("<(?:script|img|iframe|link)[^>]* (?:src|href)=\"(?!data:)", page);
        Assert.All(Address().Matches(page).Select(match => match.Groups[1].Value), address => Assert.Matches(@"^(?:\.\./(?:index|about-3|about-x)\.html|#|(?:numbers|relations|findings)\.csv$|data:,)", address));
    }

    private static string[] Headings(string page) => [.. Heading().Matches(page).Select(match => match.Groups[1].Value)];

    private static string Section(string page, string anchor)
    {
        int start = page.IndexOf($"<h2 id=\"{anchor}\">", StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no section {anchor}.");
        return page[start..page.IndexOf("</section>", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("<h2 id=\"([^\"]+)\">")]
    private static partial Regex Heading();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"?]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Address();

    [GeneratedRegex("<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
