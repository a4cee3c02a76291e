using RareEarth.Replication.Checks.Forensics;
using static RareEarth.Replication.Tests.Checks.SimulatedCell;

namespace RareEarth.Replication.Tests.Checks;

/// <summary>Generators of tables of levels, changes and growth, as reports print them: random data, their computation, rounding.</summary>
internal static class GrownTables
{
    private static double Uniform(Random random, double from, double to) => from + (random.NextDouble() * (to - from));

    public static SimulatedTable Fall(Random random)
    {
        double from = Uniform(random, 30, 300), to = from * Uniform(random, 0.2, 0.99);
        return new SimulatedTable(
            "fall",
            [Of("fall", 100 * (1 - (to / from)), 2, "%"), Of("from", from, 2), Of("to", to, 2)],
            m => [Growth.Rate(RateOfChange.Fall(m[0]), m[1], m[2])],
            cells => SimulatedTable.MissesZero(cells, x => 1 - (x[2] / x[1]) - x[0]));
    }

    public static SimulatedTable OfChange(Random random)
    {
        double to = Uniform(random, 1200, 9000), change = Uniform(random, 10, 99);
        return new SimulatedTable(
            "growth from a change",
            [Of("growth", 100 * change / (to - change), 2, "%"), Of("change", change, 1), Of("to", to, 1)],
            m => [Growth.OfChange(m[0], m[1], m[2])],
            cells => SimulatedTable.MissesZero(cells, x => (x[1] / (x[2] - x[1])) - x[0]));
    }

    public static SimulatedTable Difference(Random random)
    {
        double from = Uniform(random, -50, 300), to = Uniform(random, -50, 300);
        return new SimulatedTable(
            "difference",
            [Of("change", to - from, 2), Of("from", from, 1), Of("to", to, 2)],
            m => [Sums.Difference(m[0], m[1], m[2])],
            cells => SimulatedTable.MissesZero(cells, x => x[2] - x[1] - x[0]));
    }

    public static SimulatedTable PartsOfWhole(Random random)
    {
        double whole = Uniform(random, 100, 900), first = Uniform(random, 0, whole), second = Uniform(random, 0, whole - first);
        return new SimulatedTable(
            "part of a whole",
            [Of("whole", whole, 1), Of("one", first, 1), Of("two", second, 1)],
            m => [Sums.NotAbove(m[0], m[1], m[2])],
            cells => SimulatedTable.IsNegative(cells, x => x[0] - x[1] - x[2]));
    }

    public static SimulatedTable Units(Random random)
    {
        double value = Uniform(random, 1e4, 9e5);
        return new SimulatedTable(
            "units",
            [Of("in 10⁴ t", 1e-4 * value, 2), Of("in t", value, 0)],
            m => [Restatements.InUnits(m[0], m[1], 1e-4)],
            cells => SimulatedTable.MissesZero(cells, x => (1e-4 * x[1]) - x[0]));
    }

    public static SimulatedTable Contribution(Random random)
    {
        double share = Uniform(random, -0.4, 1.2), growth = Uniform(random, 1, 9);
        return new SimulatedTable(
            "contribution",
            [Of("points", share * growth, 1), Of("share", 100 * share, 1, "%"), Of("growth", growth, 1, "%")],
            m => [Contributions.Points(m[0], m[1], m[2])],
            cells => SimulatedTable.MissesZero(cells, x => (x[1] * 100 * x[2]) - x[0]));
    }

    public static SimulatedTable Mixture(Random random)
    {
        double[] growth = [.. Enumerable.Range(0, 3).Select(_ => Uniform(random, -0.5, 0.9))], weights = [.. growth.Select(_ => random.NextDouble())];
        return new SimulatedTable(
            "mixture of growth",
            [Of("all", 100 * growth.Zip(weights, (g, w) => g * w).Sum() / weights.Sum(), 2, "%"), .. growth.Select((g, i) => Of($"g{i}", 100 * (i == 2 ? -g : g), 2, "%"))],
            m => [Growth.OfMixture(m[0], m[1], m[2], RateOfChange.Fall(m[3]))],
            cells =>
            {
                double[] least = [cells[1].Ends[0], cells[2].Ends[0], -cells[3].Ends[1]], most = [cells[1].Ends[1], cells[2].Ends[1], -cells[3].Ends[0]];
                return cells[0].Ends[1] < least.Min() - 1e-12 || cells[0].Ends[0] > most.Max() + 1e-12;
            });
    }

    // two parts, in t and in 10⁴ t, one of which falls
    public static SimulatedTable CompleteSums(Random random)
    {
        double[] before = [Uniform(random, 1, 9), Uniform(random, 1, 9)], growth = [Uniform(random, 0.05, 0.9), Uniform(random, -0.6, -0.05)];
        double[] now = [.. before.Zip(growth, (level, g) => level * (1 + g))];
        return new SimulatedTable(
            "grown sums",
            [
                Of("all", now.Sum(), 2), Of("growth", 100 * ((now.Sum() / before.Sum()) - 1), 2, "%"),
                Of("one", now[0], 2), Of("its growth", 100 * growth[0], 2, "%"), Of("two", 1e4 * now[1], 0), Of("its fall", -100 * growth[1], 2, "%"),
            ],
            m => GrownSums.Complete(new GrownLevel(m[0], m[1]), new GrownLevel(m[2], m[3]), new GrownLevel(m[4], RateOfChange.Fall(m[5]), null, 1e-4)),
            cells => SimulatedTable.MissesZero([cells[0], cells[2], cells[4]], x => x[0] - x[1] - (1e-4 * x[2]))
                || SimulatedTable.MissesZero(cells, x => (x[0] / (1 + x[1])) - (x[2] / (1 + x[3])) - (1e-4 * x[4] / (1 - x[5]))));
    }

    public static SimulatedTable IncompleteSums(Random random)
    {
        double[] before = [Uniform(random, 1, 9), Uniform(random, 1, 9)], growth = [Uniform(random, 0.05, 0.9), Uniform(random, 0.05, 0.9)];
        double[] now = [.. before.Zip(growth, (level, g) => level * (1 + g))];
        return new SimulatedTable(
            "grown remainder",
            [Of("all", now.Sum(), 2), Of("growth", 100 * ((now.Sum() / before.Sum()) - 1), 2, "%"), Of("one", now[0], 2), Of("its growth", 100 * growth[0], 2, "%")],
            m => GrownSums.Incomplete(new GrownLevel(m[0], m[1]), new GrownLevel(m[2], m[3])),
            cells => SimulatedTable.IsNegative([cells[0], cells[2]], x => x[0] - x[1])
                || SimulatedTable.IsNegative(cells, x => (x[0] / (1 + x[1])) - (x[2] / (1 + x[3]))));
    }

    public static SimulatedTable Listed(Random random)
    {
        int things = random.Next(1, 40);
        return new SimulatedTable(
            "count",
            [Count("things", things)],
            m => [Counts.Of(m[0], [.. Enumerable.Range(1, things).Select(i => $"thing {i}")], "there are")],
            cells => cells[0].Ends[0] != things);
    }

    public static SimulatedTable ShareOfFew(Random random)
    {
        int units = random.Next(7, 400);
        return new SimulatedTable(
            "granularity",
            [Of("share", 100.0 * random.Next(0, units + 1) / units, 1, "%")],
            m => [Granularity.Share(m[0], units, "units")],
            cells => !Enumerable.Range(0, 10 * units).Any(k => cells[0].Ends[0] - 1e-12 <= (double)k / units && (double)k / units <= cells[0].Ends[1] + 1e-12));
    }

    /// <summary>A weighted index with changes, whose greatest contribution is that of the part with the greatest one.</summary>
    public static SimulatedTable WeightedIndex(Random random)
    {
        double a = random.NextDouble(), b = random.NextDouble() * (1 - a);
        double[] weights = [a, b, 1 - a - b];
        double[] before = [.. weights.Select(_ => Uniform(random, 60, 250))], growth = [.. weights.Select(_ => Uniform(random, -0.3, 0.5))];
        double[] now = [.. before.Zip(growth, (level, g) => level * (1 + g))];
        double Whole(double[] parts) => parts.Zip(weights, (part, weight) => part * weight).Sum();
        double[] contributions = [.. now.Zip(before, (x, y) => x - y).Zip(weights, (change, weight) => change * weight)];
        int leader = Array.IndexOf(contributions, contributions.Max());
        SimulatedCell[] Printed(string name, double x, double y) => [Of(name, x, 2), Of(name + " growth", 100 * ((x / y) - 1), 2, "%"), Of(name + " change", x - y, 2)];
        return new SimulatedTable(
            "weighted index",
            [.. Printed("all", Whole(now), Whole(before)), .. now.Zip(before).SelectMany((pair, i) => Printed($"part {i}", pair.First, pair.Second))],
            m =>
            {
                GrownLevel[] levels = [.. m.Chunk(3).Select(cells => new GrownLevel(cells[0], cells[1], cells[2]))];
                return [FeasibleWeights.Exist("all", levels[0], levels[1..]), Contributions.Most(Checks.Cells.Claim($"part {leader} contributes most"), levels[0], levels[1..], leader)];
            },
            null);
    }
}
