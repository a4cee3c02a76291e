using RareEarth.Methods.CompositeIndices;
using RareEarth.Replication.Data;
using RareEarth.Replication.TradeSecurity;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSecurity;

/// <summary>The table that a reader replaces by another mineral's.</summary>
public sealed class IndicatorTableFacts : IDisposable
{
    private const string Header = "indicator,dimension,direction,year,value,kind\n";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void The_committed_completion_is_what_the_code_makes()
    {
        string path = Path.Combine(Repository.Data, "simulated", "trade-security-indicators.csv");
        Assert.Equal(SimulatedIndicators.Text(DataPackage.Open(Repository.Data)), File.ReadAllText(path));
        IndicatorTable table = IndicatorTable.Read(path);
        Assert.Equal((11, 15, 165), (table.Indicators.Count, table.Years.Count, table.Cells));
        Assert.Equal(["pressure", "state", "response"], CompositeIndex.Of(table.Indicators, table.Labels).Dimensions);
        Assert.Equal(10, table.Until(2015).Years.Count);
    }

    [Fact]
    public void Another_mineral_is_another_file()
    {
        IndicatorTable table = Read("a,pressure,cost,2001,5,observed\na,pressure,cost,2000,3,observed\nb,state,benefit,2000,1e3,simulated\nb,state,benefit,2001,2,observed\n");
        Assert.Equal([3.0, 5.0], table.Indicators[0].Series.Values);
        Assert.Equal(1, table.SimulatedCells);
        Assert.Equal([1.0, 0.0], CompositeIndex.Of(table.Indicators, table.Labels).Total);
    }

    [Theory]
    [InlineData("a,pressure,cost,2000,3\n", "fields: expected 6")]
    [InlineData("a,pressure,good,2000,3,observed\n", "expected benefit or cost")]
    [InlineData("a,pressure,cost,year,3,observed\n", "the year is 'year'")]
    [InlineData("a,pressure,cost,2000,,observed\n", "the value is ''")]
    [InlineData("a,pressure,cost,2000,\"3,5\",observed\n", "the value is '3,5'")]
    [InlineData("a,pressure,cost,2000,3,guessed\n", "expected observed or simulated")]
    [InlineData("a,,cost,2000,3,observed\n", "need names")]
    [InlineData("a,pressure,cost,2000,3,observed\na,pressure,cost,2000,4,observed\n", "has the year 2000 twice")]
    [InlineData("a,pressure,cost,2000,3,observed\na,state,cost,2001,4,observed\n", "two dimensions")]
    [InlineData("a,pressure,cost,2000,3,observed\nb,state,cost,2001,4,observed\n", "no value for 2001")]
    public void What_does_not_fit_is_named(string rows, string message) =>
        Assert.Contains(message, Assert.Throws<DataPackageException>(() => Read(rows)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_of_another_form_or_none_is_named()
    {
        File.WriteAllText(_file, "year,value\n2000,3\n");
        Assert.Contains("expected 'indicator,dimension", Assert.Throws<DataPackageException>(() => IndicatorTable.Read(_file)).Message, StringComparison.Ordinal);
        Assert.Contains("There is no file", Assert.Throws<DataPackageException>(() => IndicatorTable.Read(_file + ".none")).Message, StringComparison.Ordinal);
    }

    private IndicatorTable Read(string rows)
    {
        File.WriteAllText(_file, Header + rows);
        return IndicatorTable.Read(_file);
    }
}
