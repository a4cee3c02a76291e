using RareEarth.Methods;
using RareEarth.Methods.Networks;
using RareEarth.Methods.Networks.Qap;
using RareEarth.Replication.TradeNetworks;
using Xunit;

namespace RareEarth.Replication.Tests.TradeNetworks;

public sealed class AveragingTests
{
    private static readonly string[] Three = ["A", "B", "C"];

    [Fact]
    public void Two_years_that_are_the_same_give_the_matrices_of_one()
    {
        RegressorYears twice = Years(DependenceData.Profiles, DependenceData.Profiles);
        IReadOnlyList<DyadicVariable> single = RegressorMatrices.Of(Three, twice, new DesignOptions());

        foreach (Averaging averaging in Averaging.All(governanceShift: 2))
        {
            IReadOnlyList<DyadicVariable> averaged = RegressorMatrices.Of(Three, twice, new DesignOptions { Averaging = averaging });
            Assert.Equal(DependenceRegressors.Names, averaged.Select(matrix => matrix.Name));
            ForEachPair((m, i, j) => Assert.Equal(single[m][i, j], averaged[m][i, j], 9));
        }
    }

    [Fact]
    public void Signed_differences_do_not_depend_on_the_order_and_distances_do_once_they_turn_round()
    {
        // B overtakes A in the second year
        EconomyProfile[] second = [DependenceData.Profiles[0], DependenceData.Profiles[1] with { GdpPerCapita = 60000 }, DependenceData.Profiles[2]];
        RegressorYears years = Years(DependenceData.Profiles, second);
        double Gap(AveragingOrder order, IncomeDifference income) =>
            RegressorMatrices.Of(Three, years, new DesignOptions { Averaging = new Averaging(order, MeanKind.Arithmetic), Income = income })[1][0, 1];

        Assert.Equal(5000, Gap(AveragingOrder.ValuesFirst, IncomeDifference.Signed), 9);
        Assert.Equal(5000, Gap(AveragingOrder.MatricesFirst, IncomeDifference.Signed), 9);
        Assert.Equal(5000, Gap(AveragingOrder.ValuesFirst, IncomeDifference.Absolute), 9);
        Assert.Equal(25000, Gap(AveragingOrder.MatricesFirst, IncomeDifference.Absolute), 9);
    }

    [Fact]
    public void A_geometric_mean_of_distances_is_that_of_the_years()
    {
        EconomyProfile[] second = [DependenceData.Profiles[0], DependenceData.Profiles[1] with { GdpPerCapita = 32500 }, DependenceData.Profiles[2] with { GdpPerCapita = 40000 }];
        DyadicVariable income = RegressorMatrices.Of(
            Three, Years(DependenceData.Profiles, second), new DesignOptions { Averaging = new Averaging(AveragingOrder.MatricesFirst, MeanKind.Geometric) })[1];

        Assert.Equal(15000, income[0, 1], 9); // √(30000 · 7500)
        Assert.Equal(0, income[0, 2]); // no difference in the second year
    }

    [Fact]
    public void A_flow_that_is_missing_in_a_year_counts_as_zero_there()
    {
        var other = Network.Directed([new Flow("A", "B", 10), new Flow("B", "A", 20), new Flow("C", "B", 20), new Flow("B", "C", 10)], Three);
        RegressorYears years = new([All(DependenceData.Profiles)], [DependenceData.Total, other]);
        DyadicVariable Intensity(MeanKind mean) => RegressorMatrices.Of(Three, years, new DesignOptions { Averaging = new Averaging(AveragingOrder.ValuesFirst, mean) { GovernanceShift = 2 } })[2];

        // means: A–B 20, A–C 5, B–A 20, B–C 15, C–A 10, C–B 10
        Assert.Equal(5.0 / 25 / (20.0 / 80), Intensity(MeanKind.Arithmetic)[0, 2], 12);
        Assert.Equal(0, Intensity(MeanKind.Geometric)[0, 2]);
    }

    [Fact]
    public void A_geometric_mean_of_negative_numbers_is_refused_by_name()
    {
        RegressorYears twice = Years(DependenceData.Profiles, DependenceData.Profiles);
        Averaging values = new(AveragingOrder.ValuesFirst, MeanKind.Geometric);
        string Message(DesignOptions options) => Assert.Throws<EstimationException>(() => RegressorMatrices.Of(Three, twice, options)).Message;

        Assert.Contains("Indicator 'va' of B", Message(new DesignOptions { Averaging = values }), StringComparison.Ordinal);
        Assert.Contains("-0.5", Message(new DesignOptions { Averaging = values }), StringComparison.Ordinal);
        Assert.Contains(
            "PGDP of B and A",
            Message(new DesignOptions { Averaging = new Averaging(AveragingOrder.MatricesFirst, MeanKind.Geometric), Income = IncomeDifference.Signed }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void All_four_schemes_are_there_with_names_of_their_own() =>
        Assert.Equal(
            ["values first, arithmetic", "values first, geometric", "matrices first, arithmetic", "matrices first, geometric"],
            Averaging.All(3).Select(averaging => averaging.ToString()));

    [Fact]
    public void Years_without_profiles_or_trade_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new RegressorYears([], [DependenceData.Total]));
        Assert.Throws<ArgumentException>(() => new RegressorYears([All(DependenceData.Profiles)], []));
    }

    [Fact]
    public void What_an_economy_lacks_in_any_year_is_named()
    {
        EconomyProfile[] second = [DependenceData.Profiles[0] with { GdpPerCapita = null }, .. DependenceData.Profiles[1..]];
        RegressorYears years = Years(DependenceData.Profiles, second);

        Assert.Equal(["PGDP"], years.Missing("A"));
        Assert.Empty(years.Missing("B"));
        Assert.Equal(DependenceRegressors.Names, years.Missing("D"));
        Assert.Equal(DependenceRegressors.Names, years.Missing("nowhere"));
    }

    private static RegressorYears Years(params EconomyProfile[][] years) => new([.. years.Select(All)], [DependenceData.Total, DependenceData.Total]);

    private static Dictionary<string, EconomyProfile> All(EconomyProfile[] profiles) => profiles.ToDictionary(profile => profile.Economy);

    private static void ForEachPair(Action<int, int, int> check)
    {
        for (int m = 0; m < DependenceRegressors.Names.Count; m++)
        {
            for (int i = 0; i < 3; i++)
            {
                for (int j = 0; j < 3; j++)
                {
                    check(m, i, j);
                }
            }
        }
    }
}
