using RareEarth.Methods.Efficiency;
using Xunit;

namespace RareEarth.Methods.Tests.Efficiency;

/// <summary>What must hold for any data. Each runs over many random instances; a failure names its number.</summary>
public sealed class DeaProperties
{
    private const int Instances = 60;
    private const double Close = 1e-9;

    [Fact]
    public void A_change_of_units_changes_no_score() => ForEachInstance((instance, number) =>
    {
        double[] factors = [.. instance.Rows[0].Select((_, c) => c % 2 == 0 ? 1000 : 1 / 7.0)];
        DeaResult before = Solve(instance);
        DeaResult after = Solve(instance with { Rows = [.. instance.Rows.Select(row => row.Select((value, c) => value * factors[c]).ToArray())] });

        AssertSame(before.Units.Select(unit => unit.Efficiency), after.Units.Select(unit => unit.Efficiency), number);
    });

    [Fact]
    public void The_order_of_the_units_does_not_matter() => ForEachInstance((instance, number) =>
    {
        int[] order = [.. Enumerable.Range(0, instance.Rows.Length)];
        new Random(number).Shuffle(order);
        DeaResult before = Solve(instance);
        DeaResult after = Solve(instance with { Rows = [.. order.Select(unit => instance.Rows[unit])] });

        AssertSame(order.Select(unit => before.Units[unit].Efficiency), after.Units.Select(unit => unit.Efficiency), number);
        AssertSame(order.Select(unit => before.Units[unit].SlackSum), after.Units.Select(unit => unit.SlackSum), number);
    });

    [Fact]
    public void A_dominated_unit_changes_nothing_for_the_others() => ForEachInstance((instance, number) =>
    {
        double[] worst = [.. instance.Rows[^1].Select((value, c) => c < instance.Inputs ? (2 * value) + 1 : value / 2)];
        DeaResult before = Solve(instance);
        DeaResult after = Solve(instance with { Rows = [.. instance.Rows, worst] });

        AssertSame(before.Units.Select(unit => unit.Efficiency), after.Units.SkipLast(1).Select(unit => unit.Efficiency), number);
        AssertSame(before.Units.Select(unit => unit.SlackSum), after.Units.SkipLast(1).Select(unit => unit.SlackSum), number);
    });

    [Fact]
    public void Fewer_restrictions_give_a_larger_technology() => ForEachInstance((instance, number) =>
    {
        double[] crs = Scores(ReturnsToScale.Constant);
        double[] vrs = Scores(ReturnsToScale.Variable);
        double[] nirs = Scores(ReturnsToScale.NonIncreasing);
        double[] ndrs = Scores(ReturnsToScale.NonDecreasing);
        for (int unit = 0; unit < crs.Length; unit++)
        {
            Assert.True(crs[unit] <= Math.Min(nirs[unit], ndrs[unit]) + Close && Math.Max(nirs[unit], ndrs[unit]) <= vrs[unit] + Close && vrs[unit] <= 1 + Close, $"instance {number}, unit {unit}");

            // on each side of the best scale one of the two restrictions is idle
            Assert.True(Math.Abs(Math.Min(nirs[unit], ndrs[unit]) - crs[unit]) < Close && Math.Abs(Math.Max(nirs[unit], ndrs[unit]) - vrs[unit]) < Close, $"instance {number}, unit {unit}");
        }

        double[] Scores(ReturnsToScale returns) => [.. Solve(instance with { Returns = returns }).Units.Select(unit => unit.Efficiency)];
    });

    [Fact]
    public void Under_constant_returns_the_orientations_are_reciprocal() => ForEachInstance((instance, number) =>
    {
        DeaResult input = Solve(instance with { Returns = ReturnsToScale.Constant, Orientation = Orientation.Input });
        DeaResult output = Solve(instance with { Returns = ReturnsToScale.Constant, Orientation = Orientation.Output });

        AssertSame(input.Units.Select(unit => 1 / unit.Efficiency), output.Units.Select(unit => unit.Farrell), number);
    });

    [Fact]
    public void Multipliers_price_no_unit_above_the_score_and_give_the_score() => ForEachInstance((instance, number) =>
    {
        DeaResult result = Solve(instance);
        bool input = instance.Orientation == Orientation.Input;
        for (int o = 0; o < result.Units.Count; o++)
        {
            DeaUnit unit = result.Units[o];
            double inputs = Dot(unit.InputMultipliers, instance.Rows[o][..instance.Inputs]);
            double outputs = Dot(unit.OutputMultipliers, instance.Rows[o][instance.Inputs..]);
            Assert.Equal(1, input ? inputs : outputs, Close);
            Assert.Equal(1, (input ? outputs + unit.ScaleMultiplier : inputs + unit.ScaleMultiplier) / unit.Farrell, Close);
            foreach (double[] row in instance.Rows)
            {
                double x = Dot(unit.InputMultipliers, row[..instance.Inputs]);
                double y = Dot(unit.OutputMultipliers, row[instance.Inputs..]);
                double surplus = input ? x - y - unit.ScaleMultiplier : x + unit.ScaleMultiplier - y;
                Assert.True(surplus >= -Close * (x + y + Math.Abs(unit.ScaleMultiplier)), $"instance {number}, unit {o}: {surplus}");
            }
        }
    });

    [Theory]
    [InlineData(SlackMethod.TwoStage)]
    [InlineData(SlackMethod.MultiStage)]
    public void The_target_is_made_of_its_peers_and_is_efficient(SlackMethod slacks) => ForEachInstance((instance, number) =>
    {
        DeaResult result = Dea.Solve(instance.Data(), instance.Options with { Slacks = slacks });
        for (int o = 0; o < Math.Min(result.Units.Count, 6); o++)
        {
            DeaUnit unit = result.Units[o];
            double[] target = [.. unit.InputTargets, .. unit.OutputTargets];
            for (int c = 0; c < target.Length; c++)
            {
                double made = unit.Peers.Sum(peer => peer.Weight * instance.Rows[result.Data.Units.ToList().IndexOf(peer.Unit)][c]);
                Assert.True(Math.Abs(made - target[c]) <= Close * instance.Rows[o][c] * Math.Max(1, unit.Farrell) || Math.Abs(made - target[c]) <= Close * made, $"instance {number}, unit {o}, column {c}: {made} and {target[c]}");
            }

            // what rounding leaves of a slack is small against the target
            DeaUnit projected = Dea.Solve((instance with { Rows = [.. instance.Rows, target] }).Data(), instance.Options with { Slacks = slacks }).Units[^1];
            Assert.True(projected.Class == EfficiencyClass.Efficient, $"instance {number} ({instance.KindName}), unit {o}: the target's class is {projected.Class}, score {projected.Efficiency:R}, slacks {string.Join(' ', projected.InputSlacks.Concat(projected.OutputSlacks))}");
        }
    }, 24);

    [Fact]
    public void Adding_to_an_output_changes_nothing_in_the_input_oriented_model_with_variable_returns() => ForEachInstance((instance, number) =>
    {
        RandomInstance first = instance with { Returns = ReturnsToScale.Variable, Orientation = Orientation.Input };
        DeaResult before = Solve(first);
        DeaResult after = Solve(first with { Rows = [.. first.Rows.Select(row => row.Select((value, c) => c == first.Inputs ? value + first.Rows.Max(other => other[c]) : value).ToArray())] });

        AssertSame(before.Units.Select(unit => unit.Efficiency), after.Units.Select(unit => unit.Efficiency), number);
        AssertSame(before.Units.Select(unit => unit.SlackSum), after.Units.Select(unit => unit.SlackSum), number, 1e-7);
    }, Instances, instance => instance.Kind != 4); // next to a constant of 2^30 the smallest units are rounding errors

    [Fact]
    public void Super_efficiency_is_the_score_of_every_inefficient_unit() => ForEachInstance((instance, number) =>
    {
        DeaResult scores = Solve(instance);
        SuperEfficiencyResult super = SuperEfficiency.Solve(instance.Data(), instance.Options);
        for (int unit = 0; unit < scores.Units.Count; unit++)
        {
            double score = scores.Units[unit].Efficiency;
            Assert.True(
                score < 1 - 1e-9 ? Math.Abs(super.Units[unit].Efficiency!.Value - score) < Close : super.Units[unit].IsInfeasible || super.Units[unit].Efficiency >= 1 - Close,
                $"instance {number}, unit {unit}: {score} and {super.Units[unit].Efficiency}");
        }
    });

    [Fact]
    public void Multi_stage_targets_do_not_depend_on_the_units_of_measurement() => ForEachInstance((instance, number) =>
    {
        double[] factors = [.. instance.Rows[0].Select((_, c) => Math.ScaleB(1, (5 * c) - 7))];
        DeaOptions options = instance.Options with { Slacks = SlackMethod.MultiStage };
        DeaResult before = Dea.Solve(instance.Data(), options);
        DeaResult after = Dea.Solve((instance with { Rows = [.. instance.Rows.Select(row => row.Select((value, c) => value * factors[c]).ToArray())] }).Data(), options);
        for (int unit = 0; unit < before.Units.Count; unit++)
        {
            AssertSame(before.Units[unit].InputTargets.Select((value, c) => value * factors[c]), after.Units[unit].InputTargets, number, 1e-7);
        }
    }, Instances, instance => instance.Kind is 0 or 1 or 3 or 6);

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        var random = new SplitMix64(99);
        double[][] rows = [.. Enumerable.Range(0, 700).Select(_ => Enumerable.Range(0, 4).Select(_ => 1.0 + random.Below(1000)).ToArray())];
        var instance = new RandomInstance(ReturnsToScale.Variable, Orientation.Input, 0, 2, rows);
        DeaOptions options = instance.Options with { ScaleEfficiency = true };
        string[] one = Bits(options with { Threads = 1 });

        foreach (int threads in new[] { 2, 3, 7, 0 })
        {
            Assert.Equal(one, Bits(options with { Threads = threads }));
        }

        string[] Bits(DeaOptions with) =>
        [
            .. Dea.Solve(instance.Data(), with).Units.Select(unit => string.Join(
                ' ',
                new[] { unit.Efficiency, unit.CrsEfficiency!.Value, unit.NirsEfficiency!.Value }.Concat(unit.InputSlacks).Concat(unit.OutputSlacks).Concat(unit.InputMultipliers)
                    .Concat(unit.Peers.Select(peer => peer.Weight)).Select(BitConverter.DoubleToInt64Bits))),
        ];
    }

    private static void ForEachInstance(Action<RandomInstance, int> check, int count = Instances, Predicate<RandomInstance>? fits = null)
    {
        int done = 0;
        for (int number = 2001; done < count; number++)
        {
            RandomInstance instance = RandomInstance.Make(number);
            if (instance.Rows.Length <= 40 && (fits is null || fits(instance)))
            {
                check(instance, number);
                done++;
            }
        }
    }

    private static DeaResult Solve(RandomInstance instance) => Dea.Solve(instance.Data(), instance.Options);

    private static double Dot(IReadOnlyList<double> a, double[] b) => a.Zip(b).Sum(pair => pair.First * pair.Second);

    private static void AssertSame(IEnumerable<double> expected, IEnumerable<double> actual, int number, double tolerance = Close)
    {
        int place = 0;
        foreach ((double a, double b) in expected.Zip(actual))
        {
            Assert.True(Math.Abs(a - b) <= tolerance * Math.Max(1e-30, Math.Abs(a)) || Math.Abs(a - b) <= 1e-12, $"instance {number}, place {place}: {a:R} and {b:R}");
            place++;
        }
    }
}
