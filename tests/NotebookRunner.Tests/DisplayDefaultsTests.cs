using Microsoft.DotNet.Interactive.Formatting;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>
/// What a cell's value looks like when its type has no formatter. The package writes such values with more markup, so only
/// what a reader needs is asked for.
/// </summary>
public sealed class DisplayDefaultsTests : IDisposable
{
    public DisplayDefaultsTests() => Formatter.ResetToDefault();

    public void Dispose() => Formatter.ResetToDefault();

    public sealed record Price(string Mineral, double Value);

    [Fact]
    public void A_list_of_records_is_a_table_of_their_properties()
    {
        string html = new List<Price> { new("coal <1>", 1.5), new("copper", 2) }.ToDisplayString("text/html");

        Assert.Contains("<table>", html, StringComparison.Ordinal);
        Assert.Contains("Mineral", html, StringComparison.Ordinal);
        Assert.Contains("coal &lt;1&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_says_how_many_more_there_are() =>
        Assert.Contains("5 more", Enumerable.Range(0, 25).Select(i => new Price("coal", i)).ToList().ToDisplayString("text/html"), StringComparison.Ordinal);

    [Fact]
    public void A_dictionary_is_a_table_of_keys_and_values()
    {
        string html = new Dictionary<string, int> { ["coal"] = 24 }.ToDisplayString("text/html");

        Assert.Contains("<table>", html, StringComparison.Ordinal);
        Assert.Contains("coal", html, StringComparison.Ordinal);
        Assert.Contains("24", html, StringComparison.Ordinal);
    }
}
