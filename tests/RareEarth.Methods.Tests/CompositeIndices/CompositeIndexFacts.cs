using RareEarth.Methods.CompositeIndices;
using RareEarth.Methods.Regression;
using RareEarth.Methods.Tests.Regression.Diagnostics;
using Xunit;

namespace RareEarth.Methods.Tests.CompositeIndices;

/// <summary>Composite indices against R, their identities, and what is refused.</summary>
public sealed class CompositeIndexFacts
{
    private static readonly ReferenceTable Expected = ReferenceTable.Read($"{ReferenceSeries.Folder}/indices.csv");
    private static readonly string[] Years = ReferenceTable.Read($"{ReferenceSeries.Folder}/trending.csv").Texts("year");

    private static readonly Indicator[] Indicators =
    [
        Make("x1", "state", IndicatorDirection.Benefit),
        Make("x2", "pressure", IndicatorDirection.Cost),
        Make("x3", "response", IndicatorDirection.Benefit),
        Make("x4", "state", IndicatorDirection.Benefit),
        Make("x5", "pressure", IndicatorDirection.Cost),
    ];

    [Fact]
    public void Normalisations_weights_and_aggregation_are_R_s()
    {
        foreach (Normalisation method in Enum.GetValues<Normalisation>())
        {
            AssertAll(method.ToString(), 75, cell => Normaliser.Apply(Named(cell), method)[Array.IndexOf(Years, cell.Split('-')[1])]);
        }

        IndexWeights entropy = IndexWeights.Entropy(Indicators);
        IndexWeights critic = IndexWeights.Critic(Indicators);
        AssertAll("entropy", 5, name => entropy[name]);
        AssertAll("critic", 5, name => critic[name]);

        CompositeIndex index = CompositeIndex.Of(Indicators, Years, Normalisation.MinMax, entropy);
        AssertAll("total", 15, year => index.Total[Array.IndexOf(Years, year)]);
        AssertAll("rank", 15, year => index.Rank()[Array.IndexOf(Years, year)]);
        foreach (string dimension in index.Dimensions)
        {
            AssertAll(dimension, 15, year => index.Dimension(dimension)[Array.IndexOf(Years, year)]);
        }

        RankStability stability = RankStability.Of(Indicators, Years, [entropy], Enum.GetValues<Normalisation>(), draws: 50);
        AssertAll("agreement", 2, name => stability.Combinations.Single(combination => combination.Normalisation == name).Agreement);
    }

    [Fact]
    public void Contributions_add_up_and_dimensions_can_weigh_alike()
    {
        foreach (IndexWeights weights in new[] { IndexWeights.Equal(Indicators), IndexWeights.Critic(Indicators).ByDimension(Indicators) })
        {
            CompositeIndex index = CompositeIndex.Of(Indicators, Years, weights: weights);
            Assert.Equal(1, weights.Names.Sum(name => weights[name]), 14);
            for (int row = 0; row < Years.Length; row++)
            {
                Assert.Equal(index.Total[row], index.Dimensions.Sum(dimension => index.ContributionOf(dimension)[row]), 14);
                Assert.InRange(index.Total[row], 0, 1);
            }
        }

        IndexWeights alike = IndexWeights.Entropy(Indicators).ByDimension(Indicators);
        Assert.Equal(1.0 / 3, alike["x1"] + alike["x4"], 14);
        Assert.Equal(1.0 / 3, alike["x3"], 14);
    }

    [Fact]
    public void A_year_more_changes_the_values_of_the_years_before()
    {
        double[] rising = [1, 2, 3, 10];
        double[] three = Normaliser.Apply(new Indicator("state", IndicatorDirection.Benefit, new Variable("x", rising[..3])), Normalisation.MinMax);
        double[] four = Normaliser.Apply(new Indicator("state", IndicatorDirection.Benefit, new Variable("x", rising)), Normalisation.MinMax);
        Assert.Equal([0, 0.5, 1], three);
        Assert.Equal([0, 1 / 9.0, 2 / 9.0, 1], four);
    }

    [Fact]
    public void Ranks_range_over_all_weights()
    {
        Indicator[] opposite =
        [
            new("state", IndicatorDirection.Benefit, new Variable("up", [0, 1, 2])),
            new("pressure", IndicatorDirection.Cost, new Variable("down", [0, 1, 2])),
        ];
        RankStability stability = RankStability.Of(opposite, ["a", "b", "c"], [IndexWeights.Given("mine", new Dictionary<string, double> { ["up"] = 3, ["down"] = 1 })], [Normalisation.MinMax], draws: 400, seed: 3);
        Assert.Equal((3.0, 1.0, 3.0), (stability.Ranges[0].Reference, stability.Ranges[0].Best, stability.Ranges[0].Worst));
        Assert.Equal((2.0, 2.0, 2.0), (stability.Ranges[1].Reference, stability.Ranges[1].Best, stability.Ranges[1].Worst));
        Assert.InRange(stability.Ranges[2].FirstShare!.Value, 0.4, 0.6); // "up" has the larger weight in half of all cases
        Assert.Contains("400 sets of random weights", stability.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Indicators_that_no_index_can_be_made_of_are_named()
    {
        Indicator constant = new("state", IndicatorDirection.Benefit, new Variable("flat", Years.Select(_ => 4.0)));
        Indicator gap = new("state", IndicatorDirection.Benefit, new Variable("gap", Years.Select((_, i) => i == 3 ? double.NaN : i)));
        Indicator negative = new("state", IndicatorDirection.Benefit, new Variable("negative", Years.Select((_, i) => i - 5.0)));
        Assert.Contains("'flat' is constant", Refused(() => CompositeIndex.Of([constant], Years)), StringComparison.Ordinal);
        Assert.Contains("'flat' is constant", Refused(() => IndexWeights.Entropy([Indicators[0], constant])), StringComparison.Ordinal);
        Assert.Contains("'gap' is missing in 2009", Refused(() => CompositeIndex.Of([gap], Years)), StringComparison.Ordinal);
        Assert.Contains("'negative' has negative values", Refused(() => Normaliser.Apply(negative, Normalisation.Vector)), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CompositeIndex.Of([Indicators[0], Indicators[0]], Years));
        Assert.Throws<ArgumentException>(() => CompositeIndex.Of(Indicators, ["one"]));
        Assert.Throws<ArgumentException>(() => IndexWeights.Given("none", new Dictionary<string, double> { ["x1"] = 0 }));
        Assert.Throws<KeyNotFoundException>(() => CompositeIndex.Of(Indicators, Years, weights: IndexWeights.Equal(Indicators[..2])));
        Assert.Throws<KeyNotFoundException>(() => CompositeIndex.Of(Indicators, Years).Dimension("impact"));
    }

    private static string Refused(Action action) => Assert.Throws<EstimationException>(action).Message;

    private static Indicator Make(string name, string dimension, IndicatorDirection direction) => new(dimension, direction, ReferenceSeries.Series("trending", name));

    private static Indicator Named(string cell) => Indicators.Single(indicator => indicator.Name == cell.Split('-')[0]);

    private static void AssertAll(string item, int count, Func<string, double> actual)
    {
        ReferenceTable expected = Expected.Where("item", item);
        Assert.Equal(count, expected.Count);
        for (int row = 0; row < count; row++)
        {
            string name = expected.Text(row, "name");
            double value = expected.Number(row, "value");
            Assert.True(Math.Abs(value - actual(name)) <= 1e-10, FormattableString.Invariant($"{item}, {name}: expected {value}, got {actual(name)}."));
        }
    }
}
