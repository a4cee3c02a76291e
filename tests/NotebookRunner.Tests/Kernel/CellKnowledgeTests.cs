using NotebookRunner.Execution;
using NotebookRunner.Kernel;
using NotebookRunner.Notebooks;
using NotebookRunner.Scripting;
using Xunit;

namespace NotebookRunner.Tests.Kernel;

/// <summary>Completion and inspection, on the state that earlier cells left. A bar marks the position.</summary>
public sealed class CellKnowledgeTests(CellKnowledgeTests.Session session) : IClassFixture<CellKnowledgeTests.Session>
{
    [Fact]
    public async Task Names_are_completed_by_what_the_compiler_knows_at_the_position()
    {
        (string Code, string[] Expected, string[] Unexpected)[] cases =
        [
            ("pri|", ["prices", "private"], ["perhaps"]),
            ("PRI|", ["prices"], []),
            ("prices.|", ["Add", "ContainsKey", "Count", "Keys", "Select", "ToList"], ["Equal", "get_Count", "Mineral"]),
            ("prices.Add|", ["Add"], ["Clear"]),
            ("mineral.N|", ["Name"], ["Year"]),
            ("Mineral.|", ["Count"], ["Name"]),
            ("perhaps?.Co|", ["CompareTo"], []),
            ("names.Select(n => n.Tri|)", ["Trim", "TrimEnd"], []),
            ("foreach (var pair in prices) { pair.Va| }", ["Value"], []),
            ("Math.|", ["Abs", "PI"], []),
            ("System.Coll|", ["Collections"], []),
            ("using System.Te|", ["Text"], []),
            ("new LinearModelO|", ["LinearModelOptions"], []),
            ("int local = 1;\nloc|", ["local"], []),
            ("string s = \"🙂\"; s.Len|", ["Length"], []),
            ("var x = nu|", ["null"], ["number"]),
        ];
        foreach ((string code, string[] expected, string[] unexpected) in cases)
        {
            string[] found = [.. (await CompleteAsync(code)).Items.Select(item => item.Name)];

            Assert.True(expected.All(found.Contains) && !unexpected.Any(found.Contains), $"{code}: {string.Join(' ', found)}");
        }
    }

    [Theory]
    [InlineData("|")]
    [InlineData("// pri|")]
    [InlineData("/* pri| */")]
    [InlineData("var s = \"pri|")]
    [InlineData("var s = \"pri|ces\";")]
    [InlineData("$\"pri|\"")]
    [InlineData("#r \"pri|\"")]
    [InlineData("1.5|")]
    [InlineData("nowhere.|")]
    public async Task Where_no_name_can_stand_there_is_none(string code) => Assert.Empty((await CompleteAsync(code)).Items);

    [Fact]
    public async Task The_word_that_is_replaced_is_told()
    {
        CellCompletion found = await CompleteAsync("var a = prices.Con|tains;");

        Assert.Equal((15, 18), (found.Start, found.End));
    }

    [Fact]
    public async Task A_name_is_explained_by_its_declaration_and_its_documentation()
    {
        (string Code, string[] Expected)[] cases =
        [
            ("pri|ces", ["Dictionary<string, double>", "prices"]),
            ("mineral.Na|me", ["string Mineral.Name"]),
            ("names.Sel|ect(n => n)", ["Select<"]),
            ("Math.Max(|", ["int Math.Max(int val1, int val2)", "double Math.Max(double val1, double val2)"]),
            ("new List<int>(|)", ["List<int>.List()", "List<int>.List(int capacity)"]),
            ("int Half(int n) => n / 2;\nHa|lf(3)", ["int Half(int n)"]),
            ("new LinearModelOptions|()", ["record LinearModelOptions\n\nThe choices behind a linear model"]),
            ("CovarianceEstimator.Clustered|", ["CovarianceEstimator CovarianceEstimator.Clustered(", "\n\n"]),
        ];
        foreach ((string code, string[] expected) in cases)
        {
            string? text = await InspectAsync(code);

            Assert.True(text is not null && expected.All(part => text.Contains(part, StringComparison.OrdinalIgnoreCase)), $"{code}: {text}");
        }

        Assert.Null(await InspectAsync("1 + |2"));
        Assert.Null(await InspectAsync("unknown|"));
        Assert.Null(await InspectAsync("|"));
    }

    private async Task<CellCompletion> CompleteAsync(string marked)
    {
        int position = marked.IndexOf('|', StringComparison.Ordinal);
        return (await session.Kernel.AskAsync<KernelEvent.Completion>(id => new KernelRequest.Complete(id, marked.Remove(position, 1), position))).Found;
    }

    private async Task<string?> InspectAsync(string marked)
    {
        int position = marked.IndexOf('|', StringComparison.Ordinal);
        return (await session.Kernel.AskAsync<KernelEvent.Inspection>(id => new KernelRequest.Inspect(id, marked.Remove(position, 1), position))).Text;
    }

    /// <summary>A kernel in which two cells have run; it serves all tests.</summary>
    public sealed class Session : IAsyncLifetime
    {
        internal InteractiveKernel Kernel { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            string folder = Path.Combine(Repository.Root, "notebooks");
            Kernel = await InteractiveKernel.StartAsync(folder, new RunLimits { NotebookTimeout = null }, _ => { });
            string[] cells =
            [
                """
                #r "../lib/bin/RareEarth.Replication.dll"
                using RareEarth.Methods.Regression;
                var prices = new Dictionary<string, double>();
                double? perhaps = 1.5;
                string[] names = { "a" };
                """,
                "record Mineral(string Name, int Year) { public static int Count => 5; }\nvar mineral = new Mineral(\"ore\", 2006);",
            ];
            foreach ((int index, string cell) in cells.Index())
            {
                CellError? failure = await Kernel.ExecuteAsync(new KernelCell(index + 1, cell));
                Assert.Null(failure);
            }
        }

        public ValueTask DisposeAsync() => Kernel.DisposeAsync();
    }
}
