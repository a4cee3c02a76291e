using RareEarth.Methods.Efficiency;
using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Efficiency;

public sealed class MalmquistFacts
{
    private static readonly MalmquistOptions OutputOriented = new() { Orientation = Orientation.Output };

    /// <summary>DEAP 2.1, example 4 (Coelli 1996): EG4-out.txt. DEAP sums in single precision: 0.5625 prints as 0.562 in one table.</summary>
    [Fact]
    public void Deap_example_4()
    {
        MalmquistResult result = MalmquistIndex.Solve(Example4(), OutputOriented);

        AssertDistances("1", ["0.500 0.375 1.000", "0.500 0.375 0.545", "1.000 0.750 1.000", "0.800 0.600 0.923", "0.833 0.625 1.000"], row => [row.Crs, row.CrsNext, row.Vrs]);
        AssertDistances(
            "2",
            ["0.500 0.375 0.375 1.000", "0.750 0.563 0.563 0.667", "1.333 1.000 1.000 1.000", "0.600 0.450 0.450 0.600", "1.000 0.750 0.750 1.000"],
            row => [row.CrsPrevious, row.Crs, row.CrsNext, row.Vrs]);
        AssertDistances("3", ["0.375 0.375 1.000", "0.563 0.563 0.667", "1.000 1.000 1.000", "0.450 0.450 0.600", "0.750 0.750 1.000"], row => [row.CrsPrevious, row.Crs, row.Vrs]);
        string[] second = ["0.750 1.333 1.000 0.750 1.000", "1.125 1.333 1.222 0.920 1.500", "1.000 1.333 1.000 1.000 1.333", "0.562 1.333 0.650 0.865 0.750", "0.900 1.333 1.000 0.900 1.200"];
        for (int unit = 0; unit < 5; unit++)
        {
            string name = (unit + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            Printed.AssertRow(second[unit], Parts(result[name, "2"].Change), "0.562");
            Printed.AssertRow("1.000 1.000 1.000 1.000 1.000", Parts(result[name, "3"].Change));
        }

        IReadOnlyList<MalmquistMean> annual = result.PeriodMeans();
        Printed.AssertRow("0.844 1.333 0.955 0.883 1.125", Parts(annual[0].Change));
        Printed.AssertRow("1.000 1.000 1.000 1.000 1.000", Parts(annual[1].Change));
        Printed.AssertRow("0.918 1.155 0.977 0.940 1.061", Parts(result.Mean().Change));
        Printed.AssertRow("0.727 0.545 0.894", Means("1", row => row.Crs, row => row.CrsNext, row => row.Vrs));
        Printed.AssertRow("0.837 0.628 0.628 0.853", Means("2", row => row.CrsPrevious, row => row.Crs, row => row.CrsNext, row => row.Vrs));
        Assert.Empty(result.Problems);

        void AssertDistances(string period, string[] printed, Func<MalmquistDistances, double?[]> scores)
        {
            MalmquistDistances[] rows = [.. result.Distances.Where(row => row.Period == period)];
            for (int i = 0; i < rows.Length; i++)
            {
                Printed.AssertRow(printed[i], scores(rows[i]).Select(score => score!.Value));
            }
        }

        IEnumerable<double> Means(string period, params Func<MalmquistDistances, double?>[] scores) =>
            scores.Select(score => result.Distances.Where(row => row.Period == period).Average(score)!.Value);
    }

    /// <summary>DEA.jl, test/malmquist.jl: one input, one output, five units.</summary>
    [Theory]
    [InlineData(Orientation.Input)]
    [InlineData(Orientation.Output)]
    public void Example_of_DEA_jl(Orientation orientation)
    {
        DeaPanel panel = Panel(([2, 3, 5, 4, 4], [1, 4, 6, 3, 5]), ([1, 2, 4, 3, 4], [1, 4, 6, 3, 3]));
        ProductivityChange[] changes = [.. MalmquistIndex.Solve(panel, new MalmquistOptions { Orientation = orientation }).Changes.Select(change => change.Change)];

        Printed.AssertRow("2 1.5 1.25 1.3333333333 .6", changes.Select(change => change.TotalFactorProductivity!.Value));
        Printed.AssertRow("1.3333333333 1 .8333333333 .8888888889 .4", changes.Select(change => change.EfficiencyChange!.Value));
        Printed.AssertRow("1.5 1.5 1.5 1.5 1.5", changes.Select(change => change.TechnicalChange!.Value));
    }

    [Theory]
    [InlineData(Orientation.Input)]
    [InlineData(Orientation.Output)]
    public void The_index_is_the_product_of_its_parts(Orientation orientation)
    {
        MalmquistResult result = MalmquistIndex.Solve(RandomPanel(7, 12, 4), new MalmquistOptions { Orientation = orientation, MixedPeriodVrs = true });

        Assert.Equal(36, result.Changes.Count);
        foreach (MalmquistChange row in result.Changes)
        {
            ProductivityChange change = row.Change;
            Assert.Equal(change.TotalFactorProductivity!.Value, change.EfficiencyChange!.Value * change.TechnicalChange!.Value, 1e-12);
            Assert.Equal(change.EfficiencyChange.Value, change.PureEfficiencyChange!.Value * change.ScaleEfficiencyChange!.Value, 1e-12);
            if (row.RayDesliTechnicalChange is { } technical)
            {
                Assert.Equal(change.TotalFactorProductivity.Value, change.PureEfficiencyChange.Value * technical * row.RayDesliScaleChange!.Value, 1e-12);
            }
        }

        MalmquistMean mean = result.Mean();
        Assert.Equal(mean.Change.TotalFactorProductivity!.Value, mean.Change.EfficiencyChange!.Value * mean.Change.TechnicalChange!.Value, 1e-12);
    }

    [Fact]
    public void Orientation_does_not_change_the_index()
    {
        DeaPanel panel = RandomPanel(8, 15, 3);
        MalmquistResult input = MalmquistIndex.Solve(panel);
        MalmquistResult output = MalmquistIndex.Solve(panel, OutputOriented);

        foreach ((MalmquistChange a, MalmquistChange b) in input.Changes.Zip(output.Changes))
        {
            Assert.Equal(a.Change.TotalFactorProductivity!.Value, b.Change.TotalFactorProductivity!.Value, 1e-12);
            Assert.Equal(a.Change.EfficiencyChange!.Value, b.Change.EfficiencyChange!.Value, 1e-12);
        }

        Assert.Contains(input.Changes.Zip(output.Changes), pair => Math.Abs(pair.First.Change.PureEfficiencyChange!.Value - pair.Second.Change.PureEfficiencyChange!.Value) > 0.01);
    }

    [Fact]
    public void Nothing_changes_between_identical_periods()
    {
        DeaData data = RandomInstance.Make(3).Data();
        foreach (MalmquistChange change in MalmquistIndex.Solve(DeaPanel.Of(("a", data), ("b", data))).Changes)
        {
            Assert.All(Parts(change.Change), part => Assert.Equal(1, part, 1e-12));
        }
    }

    [Fact]
    public void Halving_all_inputs_doubles_productivity_by_technical_change()
    {
        DeaPanel once = RandomPanel(9, 10, 2);
        DeaData first = once.Data[0];
        DeaData halved = DeaData.Of(
            first.Units,
            first.InputNames.Select((name, i) => new Variable(name, Enumerable.Range(0, first.Count).Select(unit => first.Input(unit, i) / 2))),
            first.OutputNames.Select((name, r) => new Variable(name, Enumerable.Range(0, first.Count).Select(unit => first.Output(unit, r)))));

        foreach (MalmquistChange change in MalmquistIndex.Solve(DeaPanel.Of(("a", first), ("b", halved))).Changes)
        {
            Assert.Equal(2, change.Change.TechnicalChange!.Value, 1e-12);
            Assert.Equal(1, change.Change.EfficiencyChange!.Value, 1e-12);
        }
    }

    [Fact]
    public void A_unit_that_is_missing_in_a_period_is_named_and_the_others_go_on()
    {
        DeaPanel full = RandomPanel(10, 6, 3);
        DeaPanel panel = DeaPanel.Of(("a", full.Data[0]), ("b", full.Data[1].Without("3")), ("c", full.Data[2]));
        MalmquistResult result = MalmquistIndex.Solve(panel);

        MalmquistProblem problem = Assert.Single(result.Problems);
        Assert.Equal(("3", "b"), (problem.Unit, problem.Period));
        Assert.Equal(10, result.Changes.Count);
        Assert.Contains("not observed both in 'b'", Assert.Throws<KeyNotFoundException>(() => result["3", "b"]).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => result.Chained("3"));
        Assert.Equal(0, result.UnitMeans()[2].Count);
        Assert.Null(result.UnitMeans()[2].Change.TotalFactorProductivity);
        Assert.Equal(5, result.PeriodMeans()[0].Count);
    }

    [Fact]
    public void An_infeasible_mixed_period_problem_is_named_with_unit_period_and_technology()
    {
        // in b unit 1 makes more than any unit of a ever did
        DeaPanel panel = Panel(([2, 4, 5], [2, 5, 6]), ([3, 4, 5], [9, 5, 6]));
        MalmquistResult result = MalmquistIndex.Solve(panel, new MalmquistOptions { MixedPeriodVrs = true });

        MalmquistProblem problem = Assert.Single(result.Problems);
        Assert.Equal(("1", "2", "1", ReturnsToScale.Variable), (problem.Unit, problem.Period, problem.Reference, problem.ReturnsToScale));
        Assert.Contains("infeasible", problem.Message, StringComparison.Ordinal);
        Assert.Null(result["1", "2"].RayDesliTechnicalChange);
        Assert.True(result["1", "2"].Change.IsComplete);
        Assert.NotNull(result["2", "2"].RayDesliTechnicalChange);
    }

    [Fact]
    public void An_output_that_nobody_had_before_makes_a_constant_returns_problem_infeasible()
    {
        DeaPanel panel = DeaPanel.Of(
            ("1", DeaData.Of(new double[,] { { 2 }, { 3 } }, new double[,] { { 2, 0 }, { 3, 0 } })),
            ("2", DeaData.Of(new double[,] { { 2 }, { 3 } }, new double[,] { { 2, 1 }, { 3, 0 } })));
        MalmquistResult result = MalmquistIndex.Solve(panel);

        MalmquistProblem problem = Assert.Single(result.Problems);
        Assert.Equal(("1", "2", "1", ReturnsToScale.Constant), (problem.Unit, problem.Period, problem.Reference, problem.ReturnsToScale));
        Assert.False(result["1", "2"].Change.IsComplete);
        Assert.Equal((1, 1), (result.Mean().Count, result.Mean().LeftOut));
        Assert.Contains("1 of 2 changes do not exist", result.Summary(), StringComparison.Ordinal);
        Assert.Contains("breaks at 2", Assert.Throws<EstimationException>(() => result.Chained("1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_have_geometric_and_arithmetic_means_and_weigh_up_to_the_whole()
    {
        MalmquistResult result = MalmquistIndex.Solve(RandomPanel(11, 8, 3));
        IReadOnlyDictionary<string, IReadOnlyList<MalmquistMean>> groups = result.GroupMeans(unit => int.Parse(unit, System.Globalization.CultureInfo.InvariantCulture) <= 3 ? "front" : "back");
        double front = groups["front"][0].Change.TotalFactorProductivity!.Value;
        double back = groups["back"][0].Change.TotalFactorProductivity!.Value;

        Assert.Equal((3, 5), (groups["front"][0].Count, groups["back"][0].Count));
        Assert.Equal(result.PeriodMeans()[0].Change.TotalFactorProductivity!.Value, Math.Pow(front, 3.0 / 8) * Math.Pow(back, 5.0 / 8), 1e-12);
        double arithmetic = result.GroupMeans(_ => "all", MeanKind.Arithmetic)["all"][0].Change.TotalFactorProductivity!.Value;
        Assert.Equal(result.Changes.Where(change => change.To == "2").Average(change => change.Change.TotalFactorProductivity!.Value), arithmetic, 1e-12);
        Assert.True(arithmetic > result.PeriodMeans()[0].Change.TotalFactorProductivity!.Value);
    }

    [Fact]
    public void A_chain_multiplies_the_changes()
    {
        MalmquistResult result = MalmquistIndex.Solve(RandomPanel(12, 6, 4));

        Assert.Equal(
            result["2", "2"].Change.TotalFactorProductivity!.Value * result["2", "3"].Change.TotalFactorProductivity!.Value * result["2", "4"].Change.TotalFactorProductivity!.Value,
            result.Chained("2")[^1].TotalFactorProductivity!.Value,
            1e-12);
    }

    [Fact]
    public void Negative_values_are_refused_or_translated_by_one_constant_for_all_periods()
    {
        DeaPanel panel = Panel(([2, 3, 4], [2, -1, 5]), ([2, 3, 4], [-3, 3, 6]));

        string refusal = Assert.Throws<EstimationException>(() => MalmquistIndex.Solve(panel)).Message;
        Assert.Contains("Period '1'", refusal, StringComparison.Ordinal);
        Assert.Contains("'y1' of unit '2' is -1", refusal, StringComparison.Ordinal);
        Assert.Throws<EstimationException>(() => MalmquistIndex.Solve(panel, new MalmquistOptions { NegativeValues = NegativeValues.TranslateWhereInvariant }));
        MalmquistResult translated = MalmquistIndex.Solve(panel, new MalmquistOptions { NegativeValues = NegativeValues.TranslateAnyway, TranslatedMinimum = 1 });
        Assert.Contains("4 was added to every 'y1' in all periods; the index depends on this number.", translated.Notes);
        MalmquistResult dropped = MalmquistIndex.Solve(panel, new MalmquistOptions { NegativeValues = NegativeValues.DropUnits });
        Assert.Contains("'1' is left out of 2 for a negative value.", dropped.Notes);
        Assert.Equal(["3"], dropped.Changes.Select(change => change.Unit));
    }

    [Fact]
    public void A_long_table_gives_the_same_as_a_table_for_each_period()
    {
        DeaPanel panel = RandomPanel(13, 5, 3);
        string[] units = [.. panel.Data.SelectMany(data => data.Units)];
        string[] periods = [.. panel.Periods.SelectMany(period => Enumerable.Repeat(period, 5))];
        DeaPanel rows = DeaPanel.FromRows(
            units,
            periods,
            [.. panel.Data[0].InputNames.Select((name, i) => new Variable(name, panel.Data.SelectMany(data => Enumerable.Range(0, 5).Select(unit => data.Input(unit, i)))))],
            [.. panel.Data[0].OutputNames.Select((name, r) => new Variable(name, panel.Data.SelectMany(data => Enumerable.Range(0, 5).Select(unit => data.Output(unit, r)))))]);

        Assert.Equal(MalmquistIndex.Solve(panel).Changes, MalmquistIndex.Solve(rows).Changes);
        Assert.Contains("Period '1'", Assert.Throws<ArgumentException>(() => DeaPanel.FromRows([.. units[..4], "1"], ["1", "1", "1", "1", "1"], [new Variable("x", new double[5])], [new Variable("y", new double[5])])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        DeaPanel panel = RandomPanel(14, 150, 4);
        MalmquistResult one = MalmquistIndex.Solve(panel, new MalmquistOptions { Threads = 1 });

        foreach (int threads in new[] { 2, 3, 0 })
        {
            Assert.Equal(one.Distances, MalmquistIndex.Solve(panel, new MalmquistOptions { Threads = threads }).Distances);
        }
    }

    private static DeaPanel Example4() => Panel(([2, 4, 3, 5, 6], [1, 2, 3, 4, 5]), ([2, 4, 3, 5, 5], [1, 3, 4, 3, 5]), ([2, 4, 3, 5, 5], [1, 3, 4, 3, 5]));

    private static DeaPanel Panel(params (double[] X, double[] Y)[] periods) => DeaPanel.Of(periods.Select((period, t) => (
        (t + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        DeaData.Of(period.X.Select((_, unit) => (unit + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)), [new Variable("x1", period.X)], [new Variable("y1", period.Y)]))));

    private static DeaPanel RandomPanel(ulong seed, int units, int periods)
    {
        var random = new SplitMix64(seed);
        return DeaPanel.Of(Enumerable.Range(1, periods).Select(t => (
            t.ToString(System.Globalization.CultureInfo.InvariantCulture),
            DeaData.Of(Matrix(units, 2), Matrix(units, 2)))));

        double[,] Matrix(int rows, int columns)
        {
            var matrix = new double[rows, columns];
            for (int i = 0; i < rows; i++)
            {
                for (int c = 0; c < columns; c++)
                {
                    matrix[i, c] = 20 + random.Below(80);
                }
            }

            return matrix;
        }
    }

    private static double[] Parts(ProductivityChange change) =>
        [change.EfficiencyChange!.Value, change.TechnicalChange!.Value, change.PureEfficiencyChange!.Value, change.ScaleEfficiencyChange!.Value, change.TotalFactorProductivity!.Value];
}
