using RareEarth.Replication.Data;
using Xunit;

namespace RareEarth.Replication.Tests.Data;

/// <summary>A package that cannot be read says which file is meant and what is wrong with it.</summary>
public sealed class PackageErrorTests : IDisposable
{
    private readonly DamagedCopy _copy = new();

    private string Descriptor => _copy.PathOf("datapackage.json");

    public void Dispose() => _copy.Dispose();

    [Fact]
    public void A_missing_file_is_named_with_its_table()
    {
        string path = Path.Combine(_copy.Folder, "public/copper.csv");
        _copy.Text("datapackage.json", "public/prices.csv", "public/copper.csv");
        Assert.Equal($"The file of table 'prices' is missing: '{path}' does not exist.", Message(() => _copy.Open().Load("prices")));
    }

    [Fact]
    public void A_folder_without_a_description_is_no_data_package()
    {
        string path = Path.Combine(_copy.Folder, "public", "datapackage.json");
        Assert.Equal($"There is no data package here: '{path}' does not exist.", Message(() => DataPackage.Open(_copy.PathOf("public"))));
    }

    [Fact]
    public void Bad_JSON_is_told_by_line()
    {
        File.WriteAllText(Descriptor, "{\n  \"resources\": [\n  oops\n");
        Assert.Equal($"'{Descriptor}' is not valid JSON at line 3.", Message(() => _copy.Open()));
    }

    [Fact]
    public void JSON_that_describes_no_tables_is_refused()
    {
        File.WriteAllText(Descriptor, "[1, 2]");
        Assert.StartsWith($"'{Descriptor}' does not describe a data package", Message(() => _copy.Open()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_table_is_answered_with_those_that_there_are()
    {
        string message = Message(() => _copy.Open().Load("price"));
        Assert.StartsWith("The data package has no table 'price'; it has minerals, sources, series, prices, ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_constraint_is_refused_and_not_ignored()
    {
        _copy.Text("datapackage.json", "\"maximum\": 2022", "\"maxLength\": 4");
        Assert.Equal(
            $"'{Descriptor}' does not describe a data package: field 'policy_year' has the constraint 'maxLength'; "
            + "known are required, unique, minimum, maximum, enum, pattern.",
            Message(() => _copy.Open()));
    }

    [Fact]
    public void An_unknown_type_is_refused()
    {
        _copy.Text("datapackage.json", "\"type\": \"boolean\"", "\"type\": \"geopoint\"");
        Assert.Contains("field 'treated' is of type 'geopoint'", Message(() => _copy.Open()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_names_no_table_is_refused()
    {
        _copy.Text("datapackage.json", "\"resource\": \"sources\"", "\"resource\": \"origins\"");
        Assert.Contains("table 'prices' refers to a table 'origins', which is not described", Message(() => _copy.Open()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_is_no_regular_expression_is_refused()
    {
        _copy.Text("datapackage.json", "^[1-9]$", "[1-9");
        Assert.Contains("field 'column' has the pattern '[1-9', which is no regular expression", Message(() => _copy.Open()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_without_its_parts_is_refused()
    {
        _copy.Text("datapackage.json", "\"reference\"", "\"referenz\"");
        Assert.Contains("does not describe a data package", Message(() => _copy.Open()), StringComparison.Ordinal);
    }

    private static string Message(Action action) => Assert.Throws<DataPackageException>(action).Message;
}
