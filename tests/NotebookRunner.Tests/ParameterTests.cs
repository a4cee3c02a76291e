using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using Xunit;

namespace NotebookRunner.Tests;

public sealed class ParameterTests
{
    private static Notebook Declaring(string source) => TestNotebook.Tagged(ParameterCell.Tag, source, "policyYear + 1");

    private static NotebookParameter Only(string source) => Assert.Single(ParameterCell.Read(Declaring(source)));

    private static string Fails(Action action) => Assert.Throws<ParameterException>(action).Message;

    [Theory]
    [InlineData("int policyYear = 2006;", "int policyYear = 2006", "")]
    [InlineData("int policyYear = 2006; // first year of the policy [2000..2015]", "int policyYear = 2006  [2000..2015]", "first year of the policy")]
    [InlineData("double share = .5; // [0..1]", "double share = 0.5  [0..1]", "")]
    [InlineData("double floor = -1e-3; // at most; [..0]", "double floor = -0.001  [..0]", "at most")]
    [InlineData("var draws = 999; // draws [1..]", "int draws = 999  [1..]", "draws")]
    [InlineData("var level = 1.5m;", "decimal level = 1.5m", "")]
    [InlineData("long least = -9223372036854775808;", "long least = -9223372036854775808", "")]
    [InlineData("bool log = true; // take logarithms", "bool log = true", "take logarithms")]
    [InlineData("string price = \"us\"; // which price; choices: \"us\" | \"a|b\"", "string price = \"us\"  \"us\" | \"a|b\"", "which price")]
    [InlineData("int lag = 1; // choices: 1 | 2 | 4", "int lag = 1  1 | 2 | 4", "")]
    [InlineData("string name = \"稀土 \\\"x\\\"\"; // [sic]", "string name = \"稀土 \\\"x\\\"\"", "[sic]")]
    public void A_declaration_gives_type_default_values_allowed_and_meaning(string source, string parameter, string description)
    {
        NotebookParameter read = Only(source);

        Assert.Equal((parameter, description), (read.ToString(), read.Description));
    }

    [Fact]
    public void Directives_usings_and_comments_may_stand_in_the_cell_and_a_notebook_needs_none()
    {
        Assert.Equal(
            ["a", "b"],
            ParameterCell.Read(Declaring("// What can be changed\n#nullable enable\nusing System.Linq;\nint a = 1; // [0..2]\n\nbool b = false;")).Select(parameter => parameter.Name));
        Assert.Empty(ParameterCell.Read(TestNotebook.Of("1")));
    }

    [Theory]
    [InlineData("int a = 1;\nint b = a;", "line 2: b: its value must be a literal, and a is not one.")]
    [InlineData("int a = 1, b = 2;", "line 1: only parameters may stand here")]
    [InlineData("const int a = 1;", "line 1: only parameters may stand here")]
    [InlineData("Console.WriteLine(1);", "line 1: only parameters may stand here")]
    [InlineData("int a = 1.5;", "line 1: a: 1.5 is not a whole number (int).")]
    [InlineData("float a = 1;", "line 1: a: its type must be one of int, long, double, decimal, bool, string, and float is not.")]
    [InlineData("var a = 'x';", "line 1: a: its type must be one of int, long, double, decimal, bool, string, and var is not.")]
    [InlineData("int a = 1;\nbool a = true;", "line 2: a is declared twice.")]
    [InlineData("int a = 1; // [2..3]", "line 1: a: its default 1 is not allowed by its own comment: [2..3]")]
    [InlineData("int a = 1; // [3..0]", "line 1: a: the range [3..0] is empty.")]
    [InlineData("int a = 1; // [x..3]", "line 1: a: its comment allows x, which is not a whole number (int).")]
    [InlineData("int a = 1; // choices: 1 |", "line 1: a: its comment allows nothing, which is not a whole number (int).")]
    [InlineData("string a = \"x\"; // choices: x | y", "line 1: a: its comment allows x, which is not a text in quotes (string).")]
    [InlineData("string a = \"x\"; // [a..z]", "line 1: a: a string has no range; write choices: … | …")]
    [InlineData("int a = ;", "line 1: CS1525: Invalid expression term ';'")]
    public void What_is_no_declaration_of_a_parameter_is_named(string source, string message) =>
        Assert.StartsWith($"test.ipynb, cell 1 (parameters), {message}", Fails(() => ParameterCell.Read(Declaring(source))), StringComparison.Ordinal);

    [Theory]
    [InlineData("int a = 1; // [0..5]", "5", "5")]
    [InlineData("double a = 1;", "-2.5E-3", "-0.0025")]
    [InlineData("double a = 1;", "3", "3")]
    [InlineData("decimal a = 1;", "0.1", "0.1m")]
    [InlineData("bool a = false;", "True", "true")]
    [InlineData("string a = \"\";", "a \"b\"\n\\", "\"a \\\"b\\\"\\n\\\\\"")]
    public void A_value_becomes_the_same_value_in_the_source(string declaration, string text, string source) =>
        Assert.Equal(source, ParameterType.ToSource(Only(declaration).Parse(text)));

    [Theory]
    [InlineData("int a = 1; // [0..5]", "6", "a: 6 is not allowed. It is declared as: int a = 1  [0..5]")]
    [InlineData("int a = 1;", "1.0", "a: \"1.0\" is not a whole number (int). It is declared as: int a = 1")]
    [InlineData("int a = 1;", "99999999999", "a: \"99999999999\" is not a whole number (int). It is declared as: int a = 1")]
    [InlineData("double a = 1;", "NaN", "a: \"NaN\" is not a number (double). It is declared as: double a = 1")]
    [InlineData("double a = 1;", "1,5", "a: \"1,5\" is not a number (double). It is declared as: double a = 1")]
    [InlineData("bool a = true;", "yes", "a: \"yes\" is not true or false (bool). It is declared as: bool a = true")]
    [InlineData("string a = \"x\"; // choices: \"x\" | \"y\"", "z", "a: \"z\" is not allowed. It is declared as: string a = \"x\"  \"x\" | \"y\"")]
    public void A_value_that_does_not_fit_is_named_with_what_there_is(string declaration, string text, string message) =>
        Assert.Equal(message, Fails(() => Only(declaration).Parse(text)));

    [Fact]
    public void Changed_values_become_a_cell_behind_the_declaration_and_defaults_do_not()
    {
        Notebook notebook = Declaring("int policyYear = 2006;\nstring price = \"us\";");
        IReadOnlyList<NotebookParameter> parameters = ParameterCell.Read(notebook);

        Notebook injected = ParameterInjection.Inject(notebook, ParameterInjection.Changes(parameters, new Dictionary<string, string> { ["policyYear"] = "2010", ["price"] = "us" }));
        Assert.Equal(["parameters", "injected-parameters"], injected.Cells.SelectMany(cell => cell.Tags));
        Assert.EndsWith("\npolicyYear = 2010;", injected.Cells[1].Source, StringComparison.Ordinal);
        Assert.Equal([1, Notebook.InjectedCell, 2], injected.Cells.Select(cell => cell.Number)); // messages name cells of the file

        Notebook again = ParameterInjection.Inject(injected, ParameterInjection.Changes(parameters, new Dictionary<string, string> { ["policyYear"] = "2011" }));
        Assert.Equal(3, again.Cells.Count);
        Assert.Same(notebook, ParameterInjection.Inject(notebook, ParameterInjection.Changes(parameters, new Dictionary<string, string> { ["price"] = "us" })));
    }

    [Fact]
    public void The_command_line_has_the_last_word_over_the_file()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "policyYear: 2007 # later\nprice: 'a b'\nshare: 1e-1\n");

        IReadOnlyDictionary<string, string> values = ParameterValues.Read(file, ["policyYear=2008", "note=a=b"]);
        File.Delete(file);

        Assert.Equal(["note:a=b", "policyYear:2008", "price:a b", "share:1e-1"], values.Select(pair => $"{pair.Key}:{pair.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a: [1, 2]", "line 1: expected NAME: VALUE with a single value.")]
    [InlineData("a: 1\na: 2", "line 2: is not valid YAML")]
    [InlineData("a: 'x", "line 1: is not valid YAML")]
    [InlineData("just a text", "expected lines of the form NAME: VALUE.")]
    [InlineData("", "expected lines of the form NAME: VALUE.")]
    public void A_file_that_holds_no_values_is_named(string yaml, string message)
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, yaml);

        string told = Fails(() => ParameterValues.Read(file, []));
        File.Delete(file);

        Assert.StartsWith(file, told, StringComparison.Ordinal);
        Assert.Contains(message, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policyYear", "expected NAME=VALUE.")]
    [InlineData("=1", "expected NAME=VALUE.")]
    public void An_assignment_that_is_none_is_named(string assignment, string message) =>
        Assert.EndsWith(message, Fails(() => ParameterValues.Read(null, [assignment])), StringComparison.Ordinal);

    [Fact]
    public void A_run_is_called_by_its_values_or_as_stated()
    {
        NotebookParameter year = Only("int year = 2006;");
        NotebookParameter price = Only("string price = \"us\";");

        Assert.Equal("price=x,year=2010", RunName.Of(null, [new(year, 2010), new(price, "x")]));
        Assert.NotEqual(RunName.Of(null, [new(price, "a/b")]), RunName.Of(null, [new(price, "a?b")]));
        Assert.DoesNotContain('/', RunName.Of(null, [new(price, "../../x")]));
        Assert.Equal(80, RunName.Of(null, [new(price, new string('x', 500))]).Length);
        Assert.Equal("early", RunName.Of("early", []));
        Assert.All(["", "..", "a/b", "a b", "中"], name => Assert.StartsWith("--name", Fails(() => RunName.Of(name, [])), StringComparison.Ordinal));
    }
}
