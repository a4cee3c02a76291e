using System.Reflection;
using System.Xml.Linq;
using RareEarth.Methods.Descriptives;
using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;
using RareEarth.Methods.Tests.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Display;

/// <summary>What a notebook does with a result: it finds the attribute by name, makes the source, and asks each formatter.</summary>
public sealed class DisplayFacts
{
    private readonly Panel _panel = new(11);

    [Fact]
    public void A_regression_is_a_semantic_table_with_escaped_text()
    {
        var odd = new Variable("a<b & \"c\"", _panel.X1.Values);
        string html = Show(LinearModel.Fit(_panel.Y, [odd], [_panel.Units], _panel.Clustered), "text/html");

        XElement page = XElement.Parse($"<div>{html}</div>");
        XElement table = page.Element("table")!;
        Assert.Equal("regression", table.Attribute("class")!.Value);
        Assert.Equal("a<b & \"c\"", table.Element("tbody")!.Elements("tr").First().Element("th")!.Value);
        Assert.Equal(7, table.Element("thead")!.Element("tr")!.Elements("th").Count());
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_result_shows_itself_as_HTML_and_as_its_summary()
    {
        LinearModelResult fit = _panel.Fit();
        object[] results =
        [
            fit,
            WaldTest.Of(fit, "x1", "x2"),
            ModelComparison.Of(("(1)", fit)),
            SummaryStatistics.Of("x", [1, 2]),
            SummaryTable.Of(_panel.X1, _panel.X2),
            EventTime.Build(["a", "a", "b", "b"], [2000, 2001, 2000, 2001], ["a"], 2001),
        ];
        foreach (object result in results)
        {
            Assert.Equal(result.ToString(), Show(result, "text/plain"));
            XElement.Parse($"<div>{Show(result, "text/html")}</div>");
        }
    }

    [Fact]
    public void A_formatter_declines_what_it_does_not_know()
    {
        object formatter = Formatters(_panel.Fit()).First();
        Assert.Equal(false, formatter.GetType().GetMethod("Format")!.Invoke(formatter, ["text", new StringWriter()]));
    }

    private static string Show(object result, string mimeType)
    {
        object formatter = Formatters(result).Single(candidate => (string)candidate.GetType().GetProperty("MimeType")!.GetValue(candidate)! == mimeType);
        var writer = new StringWriter();
        Assert.Equal(true, formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)])!.Invoke(formatter, [result, writer]));
        return writer.ToString();
    }

    private static IEnumerable<object> Formatters(object result)
    {
        Attribute attribute = result.GetType().GetCustomAttributes().Single(candidate => candidate.GetType().Name == "TypeFormatterSourceAttribute");
        Assert.Equal(["text/html", "text/plain"], (string[])attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)!);
        object source = Activator.CreateInstance((Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!)!;
        return (IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, [])!;
    }
}
