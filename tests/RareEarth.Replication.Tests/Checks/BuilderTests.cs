using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using Xunit;
using static RareEarth.Replication.Tests.Checks.Cells;

namespace RareEarth.Replication.Tests.Checks;

/// <summary>Builders for levels and their growth: what their words say, and where they break.</summary>
public sealed class BuilderTests
{
    private static readonly GrownLevel Whole = new(Cell("all", "110.00"), Cell("growth", "10.00", "%"), Cell("change", "10.00"));
    private static readonly GrownLevel Rising = new(Cell("a", "150.00"), Cell("growth of a", "50.00", "%"));
    private static readonly GrownLevel Falling = new(Cell("b", "80.00"), RateOfChange.Fall(Cell("fall of b", "20.00", "%")));

    [Fact]
    public void A_level_before_follows_from_growth_or_fall_and_is_narrowed_by_the_change()
    {
        Assert.Equal((99.993, 100.007), (Math.Round(Rising.Before(Readings.AsPrinted).Lower, 3), Math.Round(Rising.Before(Readings.AsPrinted).Upper, 3)));
        Assert.True(Falling.Before(Readings.AsPrinted).Contains(100));
        Assert.True(Whole.Before(Readings.AsPrinted).Width < new GrownLevel(Whole.Level, Whole.Growth).Before(Readings.AsPrinted).Width + 1e-9);
        Assert.True(new GrownLevel(Whole.Level, Whole.Growth, Cell("change", "11.00")).Before(Readings.AsPrinted).IsEmpty);
    }

    [Fact]
    public void Weights_exist_between_what_rises_and_what_falls_and_not_beyond()
    {
        Relation sound = FeasibleWeights.Exist("all", Whole, [Rising, Falling]);

        Assert.True(sound.Holds, sound.ToString());
        Assert.Equal(0.43, Math.Round(FeasibleWeights.Ranges(FeasibleWeights.Periods(Whole, [Rising, Falling], Readings.AsPrinted))[0].Midpoint, 2));
        Assert.False(FeasibleWeights.Exist("all", Whole with { Level = Cell("all", "160.00"), Difference = null }, [Rising, Falling]).Holds);
        Assert.False(FeasibleWeights.Exist("all", Whole with { Difference = Cell("change", "11.00") }, [Rising, Falling]).Holds);
    }

    [Fact]
    public void Round_weights_that_fit_are_listed()
    {
        WeightedPeriod[] period = [new(Cell("y", "2.00").Interval, [1, 2, 3])];

        IReadOnlyList<IReadOnlyList<double>> fitting = FeasibleWeights.OnGrid(period, 2);

        Assert.Equal(["0 1 0", "0.5 0 0.5"], fitting.Select(weights => string.Join(' ', weights)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FeasibleWeights.OnGrid(period, 0));
    }

    [Fact]
    public void The_feasible_weights_of_three_parts_are_a_polygon_whose_corners_are_feasible()
    {
        WeightedPeriod[] periods = [new(Interval.Between(1.9, 2.1), [1, 2, 3])];

        IReadOnlyList<IReadOnlyList<double>> corners = WeightRegion.Corners(periods);

        Assert.Equal(5, corners.Count); // a band across the triangle, with one corner of it
        Assert.All(corners, corner => Assert.True(FeasibleWeights.Contains([new WeightedPeriod(Interval.Between(1.9 - 1e-9, 2.1 + 1e-9), [1, 2, 3])], corner)));
        Assert.Equal(FeasibleWeights.Ranges(periods).Select(range => Math.Round(range.Upper, 9)), Enumerable.Range(0, 3).Select(j => Math.Round(corners.Max(corner => corner[j]), 9)));
        Assert.Empty(WeightRegion.Corners([new WeightedPeriod(Interval.Exact(5), [1, 2, 3])]));
        Assert.Throws<ArgumentException>(() => WeightRegion.Corners([new WeightedPeriod(Interval.Exact(5), [1, 2])]));
    }

    [Fact]
    public void A_section_opens_at_what_is_broken_or_varies()
    {
        Member claim = Claim("it is above 1"), number = Cell("x", "1.5");
        Relation Above(string statement, params double[] factors) => new(
            RelationKind.Claim, statement, [claim, number], "c · 1.5 − 1", "must not be negative",
            [.. factors.Select(factor => new Convention($"c = {factor}", readings => new Evaluation((factor * readings[number]) - 1, Interval.NonNegative)))]);
        var section = new AuditSection("t", [Above("holds", 1), Above("varies", 1, 0.5), Above("broken", 0.5)]);

        Assert.Equal(["broken", "varies"], section.Open.Body.Select(line => line[0]));
        Assert.Equal("t: of 3 relations 1 is broken, 1 depends on an unstated convention", section.Open.Caption);
    }

    [Fact]
    public void Who_contributes_most_can_depend_on_weights_that_are_not_printed()
    {
        Member claim = Claim("it drives the whole");
        GrownLevel second = new(Cell("c", "150.00"), Cell("growth of c", "50.00", "%"));

        Relation open = Contributions.Most(claim, Whole with { Level = Cell("all", "150.00"), Growth = Cell("growth", "50.00", "%"), Difference = null }, [Rising, second], 0);
        Relation settled = Contributions.Most(claim, Whole, [Rising, Falling], 0);
        Relation refuted = Contributions.Most(claim, Whole, [Rising, Falling], 1);

        Assert.True(open.Varies);
        Assert.Equal(["under the feasible weights that favour it most"], open.Fitting);
        Assert.True(settled.Holds && !settled.Varies);
        Assert.False(refuted.Holds);
        Assert.Equal(settled.Members[0].Id, claim.Id);
    }

    [Fact]
    public void Points_of_growth_are_a_share_of_it()
    {
        Assert.False(Contributions.Points(Cell("points", "2.2"), Cell("share", "94.1", "%"), Cell("growth", "2.2", "%")).Holds);
        Relation sound = Contributions.Points(Cell("points", "2.2"), Cell("share", "94.1", "%"), Cell("growth", "2.3", "%"));
        Assert.True(sound.Holds);
        Assert.Contains("94.1% · 2.3%", sound.Formula);
    }

    [Fact]
    public void A_count_is_that_of_the_things_listed()
    {
        Assert.True(Counts.Of(Count("n", "2"), ["a", "b"], "there are").Holds);
        Assert.False(Counts.Of(Count("n", "3"), ["a", "b"], "there are").Holds);
        Assert.True(Counts.Of(Claim("as many"), ["a", "b"], "there are", Count("n", "2")).Holds);
        Assert.Contains("'as many' has no number", Assert.Throws<ArgumentException>(() => Counts.Of(Claim("as many") with { Label = "as many" }, ["a"], "there are")).Message);
    }

    [Theory]
    [InlineData("96.7", true)]
    [InlineData("96.6", false)]
    public void A_share_of_days_is_a_whole_number_of_them(string share, bool holds) =>
        Assert.Equal(holds, Granularity.Share(Cell("good air", share, "%"), 366, "days").Holds);

    [Fact]
    public void Two_units_are_two_quantities()
    {
        Member inTens = Cell("10⁴ t", "14"), inTons = Cell("t", "140000");
        Relation relation = Restatements.InUnits(inTens, inTons, 1e-4);

        Assert.True(relation.Holds);
        Assert.NotEqual(RelationKind.Restatement, relation.Kind);
        Assert.False(Restatements.InUnits(Cell("10⁴ t", "15"), inTons, 1e-4).Holds);
    }

    [Fact]
    public void A_tension_is_there_when_a_relation_holds_under_some_conventions_only()
    {
        Member claim = Claim("it is above 1"), number = Cell("x", "1.5");
        Convention Above(string name, double factor) => new(name, readings => new Evaluation((factor * readings[number]) - 1, Interval.NonNegative));
        var open = new Relation(RelationKind.Claim, claim.Label, [claim, number], "c · 1.5 − 1", "must not be negative", [Above("c = 1", 1), Above("c = 1/2", 0.5)]);

        Assert.True(Finding.Computed("t", [open], "i", "r", FindingKind.Tension).IsFound);
        Assert.Same(open, Assert.Single(Finding.Computed("t", [open], "i", "r", FindingKind.Tension).Showing));
        Assert.False(Finding.Computed("t", [open], "i", "r").IsFound);
    }

    [Fact]
    public void A_claim_says_how_it_is_read()
    {
        Member read = Claim("it rises steadily").ReadAs("it rises in every year");

        Assert.EndsWith("it rises steadily; read as: it rises in every year", read.Label);
        Assert.Equal(Claim("it rises steadily").Id, read.Id);
    }
}
