using System.Text;
using RareEarth.Replication.Data;
using Xunit;

namespace RareEarth.Replication.Tests.Data;

/// <summary>Damage to the form of a file: columns, rows, quotation marks, encoding.</summary>
public sealed class FileRuleTests : IDisposable
{
    private const string Minerals = "public/minerals.csv";

    private readonly DamagedCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void A_missing_column_is_named_with_those_expected()
    {
        _copy.Text(Minerals, "treated", "handled");
        Assert.Equal(
            [
                "minerals.csv:1: column 'handled' is not in the schema: expected only the columns id, label_en, label_zh, treated, policy_year",
                "minerals.csv:1: column 'treated' is missing: expected the columns id, label_en, label_zh, treated, policy_year",
            ],
            _copy.Broken("minerals"));
    }

    [Fact]
    public void A_column_that_stands_twice_is_reported()
    {
        _copy.Text(Minerals, "label_zh", "label_en");
        Assert.Contains("minerals.csv:1: column 'label_en' stands twice in the header: expected it once", _copy.Broken("minerals"));
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        File.WriteAllText(
            _copy.PathOf(Minerals),
            "treated,id,label_en,label_zh,policy_year\ntrue,rare_earths,rare earths,稀土,2006\n",
            Encoding.UTF8); // with a byte order mark, as Excel writes it
        Assert.Equal(["id", "label_en", "label_zh", "treated", "policy_year"], _copy.Open().Load("minerals").Columns.Select(column => column.Name));
    }

    [Fact]
    public void A_row_with_too_few_or_too_many_fields_is_reported()
    {
        _copy.Line(Minerals, 3, line => line[..^1]).Line(Minerals, 5, line => line + ",,");
        Assert.Equal(
            [
                "minerals.csv:3: the row has 4 fields: expected 5 as in the header",
                "minerals.csv:5: the row has 7 fields: expected 5 as in the header",
            ],
            _copy.Broken("minerals"));
    }

    [Fact]
    public void An_empty_line_is_reported()
    {
        _copy.Line(Minerals, 3, line => "\n" + line);
        Assert.Equal(["minerals.csv:3: the line is empty: expected a row"], _copy.Broken("minerals"));
    }

    [Fact]
    public void A_line_break_inside_quotes_keeps_the_line_numbers_right()
    {
        _copy.Line(Minerals, 3, line => line.Replace(",molybdenum,", ",\"moly\nbdenum\",", StringComparison.Ordinal))
            .Line(Minerals, 6, line => line.Replace("false", "no", StringComparison.Ordinal));
        Assert.Equal(
            ["minerals.csv:3: column 'label_en' is 'moly\nbdenum': expected text on one line", "minerals.csv:6: column 'treated' is 'no': expected true or false"],
            _copy.Broken("minerals"));
    }

    [Fact]
    public void A_stray_quotation_mark_is_reported()
    {
        _copy.Line(Minerals, 3, line => line.Replace(",molybdenum,", ",moly\"bdenum,", StringComparison.Ordinal));
        Assert.Equal(
            ["minerals.csv:3: a quotation mark stands inside or is not closed: expected \"\" in a quoted field"],
            _copy.Broken("minerals"));
    }

    [Fact]
    public void A_line_in_another_encoding_is_reported()
    {
        byte[] bytes = File.ReadAllBytes(_copy.PathOf(Minerals));
        bytes[Array.IndexOf(bytes, (byte)0xE7)] = 0xFF; // inside 稀 on line 2
        File.WriteAllBytes(_copy.PathOf(Minerals), bytes);
        Assert.Equal(["minerals.csv:2: the line is not UTF-8: expected UTF-8"], _copy.Broken("minerals"));
    }

    [Fact]
    public void A_file_in_UTF16_is_reported()
    {
        File.WriteAllText(_copy.PathOf(Minerals), File.ReadAllText(_copy.PathOf(Minerals)), Encoding.Unicode);
        Assert.Contains("minerals.csv:1: the file is UTF-16: expected UTF-8", _copy.Broken("minerals"));
    }

    [Fact]
    public void A_table_of_no_rows_keeps_its_columns_and_types()
    {
        File.WriteAllText(_copy.PathOf(Minerals), "id,label_en,label_zh,treated,policy_year\n");
        var frame = _copy.Open().Load("minerals");
        Assert.Equal(0, frame.Rows.Count);
        Assert.Equal([typeof(string), typeof(string), typeof(string), typeof(bool), typeof(int)], frame.Columns.Select(column => column.DataType));
    }

    [Fact]
    public void All_violations_are_reported_at_once_and_twenty_are_printed()
    {
        string prices = _copy.PathOf("public/prices.csv");
        string[] lines = File.ReadAllLines(prices);
        File.WriteAllText(prices, string.Join('\n', lines.Select((line, i) => i is > 0 and < 24 ? line.Replace(",usitc_2846,", ",,", StringComparison.Ordinal) : line)));

        var error = Assert.Throws<DataValidationException>(() => _copy.Open().Load("prices"));
        Assert.Equal(23, error.Violations.Count);
        Assert.Equal(Enumerable.Range(2, 23), error.Violations.Select(violation => violation.Line));

        string[] printed = error.Message.Split('\n');
        Assert.Equal(22, printed.Length);
        Assert.Equal("The data have 23 violations of their schema:", printed[0]);
        Assert.Equal("prices.csv:2: column 'source' is empty: expected a value", printed[1]);
        Assert.Equal("and 3 more", printed[^1]);
    }
}
