using System.Globalization;
using RareEarth.Replication.Checks;
using Xunit;

namespace RareEarth.Replication.Tests.Checks;

/// <summary>A sound table is never accused, and a corrupted one always, as far as rounding allows.</summary>
public sealed class SoundTableProperties(ITestOutputHelper output)
{
    private const int Seed = 20240117;
    private const int SoundTables = 10_000;
    private const int CorruptedTablesOfAKind = 40;

    // these leave room by their nature: a bound, a band, an order
    private static readonly HashSet<string> Bounds = ["mean of products", "mixture", "stars", "stars of a table", "nested models", "range", "frontier likelihood", "noise of a frontier", "claims", "weights", "part of a whole", "mixture of growth", "grown remainder"];

    // a linear programme, or a thousand distributions, for every corruption
    private static readonly HashSet<string> Slow = ["stars of a table", "weights"];

    public static TheoryData<string> Kinds => [.. SimulatedTables.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_sound_table_satisfies_every_relation(string kind)
    {
        var random = new Random(Seed);
        int tables = (SoundTables / SimulatedTables.All.Count) + 1;
        int relations = 0;
        for (int round = 0; round < tables; round++)
        {
            SimulatedTable table = SimulatedTables.All[kind](random);
            foreach (Relation relation in table.Build())
            {
                relations++;
                Assert.True(relation.Holds, $"seed {Seed}, round {round}: {relation}");
            }

            Assert.False(table.IsBeyondRounding?.Invoke(table.Cells) ?? false, $"seed {Seed}, round {round}: the test's own formula breaks.");
        }

        output.WriteLine($"{kind}: {tables} sound tables, {relations} relations, none broken (seed {Seed})");
    }

    [Fact]
    public void Every_single_digit_that_goes_beyond_rounding_is_caught_and_no_other()
    {
        var random = new Random(Seed + 1);
        int all = 0, caughtOfAll = 0, ofEqualities = 0, caughtOfEqualities = 0;
        foreach ((string kind, Func<Random, SimulatedTable> draw) in SimulatedTables.All)
        {
            int corruptions = 0, caught = 0;
            int tables = Slow.Contains(kind) ? CorruptedTablesOfAKind / 10 : CorruptedTablesOfAKind;
            for (int round = 0; round < tables; round++)
            {
                SimulatedTable table = draw(random);
                for (int cell = 0; table.IsBeyondRounding is not null && cell < table.Cells.Count; cell++)
                {
                    foreach (SimulatedCell corrupted in table.Cells[cell].Corruptions())
                    {
                        SimulatedTable changed = table.With(cell, corrupted);
                        Relation[] broken = [.. changed.Build().Where(relation => !relation.Holds)];
                        corruptions++;
                        caught += broken.Length > 0 ? 1 : 0;
                        Assert.True(
                            changed.IsBeyondRounding!(changed.Cells) == broken.Length > 0,
                            $"seed {Seed + 1}, {kind}, round {round}: {table.Cells[cell].Printed} → {corrupted.Printed} in {string.Join(", ", changed.Cells.Select(c => c.Printed))}: {string.Join("; ", changed.Build())}");
                    }
                }
            }

            if (corruptions > 0)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {caught} of {corruptions} corruptions caught, {100.0 * caught / corruptions:F1} %"));
            }

            all += corruptions;
            caughtOfAll += caught;
            (ofEqualities, caughtOfEqualities) = Bounds.Contains(kind) ? (ofEqualities, caughtOfEqualities) : (ofEqualities + corruptions, caughtOfEqualities + caught);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"equalities: {caughtOfEqualities} of {ofEqualities}, {100.0 * caughtOfEqualities / ofEqualities:F1} %"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: {caughtOfAll} of {all}, {100.0 * caughtOfAll / all:F1} % (seed {Seed + 1})"));
        Assert.True(all > 50_000);
    }

    [Fact]
    public void A_column_of_coefficients_that_is_copied_to_another_sample_is_caught()
    {
        var random = new Random(Seed + 2);
        for (int round = 0; round < 200; round++)
        {
            SimulatedTable table = SimulatedTables.All["identical columns"](random);
            SimulatedCell[] cells = [.. table.Cells];
            for (int row = 1; row < 6; row++)
            {
                cells[12 + row] = cells[12 + row] with { Printed = cells[row].Printed };
            }

            Relation broken = table.Build(cells).Single(relation => !relation.Holds);
            Assert.StartsWith("0 and 2,", broken.Statement);
        }
    }
}
