using System.Globalization;
using System.Text.Json.Nodes;
using NotebookRunner.Comparison;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Report;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>
/// Notebooks broken at random, from a stated seed: each ends in a named error or in a right result, never in another
/// exception. Most need no process; a sample is run for good.
/// </summary>
public sealed class BrokenNotebookTests
{
    private const int Seed = 3;

    private static readonly string Whole = new JsonObject
    {
        ["cells"] = new JsonArray(
            new JsonObject { ["cell_type"] = "markdown", ["id"] = "m", ["metadata"] = new JsonObject(), ["source"] = new JsonArray("# 稀土 quotas\n", "\n", "With $\\beta$ and `code`.\n") },
            new JsonObject
            {
                ["cell_type"] = "code",
                ["id"] = "p",
                ["metadata"] = new JsonObject { ["tags"] = new JsonArray("parameters") },
                ["execution_count"] = 1,
                ["outputs"] = new JsonArray(),
                ["source"] = "int policyYear = 2006; // first year of the policy [2000..2015]\nstring price = \"us\"; // choices: \"us\" | \"china\"\nvar share = -0.25; // a share [-1..1]\nbool log = true;",
            },
            new JsonObject
            {
                ["cell_type"] = "code",
                ["id"] = "c",
                ["metadata"] = new JsonObject(),
                ["execution_count"] = 2,
                ["source"] = "Console.WriteLine($\"beta = {Math.Sqrt(policyYear)} 稀土\");\nnew[] { 1, 2 }.Sum()",
                ["outputs"] = new JsonArray(
                    new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = new JsonArray("beta = 44.78839\n", "n = 12") },
                    new JsonObject { ["output_type"] = "display_data", ["metadata"] = new JsonObject(), ["data"] = JsonNode.Parse("""{"text/html":["<b>1.5</b>"],"text/plain":"1.5","image/png":"iVBORw0KGgo="}""") },
                    new JsonObject { ["output_type"] = "execute_result", ["execution_count"] = 2, ["metadata"] = new JsonObject(), ["data"] = JsonNode.Parse("""{"application/vnd.plotly.v1+json":{"data":[{"x":[1,2.5,null],"name":"a"}],"layout":{"title":{"text":"t"}}},"text/markdown":"*x*"}""") },
                    new JsonObject { ["output_type"] = "error", ["ename"] = "X", ["evalue"] = "y", ["traceback"] = new JsonArray("X: y", "   at cell 1, line 2") }),
            }),
        ["metadata"] = JsonNode.Parse("""{"kernelspec":{"name":".net-csharp","language":"C#"},"language_info":{"name":"C#"}}"""),
        ["nbformat"] = 4,
        ["nbformat_minor"] = 5,
    }.ToJsonString();

    [Theory]
    [InlineData("text", 1500)]
    [InlineData("json", 1500)]
    public void A_broken_file_is_read_or_named(string kind, int count)
    {
        var random = new Random(Seed);
        PageAssets assets = PageAssets.Load(null);
        int read = 0;
        for (int i = 0; i < count; i++)
        {
            string broken = kind == "text" ? Mutation.OfText(Whole, random) : Mutation.OfJson(Whole, random);
            try
            {
                Use(broken, random, assets);
                read++;
            }
            catch (NotebookFormatException exception)
            {
                Assert.StartsWith("test.ipynb", exception.Message, StringComparison.Ordinal);
                Assert.DoesNotContain('\n', exception.Message);
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {Seed}, {kind} {i}: {exception}\n{broken}");
            }
        }

        Assert.InRange(read, count / 20, count - (count / 20)); // both ways are taken, or the corpus tests nothing
    }

    [Fact]
    public void A_changed_output_is_found_and_an_unchanged_one_is_not()
    {
        var random = new Random(Seed);
        Notebook whole = TestNotebook.Parse(Whole);
        for (int i = 0; i < 400; i++)
        {
            // A number of an output, once so little changed that it counts as the same and once more than that.
            bool isSmall = random.Next(2) == 0;
            string changed = ChangeNumber(random, isSmall);
            IReadOnlyList<OutputDifference> differences = OutputComparer.Compare(whole, TestNotebook.Parse(changed), Tolerance.Usual);

            Assert.True(differences.Count == (isSmall ? 0 : 1), $"seed {Seed}, output {i}: {differences.Count} differences\n{changed}");
        }
    }

    [Fact]
    public void A_broken_declaration_or_value_is_read_or_named()
    {
        var random = new Random(Seed);
        string source = TestNotebook.Parse(Whole).Cells[1].Source;
        int read = 0;
        for (int i = 0; i < 600; i++)
        {
            string broken = Mutation.OfText(source, random);
            try
            {
                Notebook notebook = TestNotebook.Tagged(ParameterCell.Tag, broken, "1");
                foreach (NotebookParameter parameter in ParameterCell.Read(notebook))
                {
                    Assert.True(parameter.IsAllowed(parameter.Default));
                    Assert.Equal(parameter.Default, parameter.Type.Parse(parameter.Default is string text ? text : Convert.ToString(parameter.Default, CultureInfo.InvariantCulture)!));
                }

                read++;
            }
            catch (ParameterException exception)
            {
                Assert.StartsWith("test.ipynb, cell 1 (parameters), line ", exception.Message, StringComparison.Ordinal);
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {Seed}, declaration {i}: {exception}\n{broken}");
            }
        }

        Assert.InRange(read, 30, 570);
    }

    [Fact]
    public async Task A_sample_of_broken_notebooks_is_run_to_named_ends_and_whole_files()
    {
        var random = new Random(Seed);
        using var runner = new RunnerProcess();
        string code = "var numbers = new List<int> { 1, 2, 3 };\nforeach (int n in numbers)\n{\n    Console.WriteLine($\"{n}: {Math.Sqrt(n)}\");\n}\nnumbers.Sum()";
        for (int i = 0; i < 12; i++)
        {
            runner.Write($"code{i:00}.ipynb", "# 稀土", Mutation.OfText(code, random), "\"end\"");
        }

        for (int i = 0; i < 12; i++)
        {
            runner.WriteText($"file{i:00}.ipynb", i % 2 == 0 ? Mutation.OfText(Whole, random) : Mutation.OfJson(Whole, random));
        }

        (int exitCode, _, string error) = await runner.RunAsync("run", ".", "--cell-timeout", "30", "--memory", "512");

        Assert.Equal(2, exitCode); // some files are no notebooks
        Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
        Assert.All(error.Split("error: ").Skip(1), message => Assert.Matches(@"^(\./)?(code|file)\d\d\.ipynb[:,] ", message));
        int told = error.Split("error: ").Length - 1;
        string[] written = [.. runner.Files().Keys.Where(name => name.EndsWith(".ipynb", StringComparison.Ordinal))];
        int failed = written.Count(name => NotebookReader.Read(Path.Combine(runner.Folder, "out", name)).CodeCells.Any(cell => cell.Outputs.Any(output => NotebookReader.TextOf(output["ename"]) is not null)));
        Assert.Equal((24, told), (written.Length + (told - failed), failed + (24 - written.Length))); // each is a result, a failure or no notebook
        Assert.DoesNotContain(runner.Files().Keys, name => name.EndsWith(".part", StringComparison.Ordinal));
    }

    /// <summary>All that is done with a notebook short of running it.</summary>
    private static void Use(string json, Random random, PageAssets assets)
    {
        Notebook notebook = TestNotebook.Parse(json);
        string written = NotebookWriter.ToJson(notebook);
        Notebook again = TestNotebook.Parse(written);
        Assert.Equal(written, NotebookWriter.ToJson(again));
        Assert.Empty(OutputComparer.Compare(notebook, again, Tolerance.None));
        OutputComparer.Compare(TestNotebook.Parse(Whole), notebook, Tolerance.Usual);

        var run = new NotebookRun { Executed = notebook };
        Assert.EndsWith("</html>\n", NotebookPage.ToHtml(run, assets), StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", IndexPage.ToHtml([run]), StringComparison.Ordinal);
        foreach (NotebookCell cell in notebook.CodeCells)
        {
            ForeignCell.Refuse(cell);
        }

        try
        {
            var values = new Dictionary<string, string> { ["policyYear"] = random.Next(1990, 2025).ToString(CultureInfo.InvariantCulture), ["price"] = "china" };
            Notebook injected = ParameterInjection.Inject(notebook, ParameterInjection.Changes(ParameterCell.Read(notebook), values));
            TestNotebook.Parse(NotebookWriter.ToJson(injected));
        }
        catch (ParameterException exception)
        {
            Assert.NotEmpty(exception.Message);
        }
    }

    private static string ChangeNumber(Random random, bool isSmall)
    {
        string[] numbers = ["44.78839", "<b>1.5</b>", "2.5,null"];
        string number = numbers[random.Next(numbers.Length)];
        double factor = isSmall ? 1 + (random.NextDouble() * 1e-10) : 1 + Math.Pow(10, -8 + (8 * random.NextDouble()));
        string digits = string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '.'));
        string changed = (double.Parse(digits, CultureInfo.InvariantCulture) * factor).ToString("R", CultureInfo.InvariantCulture);
        return Whole.Replace(Escaped(number), Escaped(number.Replace(digits, changed, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static string Escaped(string text) => text.Replace("<", "\\u003C", StringComparison.Ordinal).Replace(">", "\\u003E", StringComparison.Ordinal);
}
