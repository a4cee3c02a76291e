using System.Globalization;
using NotebookRunner.Parameters;
using NotebookRunner.Sweeps;
using NotebookRunner.Sweeps.Designs;
using Xunit;

namespace NotebookRunner.Tests.Sweeps;

public sealed class SweepFileTests
{
    private const string Start = "notebook: toy.ipynb\n";

    [Fact]
    public void A_grid_has_every_combination_and_the_last_parameter_changes_fastest()
    {
        SweepPlan plan = SweepSamples.Plan();

        Assert.Equal(("toy", DesignKind.Grid, 12), (plan.Name, plan.Design, plan.Points.Count));
        Assert.Equal(["year", "price", "rate"], plan.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(["effect", "effectStandardError", "rows"], plan.Results.Select(result => result.Name));
        Assert.Equal(new object[] { 2011, "us", 0.25 }, plan.Points[0].Values);
        Assert.Equal(new object[] { 2011, "us", 0.5 }, plan.Points[1].Values);
        Assert.Equal(new object[] { 2013, "china", 0.5 }, plan.Points[^1].Values);
        Assert.Equal(["year: 2006 → 2011", "rate: 0.5 → 0.25"], plan.ChangesAt(plan.Points[0]).Select(change => $"{change}".Replace("\"", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("rate: { from: 0, to: 0.3, step: 0.1 }", "0 0.1 0.2 0.3")]
    [InlineData("year: { from: 2000, to: 2015, step: 5 }", "2000 2005 2010 2015")]
    [InlineData("year: { from: 2001, to: 2001 }", "2001")]
    [InlineData("price: us", "us")]
    public void A_range_counts_in_decimal_numbers_and_holds_both_ends(string line, string values) =>
        Assert.Equal(values, string.Join(' ', SweepSamples.Plan($"{Start}design: grid\nparameters:\n  {line}\n").Points
            .Select(point => Convert.ToString(point.Values[0], CultureInfo.InvariantCulture))));

    [Fact]
    public void A_list_has_the_rows_that_it_states()
    {
        SweepPlan plan = SweepSamples.Plan($"{Start}design: list\nrows:\n  - {{ year: 2004, rate: 1 }}\n  - {{ rate: 0.5, year: 2006 }}\n");

        Assert.Equal([[2004, 1.0], [2006, 0.5]], plan.Points.Select(point => point.Values));
        Assert.Empty(plan.ChangesAt(plan.Points[1])); // the defaults
    }

    [Fact]
    public void A_Latin_hypercube_has_as_many_points_as_it_states()
    {
        SweepPlan plan = SweepSamples.Plan($"{Start}design: latin-hypercube\nruns: 30\nseed: 4\nparameters:\n  year: {{ min: 2003, max: 2012 }}\n  price: [us, usgs]\n  rate: {{ from: 0.25, to: 0.75, step: 0.25 }}\n");

        Assert.Equal(30, plan.Points.Count);
        Assert.Equal([10, 10, 10], plan.Points.GroupBy(point => point.Values[2]).Select(group => group.Count()));
    }

    [Theory]
    [InlineData("design: grid\nparameters:\n  year: [1999]\n", 4, "year: 1999 is not allowed. It is declared as: int year = 2006  [2000..2015]")]
    [InlineData("design: grid\nparameters:\n  year: [2001, soon]\n", 4, "year: \"soon\" is not a whole number (int). It is declared as: int year = 2006  [2000..2015]")]
    [InlineData("design: grid\nparameters:\n  year: { from: 2003, to: 2010, step: 2 }\n", 4, "year: to 2010 is not reached from 2003 in steps of 2; the last value would be 2009.")]
    [InlineData("design: grid\nparameters:\n  year: { from: 2003, to: 2020 }\n", 4, "year: 2020 is not allowed. It is declared as: int year = 2006  [2000..2015]")]
    [InlineData("design: grid\nparameters:\n  year: { from: 2010, to: 2003 }\n", 4, "year: to 2003 is below from 2010.")]
    [InlineData("design: grid\nparameters:\n  rate: { from: 0, to: 1 }\n", 4, "rate: step is missing, which a double needs.")]
    [InlineData("design: grid\nparameters:\n  rate: { from: 0, to: 1, step: 0 }\n", 4, "rate: step 0 must be a number above 0.")]
    [InlineData("design: grid\nparameters:\n  rate: { from: 0, to: 1, step: 0.0000001 }\n", 4, "rate: these are 10,000,001 values, and a sweep takes at most 1,000,000 points.")]
    [InlineData("design: grid\nparameters:\n  price: { from: 1, to: 2 }\n", 4, "price: a string has no range. Write a list of values: [.., ..].")]
    [InlineData("design: grid\nparameters:\n  price: [us, us]\n", 4, "price: \"us\" is in the list twice.")]
    [InlineData("design: grid\nparameters:\n  price: []\n", 4, "price: the list is empty.")]
    [InlineData("design: grid\nparameters:\n  year: { min: 2001, max: 2002 }\n", 4, "year: expected values (int) as a list [.., ..] or as { from: .., to: .., step: .. }, and there is a group of keys.")]
    [InlineData("design: grid\nparameters:\n  price: [[us]]\n", 4, "price: expected a text (string), and there is a list.")]
    [InlineData("design: grid\nruns: 5\nparameters:\n  price: [us]\n", 3, "runs: belongs to the design latin-hypercube; a grid runs every combination.")]
    [InlineData("design: cube\nparameters:\n  price: [us]\n", 2, "design: \"cube\" is none. Expected grid or list or latin-hypercube.")]
    [InlineData("design: latin-hypercube\nparameters:\n  price: [us]\nruns: 5\n", 2, "design: latin-hypercube needs seed: a whole number.")]
    [InlineData("design: latin-hypercube\nparameters:\n  price: [us]\nruns: 0\nseed: 1\n", 5, "runs: \"0\" is none. Expected a whole number from 1 to 1000000.")]
    [InlineData("design: latin-hypercube\nparameters:\n  year: { min: 2010, max: 2010 }\nruns: 5\nseed: 1\n", 4, "year: max 2010 is not above min 2010.")]
    [InlineData("design: list\nrows:\n  - { year: 2001 }\n  - { price: us }\n", 5, "price: the first row does not state it, and every row states the same parameters.")]
    [InlineData("design: list\nrows:\n  - { year: 2001, price: us }\n  - { price: us }\n", 5, "year is missing, and every row states the same parameters.")]
    [InlineData("design: list\nparameters:\n  price: [us]\n", 4, "parameters: belongs to another design. The design list has rows: a list of rows such as - { policyYear: 2006, seed: 1 }.")]
    [InlineData("design: grid\nparamters:\n  price: [us]\n", 3, "paramters: there is no such key. Expected: notebook, design, parameters, rows, runs, seed, inputs.")]
    [InlineData("parameters:\n  price: [us]\n", 1, "design is missing. Expected design: grid or list or latin-hypercube.")]
    public void What_does_not_fit_is_told_with_file_line_key_value_and_what_was_expected(string rest, int line, string message)
    {
        ParameterException thrown = Assert.Throws<ParameterException>(() => SweepSamples.Plan(Start + rest));

        Assert.EndsWith($"toy.yaml, line {line}: {message}", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_the_notebook_lacks_is_told_with_those_that_there_are()
    {
        ParameterException thrown = Assert.Throws<ParameterException>(() => SweepSamples.Plan($"{Start}design: grid\nparameters:\n  yaer: [2001]\n"));

        Assert.Contains("line 4: toy has no parameter \"yaer\". There are:\n  int year = 2006  [2000..2015]\n", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_combinations_than_a_sweep_takes_are_refused()
    {
        string many = string.Join(", ", Enumerable.Range(0, 1001).Select(i => FormattableString.Invariant($"{i / 1001.0:0.00000}")));
        ParameterException thrown = Assert.Throws<ParameterException>(() => SweepSamples.Plan($"{Start}design: grid\nparameters:\n  rate: [{many}]\n  a: [{many}]\n", SweepSamples.Json(
            ("parameters", "double rate = 0.5;\ndouble a = 0.5;"), ("results", "double b = a;"))));

        Assert.Contains("these are 1,002,001 combinations, and a sweep takes at most 1,000,000.", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("double level = 1;", "toy.ipynb marks no results.")]
    [InlineData("double year = 1;", "the result year has the name of another column of the table.")]
    [InlineData("string error = \"\";", "the result error has the name of another column of the table.")]
    public void A_notebook_without_usable_results_is_refused(string result, string message)
    {
        string tag = result.Contains("level", StringComparison.Ordinal) ? "other" : "results";
        SweepException thrown = Assert.Throws<SweepException>(() => SweepSamples.Plan(SweepSamples.ToySweep, SweepSamples.Json(("parameters", SweepSamples.Parameters), (tag, result))));

        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }
}
