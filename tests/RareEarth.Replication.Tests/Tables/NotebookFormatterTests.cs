using System.Globalization;
using Deedle;
using MathNet.Numerics.LinearAlgebra;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using RareEarth.Replication.Display;
using Xunit;
using Chart = Plotly.NET.CSharp.Chart;

namespace RareEarth.Replication.Tests.Tables;

/// <summary>Registrations are process-wide: these facts leave them in place, as a notebook does.</summary>
public sealed class NotebookFormatterTests
{
    public NotebookFormatterTests()
    {
        foreach (NotebookFormatter formatter in NotebookFormatters.All)
        {
            Formatter.Register(formatter.Type, formatter.Write, formatter.MimeType);
        }
    }

    public static TheoryData<object, string, string> Shown => new()
    {
        { Frame.FromRecords(new[] { new { Price = 1.5, Name = "coal" } }), "Frame: 1 row, 2 columns", "coal" },
        { new Series<int, double>([2005, 2006], [1.5, double.NaN]), "Series: 2 rows, 1 column", "–" },
        { Matrix<double>.Build.DenseOfArray(new double[,] { { 1, 0.25 }, { 3, 4 } }), "Matrix: 2 rows, 2 columns", "0.2500" },
        { Vector<double>.Build.DenseOfArray([0.125]), "Vector: 1 row, 1 column", "0.1250" },
        { new DataFrame(new StringDataFrameColumn("mineral", ["coal"]), new DoubleDataFrameColumn("price", new double?[] { null })), "DataFrame: 1 row, 2 columns", "–" },
    };

    [Theory]
    [MemberData(nameof(Shown), DisableDiscoveryEnumeration = true)]
    public void A_table_tells_what_it_is_and_how_large(object value, string caption, string cell)
    {
        Assert.Contains($"<caption>{caption}</caption>", value.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains(cell, value.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.StartsWith(caption, value.ToDisplayString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_table_is_folded_with_its_size_told()
    {
        Vector<double> vector = Vector<double>.Build.Dense(31, 1.0);

        Assert.StartsWith("<details><summary>Vector: 31 rows, 1 column</summary>", vector.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.StartsWith("<table", Vector<double>.Build.Dense(30, 1.0).ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_plotly_json() =>
        Assert.StartsWith("{\"data\":[", Chart.Line<int, double, string>(x: [1], y: [2.0]).ToDisplayString("application/vnd.plotly.v1+json"), StringComparison.Ordinal);

    [Fact]
    public void Numbers_do_not_follow_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Contains("0.1250", Vector<double>.Build.DenseOfArray([0.125]).ToDisplayString(), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
