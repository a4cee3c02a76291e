using NotebookRunner.MarkedResults;
using NotebookRunner.Parameters;
using Xunit;

namespace NotebookRunner.Tests.Sweeps;

public sealed class ResultCellTests
{
    [Fact]
    public void Declarations_of_a_simple_type_are_results_and_their_comments_say_what_they_mean()
    {
        IReadOnlyList<NotebookResult> results = ResultCell.Read(SweepSamples.Notebook(
            ("", "double other = 1;"),
            ("results", "double did = fit[\"DID\"].Estimate; // effect of the quota\nvar fit2 = 3;\nint n = 4, k = 2; // sizes\nstring? verdict = null;\nConsole.WriteLine(did);\ndid"),
            ("results", "bool holds = true;\nlong[] many = [1];")));

        Assert.Equal(
            [
                new NotebookResult("did", "double", "effect of the quota"), new("n", "int", "sizes"), new("k", "int", "sizes"),
                new("verdict", "string", ""), new("holds", "bool", ""),
            ],
            results);
        Assert.Equal([true, true, true, false, false], results.Select(result => result.IsNumber));
    }

    [Fact]
    public void A_name_that_two_results_have_is_refused_with_its_place()
    {
        ParameterException thrown = Assert.Throws<ParameterException>(() => ResultCell.Read(SweepSamples.Notebook(
            ("results", "double a = 1;"), ("results", "// again\ndouble a = 2;"))));

        Assert.Equal("toy.ipynb, cell 2 (results), line 2: the result a is declared twice.", thrown.Message);
    }

    [Theory]
    [InlineData(0.1 + 0.2, "0.30000000000000004", null)]
    [InlineData(-3, "-3", null)]
    [InlineData(true, "true", null)]
    [InlineData("high", "high", null)]
    [InlineData(double.NaN, null, "is not a number (NaN)")]
    [InlineData(double.NegativeInfinity, null, "is infinite")]
    [InlineData("", null, "is an empty text")]
    [InlineData(null, null, "is null")]
    public void A_value_is_a_text_that_gives_it_back_and_what_is_none_is_said_in_words(object? value, string? text, string? missing) =>
        Assert.Equal(new ResultValue(text, missing), ResultValue.Of(value));
}
