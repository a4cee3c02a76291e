using RareEarth.Replication.Data;
using RareEarth.Replication.InnovationEfficiency;
using RareEarth.Replication.Tests.Data;
using Xunit;

namespace RareEarth.Replication.Tests.InnovationEfficiency;

/// <summary>The drop-in place of the paper's panel, with made-up files in a temporary folder.</summary>
public sealed class LicensedFirmsTests : IDisposable
{
    private const string Header =
        "code,year,rd_investment,rd_staff,fixed_assets_net,patents,operating_revenue,operating_profit,government_subsidy,founding_year,top_shareholder_share";

    private readonly DamagedCopy _copy = new();

    public LicensedFirmsTests() => File.Delete(_copy.PathOf("licensed/firms.csv")); // a developer may hold one

    public void Dispose() => _copy.Dispose();

    private LicensedFirms Load(params string[] rows)
    {
        File.WriteAllText(_copy.PathOf("licensed/firms.csv"), string.Join('\n', [Header, .. rows]) + '\n');
        return LicensedFirms.TryLoad(_copy.Open());
    }

    [Fact]
    public void An_absent_file_is_said_in_words_and_breaks_nothing()
    {
        LicensedFirms licensed = LicensedFirms.TryLoad(_copy.Open());

        Assert.Null(licensed.Panel);
        Assert.StartsWith("There is no data/licensed/firms.csv", licensed.Message, StringComparison.Ordinal);
        Assert.Empty(_copy.Open().Validate());
        Assert.Contains("optional", Assert.Throws<DataPackageException>(() => _copy.Open().Load(LicensedFirms.Table)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_made_up_file_becomes_a_panel()
    {
        LicensedFirms licensed = Load(
            "600111,2017,10821.5,624,643001,55,1809179,-320.5,17007,1997,38.2",
            "600111,2018,12000,630,640000,60,1900000,83216,17100,1997,38.2",
            "300224,2017,12641,297,105749,31,179855,8515,724,2000,50.6",
            "000001,2017,9000,250,90000,20,150000,7000,500,1990,20");

        FirmPanel panel = licensed.Panel!;
        Assert.Equal(PanelOrigin.Licensed, panel.Origin);
        Assert.Equal(["600111", "300224", "000001"], panel.Firms);
        Assert.Equal(["front", "back", "unclassified"], panel.StageNames);
        Assert.Equal(-320.5, panel.Data["operating profit"][("600111", 2017)]);
        Assert.Equal(20, panel.Data["age"][("600111", 2017)]);
        Assert.Equal("licensed", panel.Data.GetColumn<string>("data")[("300224", 2017)]);
        Assert.Equal(
            "data/licensed/firms.csv: 4 firm-years of 3 firms, 2017–2018. Neither front nor back end in the table 'firms', so unclassified: 000001.", licensed.Message);
    }

    [Fact]
    public void Every_mistake_is_named_with_file_line_and_column()
    {
        DataValidationException error = Assert.Throws<DataValidationException>(() => Load(
            "600111,2017,ten,624,643001,55,1809179,83216,17007,1997,38.2",
            "300224,2017,12641,297,105749,31,179855,8515,724,2000,150.6",
            "300224,2017,12641,297,105749,,179855,8515,724,2000,50.6"));

        Assert.Equal(
            ["firms.csv:2: column 'rd_investment' is 'ten': expected a number", "firms.csv:3: column 'top_shareholder_share' is '150.6': expected a number between 0 and 100"],
            error.Violations.Take(2).Select(violation => violation.ToString()));
        Assert.Contains(error.Violations, violation => violation is { Line: 4, Column: "patents", Value: "" });
        Assert.Contains(error.Violations, violation => violation is { Line: 4, Column: "code, year" });
    }

    [Fact]
    public void A_firm_cannot_be_founded_after_its_year()
    {
        DataValidationException error = Assert.Throws<DataValidationException>(() => Load(
            "600111,2018,10821,624,643001,55,1809179,83216,17007,1997,38.2",
            "300224,2017,12641,297,105749,31,179855,8515,724,2018,50.6"));

        Assert.Equal(["firms.csv:3: column 'founding_year' is '2018': expected a year no later than 2017"], error.Violations.Select(violation => violation.ToString()));
    }
}
