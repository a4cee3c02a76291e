using RareEarth.Replication.Audits.TradeDependence;
using Xunit;

namespace RareEarth.Replication.Tests.Audits;

/// <summary>Nineteen values under eighteen headings.</summary>
public sealed class RankAlignmentTests
{
    [Fact]
    public void Each_way_uses_every_value_but_the_surplus_one_once()
    {
        foreach (RankAlignment alignment in RankAlignment.All.Where(one => one.Surplus > 0))
        {
            int[] places = [.. Places(alignment)];
            Assert.Equal(Enumerable.Range(1, 19).Where(place => place != alignment.Surplus), places.Order());
        }
    }

    [Fact]
    public void Betweenness_without_a_direction_has_one_rank_a_year()
    {
        RankAlignment second = RankAlignment.All.Single(one => one.First == 2);
        Assert.Equal([14, 16, 18], Enumerable.Range(0, 3).Select(year => second.Place(Centrality.Betweenness, isOut: false, year)));
        Assert.Equal([14, 16, 18], Enumerable.Range(0, 3).Select(year => second.Place(Centrality.Betweenness, isOut: true, year)));
        Assert.Equal(1, second.Place(Centrality.Degree, isOut: false, 0));
        Assert.Equal(12, second.Place(Centrality.Strength, isOut: true, 2));
    }

    [Fact]
    public void Ways_are_named_by_runs()
    {
        RankAlignment[] some = [.. RankAlignment.All.Where(one => one.Surplus is 1 or 2 or 3 or 7 || one.First == 2)];
        Assert.Equal("value 1–3, 7 of 19 surplus or betweenness once a year, its values 2, 4, 6", RankAlignment.Describe(some));
        Assert.Equal("under every alignment", RankAlignment.Describe(RankAlignment.All));
    }

    private static IEnumerable<int> Places(RankAlignment alignment) =>
        from centrality in Enum.GetValues<Centrality>()
        from isOut in new[] { false, true }
        from year in Enumerable.Range(0, 3)
        select alignment.Place(centrality, isOut, year);
}
