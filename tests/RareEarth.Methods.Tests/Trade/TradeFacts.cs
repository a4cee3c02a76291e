using RareEarth.Methods.Trade;
using Xunit;

namespace RareEarth.Methods.Tests.Trade;

/// <summary>Indicators of trade on numbers that can be checked by hand, and what is refused.</summary>
public sealed class TradeFacts
{
    private static readonly Dictionary<string, double> Partners = new() { ["Myanmar"] = 35, ["Malaysia"] = 10, ["Vietnam"] = 5, ["none"] = 0 };

    [Fact]
    public void Concentration_of_three_partners()
    {
        Concentration concentration = Concentration.Of(Partners);
        Assert.Equal(0.7, concentration.Ratio(1), 15);
        Assert.Equal(0.9, concentration.Ratio(2), 15);
        Assert.Equal(1, concentration.Ratio(3));
        Assert.Equal(1, concentration.Ratio(9));
        Assert.Equal(0.49 + 0.04 + 0.01, concentration.Herfindahl, 15);
        Assert.Equal(["Myanmar", "Malaysia", "Vietnam"], concentration.Shares.Select(share => share.Partner));
        Assert.Contains("Myanmar", concentration.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Concentration_lies_between_equal_shares_and_one_partner()
    {
        var random = new Random(17);
        for (int run = 0; run < 500; run++)
        {
            var amounts = Enumerable.Range(0, 1 + random.Next(12)).ToDictionary(i => FormattableString.Invariant($"p{i}"), _ => random.NextDouble() + 1e-9);
            Concentration concentration = Concentration.Of(amounts);
            Assert.InRange(concentration.Herfindahl, (1.0 / amounts.Count) - 1e-12, 1 + 1e-12);
            for (int n = 1; n <= amounts.Count; n++)
            {
                Assert.True(concentration.Ratio(n) >= (n / (double)amounts.Count) - 1e-12 && (n == 1 || concentration.Ratio(n) >= concentration.Ratio(n - 1)), $"seed 17, run {run}, n {n}");
            }
        }
    }

    [Fact]
    public void Reliance_scarcity_competitiveness_and_openness()
    {
        Assert.Equal(0.25, ImportReliance.OfConsumption(40, 15, 100));
        Assert.Equal(25 / 125.0, ImportReliance.OfApparentConsumption(100, 40, 15));
        Assert.Equal(0.3666666666666667 / 0.18, Scarcity.Of(44e6, 120e6, 18, 100), 12);
        Assert.Equal(0.2, Scarcity.GreatestShareOfPeople(0.3, 1.5), 15);
        Assert.Equal(-0.5, TradeCompetitiveness.Of(1, 3));
        Assert.Equal(-1, TradeCompetitiveness.Of(0, 3));
        Assert.Equal(0.6, Openness.Of(40, 20, 100));
    }

    [Fact]
    public void Terms_of_trade_in_three_forms()
    {
        Assert.Equal(2, TermsOfTrade.OfUnitValues(100, 10, 50, 10));
        Assert.Equal(1.1 / 1.25, TermsOfTrade.OfPriceIndices(1.1, 1.25), 15);
        Assert.Equal(1.05 / 0.9, TermsOfTrade.OfProducerPrices(1.3, 1.3, 0.9, 1.05), 12); // one index on both sides cancels
        Assert.Equal([1, 1.1, 0.55], TermsOfTrade.Chained([97, 110, 50]).Select(value => Math.Round(value, 12)));
    }

    [Fact]
    public void What_cannot_be_divided_or_measured_is_named_with_its_year()
    {
        Assert.Contains("Consumption is 0 in 2009", Refused(() => ImportReliance.OfConsumption(1, 2, 0, "2009")), StringComparison.Ordinal);
        Assert.Contains("The sum of exports and imports is 0 in 2011", Refused(() => TradeCompetitiveness.Of(0, 0, "2011")), StringComparison.Ordinal);
        Assert.Contains("The amount of imports is missing in 2012", Refused(() => TradeCompetitiveness.Of(1, double.NaN, "2012")), StringComparison.Ordinal);
        Assert.Contains("The amount of exports is negative in 2012: -3", Refused(() => TradeCompetitiveness.Of(-3, 1, "2012")), StringComparison.Ordinal);
        Assert.Contains("The quantity of imports is 0 in 2016", Refused(() => TermsOfTrade.OfUnitValues(1, 1, 1, 0, "2016")), StringComparison.Ordinal);
        Assert.Contains("The quantity of exports is negative", Refused(() => TermsOfTrade.OfUnitValues(1, -1, 1, 1)), StringComparison.Ordinal);
        Assert.Contains("The unit value of imports is 0", Refused(() => TermsOfTrade.OfUnitValues(1, 1, 0, 1)), StringComparison.Ordinal);
        Assert.Contains("GDP is 0", Refused(() => Openness.Of(1, 1, 0)), StringComparison.Ordinal);
        Assert.Contains("The total of all partners is 0 in 2008", Refused(() => Concentration.Of(new Dictionary<string, double> { ["a"] = 0 }, "2008")), StringComparison.Ordinal);
        Assert.Contains("The amount of 'a' is negative", Refused(() => Concentration.Of(new Dictionary<string, double> { ["a"] = -1, ["b"] = 2 })), StringComparison.Ordinal);
        Assert.Contains("The country's reserves (9) exceed the world's (3) in 2010", Refused(() => Scarcity.Of(9, 3, 1, 2, "2010")), StringComparison.Ordinal);
        Assert.Contains("Apparent consumption (production + imports − exports) is negative", Refused(() => ImportReliance.OfApparentConsumption(1, 1, 9)), StringComparison.Ordinal);
        Assert.Contains("Apparent consumption (production + imports − exports) is 0", Refused(() => ImportReliance.OfApparentConsumption(1, 1, 2)), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Concentration.Of(Partners).Ratio(0));
        Assert.Throws<EstimationException>(() => TermsOfTrade.Chained([]));
    }

    private static string Refused(Action action) => Assert.Throws<EstimationException>(action).Message;
}
