using RareEarth.Methods.Networks.Qap;
using RareEarth.Replication.TradeNetworks;
using Xunit;

namespace RareEarth.Replication.Tests.TradeNetworks;

public sealed class DependenceRegressorsTests
{
    private static readonly EconomyProfile[] Profiles = DependenceData.Profiles;

    [Fact]
    public void Shared_organisations_are_counted()
    {
        DyadicVariable tpr = DependenceRegressors.SharedOrganisations(Profiles);

        Assert.Equal(2, tpr[0, 1]); // WTO and G20
        Assert.Equal(2, tpr[1, 0]);
        Assert.Equal(0, tpr[0, 2]); // a member of nothing shares nothing; that is known
        Assert.True(double.IsNaN(tpr[0, 3]));
    }

    [Fact]
    public void Income_differs_with_or_without_sign()
    {
        DyadicVariable absolute = DependenceRegressors.Income(Profiles), signed = DependenceRegressors.Income(Profiles, IncomeDifference.Signed);

        Assert.Equal((30000, 30000), (absolute[0, 1], absolute[1, 0]));
        Assert.Equal((30000, -30000), (signed[0, 1], signed[1, 0]));
        Assert.True(double.IsNaN(absolute[3, 1]) && double.IsNaN(signed[3, 1]));
    }

    [Fact]
    public void Trade_intensity_is_the_share_of_a_partner_over_its_share_in_the_world()
    {
        DyadicVariable td = DependenceRegressors.TradeIntensity(DependenceData.Codes, DependenceData.Total);

        Assert.Equal(30.0 / 40 / (30.0 / 100), td[0, 1], 12);
        Assert.Equal(10.0 / 40 / (30.0 / 100), td[0, 2], 12);
        Assert.Equal(0, td[2, 1]); // both trade, not with each other
        Assert.True(double.IsNaN(td[3, 0]) && double.IsNaN(td[0, 3])); // D sells nothing and buys nothing
    }

    [Fact]
    public void Weighted_by_the_partners_share_in_the_world_intensities_have_mean_one()
    {
        var all = DependenceData.Years.TotalTrade[0];
        string[] codes = [.. all.Nodes.Where(node => DependenceData.Years.Missing(node).All(name => name != "TD"))];
        DyadicVariable td = DependenceRegressors.TradeIntensity([.. all.Nodes], all);
        double world = all.Flows().Sum(flow => flow.Weight);
        var imports = all.Flows().GroupBy(flow => flow.To).ToDictionary(group => group.Key, group => group.Sum(flow => flow.Weight));

        Assert.True(codes.Length > 150);
        foreach (string code in codes.Where((_, i) => i % 20 == 0))
        {
            int a = all.PositionOf(code);
            Assert.Equal(1, imports.Sum(partner => partner.Key == code ? 0 : partner.Value / world * td[a, all.PositionOf(partner.Key)]), 9);
        }
    }

    [Fact]
    public void A_choice_of_economies_does_not_change_their_intensities()
    {
        DyadicVariable all = DependenceRegressors.TradeIntensity(DependenceData.Codes, DependenceData.Total);
        DyadicVariable two = DependenceRegressors.TradeIntensity(["C", "A"], DependenceData.Total);

        Assert.Equal(all[2, 0], two[0, 1]);
        Assert.Equal(all[0, 2], two[1, 0]);
    }

    [Fact]
    public void Proximity_is_the_same_class_of_development()
    {
        DyadicVariable eci = DependenceRegressors.SameDevelopment(Profiles);

        Assert.Equal((0, 1), (eci[0, 1], eci[1, 2]));
        Assert.True(double.IsNaN(eci[1, 3]));
    }

    [Fact]
    public void Governance_is_the_mean_distance_in_units_of_each_indicators_range()
    {
        DyadicVariable wgi = DependenceRegressors.GovernanceDistance(Profiles);

        Assert.Equal(((2.0 / 2) + (1.0 / 2)) / 2, wgi[0, 1], 12);
        Assert.Equal(((1.0 / 2) + (2.0 / 2)) / 2, wgi[0, 2], 12);
        Assert.Equal(wgi[0, 2], wgi[2, 0]);
        Assert.True(double.IsNaN(wgi[0, 3]));

        DyadicVariable wider = DependenceRegressors.GovernanceDistance(Profiles, [.. Profiles, DependenceData.Profile("E", [], DevelopmentClass.Developed, 1, 1.5, -3)]);
        Assert.Equal(((2.0 / 2) + (1.0 / 4)) / 2, wider[0, 1], 12);
    }

    [Fact]
    public void An_indicator_without_a_range_is_refused()
    {
        EconomyProfile same = Profiles[0] with { GdpPerCapita = 1 };
        Assert.Throws<ArgumentException>(() => DependenceRegressors.GovernanceDistance([Profiles[0], same]));
        Assert.Throws<ArgumentException>(() => DependenceRegressors.GovernanceDistance([Profiles[3]]));
    }
}
