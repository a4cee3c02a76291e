using RareEarth.Methods.Efficiency;
using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Efficiency;

public sealed class DeaDataFacts
{
    private static readonly string[] Firms = ["A", "B", "C"];

    [Fact]
    public void A_missing_value_is_named_by_unit_variable_and_value()
    {
        string message = Assert.Throws<EstimationException>(() => Data([1, 2, double.NaN], [1, 2, 3])).Message;

        Assert.StartsWith("'staff' of unit 'C' is NaN", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_infinite_cell_of_a_matrix_is_named()
    {
        string message = Assert.Throws<EstimationException>(() => DeaData.Of(new double[,] { { 1 }, { 2 } }, new double[,] { { double.PositiveInfinity }, { 1 } })).Message;

        Assert.StartsWith("'y1' of unit '1' is Infinity", message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_unit_is_refused()
    {
        Assert.Contains("'A' is the only unit", Assert.Throws<EstimationException>(() => DeaData.Of(["A"], [new Variable("x", [1])], [new Variable("y", [1])])).Message, StringComparison.Ordinal);
        Assert.Throws<EstimationException>(() => DeaData.Of(Array.Empty<string>(), [new Variable("x", [])], [new Variable("y", [])]));
    }

    [Fact]
    public void Names_are_given_once_and_lengths_agree()
    {
        Assert.Contains("'A' is given twice", Assert.Throws<ArgumentException>(() => DeaData.Of(["A", "A"], [new Variable("x", [1, 2])], [new Variable("y", [1, 2])])).Message, StringComparison.Ordinal);
        Assert.Contains("'x' is given twice", Assert.Throws<ArgumentException>(() => DeaData.Of(["A", "B"], [new Variable("x", [1, 2])], [new Variable("x", [1, 2])])).Message, StringComparison.Ordinal);
        Assert.Contains("'y' has 3 values for 2 units", Assert.Throws<ArgumentException>(() => DeaData.Of(["A", "B"], [new Variable("x", [1, 2])], [new Variable("y", [1, 2, 3])])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => DeaData.Of(["A", " "], [new Variable("x", [1, 2])], [new Variable("y", [1, 2])]));
        Assert.Throws<ArgumentException>(() => DeaData.Of(["A", "B"], [], [new Variable("y", [1, 2])]));
        Assert.Throws<ArgumentException>(() => DeaData.Of(new double[2, 1], new double[3, 1]));
    }

    [Fact]
    public void A_unit_without_inputs_is_refused()
    {
        Assert.Contains("All inputs of unit 'B' are zero (staff)", Assert.Throws<EstimationException>(() => Data([1, 0, 2], [1, 2, 3])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_odd_but_usable_is_found_by_name()
    {
        DeaData data = DeaData.Of(
            ["A", "B", "C", "D"],
            [new Variable("staff", [1, 0, 3, 1]), new Variable("site", [5, 5, 5, 5])],
            [new Variable("patents", [0, 2, -4, 0])]);

        Assert.Equal(
            [
                (DeaFindingKind.ZeroInput, "B", "staff", 0.0),
                (DeaFindingKind.ConstantColumn, null, "site", 5.0),
                (DeaFindingKind.NegativeOutput, "C", "patents", -4.0),
                (DeaFindingKind.NoPositiveOutput, "A", null, null),
                (DeaFindingKind.NoPositiveOutput, "C", null, null),
                (DeaFindingKind.NoPositiveOutput, "D", null, null),
                (DeaFindingKind.IdenticalUnits, "A", null, (double?)null),
            ],
            data.Findings.Select(finding => (finding.Kind, finding.Unit, finding.Variable, finding.Value)));
        Assert.Equal("Units 'A', 'D' have the same inputs and outputs.", data.Findings[^1].Message);
    }

    [Fact]
    public void A_negative_output_is_refused_with_what_could_be_done()
    {
        string message = Assert.Throws<EstimationException>(() => Dea.Solve(Data([1, 2, 3], [2, -1, 4]), new DeaOptions { ReturnsToScale = ReturnsToScale.Constant })).Message;

        Assert.Contains("'profit' of unit 'B' is -1", message, StringComparison.Ordinal);
        Assert.Contains("input-oriented, constant returns to scale model takes no negative values", message, StringComparison.Ordinal);
        Assert.Contains("changes nothing for outputs in the input-oriented model with variable returns", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReturnsToScale.Variable, Orientation.Input, true)]
    [InlineData(ReturnsToScale.Variable, Orientation.Output, false)]
    [InlineData(ReturnsToScale.Constant, Orientation.Input, false)]
    [InlineData(ReturnsToScale.NonIncreasing, Orientation.Input, false)]
    [InlineData(ReturnsToScale.NonDecreasing, Orientation.Input, false)]
    public void A_negative_output_is_translated_only_where_nothing_depends_on_it(ReturnsToScale returns, Orientation orientation, bool isAllowed)
    {
        DeaData data = Data([1, 2, 3], [2, -1, 4]);
        var options = new DeaOptions { ReturnsToScale = returns, Orientation = orientation, NegativeValues = NegativeValues.TranslateWhereInvariant };
        if (!isAllowed)
        {
            Assert.Throws<EstimationException>(() => Dea.Solve(data, options));
            return;
        }

        DeaResult result = Dea.Solve(data, options);
        DeaResult shifted = Dea.Solve(Data([1, 2, 3], [12, 9, 14]), options);
        Assert.Equal([new Translation("profit", 1, true)], result.Treatment.Translations);
        Assert.Contains("1 was added to every 'profit'; no score, slack or weight depends on it.", result.Notes);
        Assert.Contains(result.Notes, note => note.StartsWith("Scale efficiency is not defined", StringComparison.Ordinal));
        for (int unit = 0; unit < 3; unit++)
        {
            Assert.Equal(shifted.Units[unit].Efficiency, result.Units[unit].Efficiency, 1e-14);
            Assert.Equal(shifted.Units[unit].OutputTargets[0] - 10, result.Units[unit].OutputTargets[0], 1e-12);
            Assert.Null(result.Units[unit].ScaleEfficiency);
        }
    }

    [Fact]
    public void A_negative_input_can_be_translated_in_the_output_oriented_model()
    {
        DeaData data = Data([-1, 2, 3], [2, 3, 4]);
        var options = new DeaOptions { Orientation = Orientation.Output, NegativeValues = NegativeValues.TranslateWhereInvariant, TranslatedMinimum = 1 };

        Assert.Equal([new Translation("staff", 2, true)], Dea.Solve(data, options).Treatment.Translations);
        Assert.Throws<EstimationException>(() => Dea.Solve(data, options with { Orientation = Orientation.Input }));
    }

    [Fact]
    public void A_translation_that_matters_is_done_only_when_asked_for_and_said()
    {
        DeaResult result = Dea.Solve(
            Data([1, 2, 3], [2, -1, 4]), new DeaOptions { ReturnsToScale = ReturnsToScale.Constant, NegativeValues = NegativeValues.TranslateAnyway, TranslatedMinimum = 1 });

        Assert.Equal([new Translation("profit", 2, false)], result.Treatment.Translations);
        Assert.Contains("2 was added to every 'profit'; the scores depend on this number.", result.Notes);
        Assert.Equal([1, 0.125, 0.5], result.Units.Select(unit => unit.Efficiency));
    }

    [Fact]
    public void Dropped_units_are_named_and_leave_the_reference_set()
    {
        DeaResult result = Dea.Solve(Data([1, 2, 3], [2, -1, 4]), new DeaOptions { NegativeValues = NegativeValues.DropUnits });

        Assert.Equal(["B"], result.Treatment.Dropped);
        Assert.Equal(["A", "C"], result.Units.Select(unit => unit.Name));
        Assert.Contains("left out for negative values", Assert.Throws<KeyNotFoundException>(() => result["B"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_without_output_has_a_score_only_under_variable_returns_and_input_orientation()
    {
        DeaData data = Data([1, 2, 3], [2, 0, 4]);

        Assert.Contains("No output of unit 'B' is positive (profit)", Assert.Throws<EstimationException>(() => Dea.Solve(data)).Message, StringComparison.Ordinal);
        Assert.Throws<EstimationException>(() => Dea.Solve(data, new DeaOptions { Orientation = Orientation.Output, ScaleEfficiency = false }));
        Assert.Equal(0.5, Dea.Solve(data, new DeaOptions { ScaleEfficiency = false })["B"].Efficiency);
    }

    [Fact]
    public void An_option_out_of_range_is_refused()
    {
        DeaData data = Data([1, 2, 3], [2, 3, 4]);

        Assert.Throws<ArgumentException>(() => Dea.Solve(data, new DeaOptions { ReturnsToScale = (ReturnsToScale)9 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dea.Solve(data, new DeaOptions { Tolerance = 0.5 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dea.Solve(data, new DeaOptions { Threads = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Dea.Solve(data, new DeaOptions { TranslatedMinimum = -1 }));
        Assert.Contains("no unit 'Z'", Assert.Throws<KeyNotFoundException>(() => data.Without("Z")).Message, StringComparison.Ordinal);
    }

    private static DeaData Data(double[] staff, double[] profit) => DeaData.Of(Firms, [new Variable("staff", staff)], [new Variable("profit", profit)]);
}
