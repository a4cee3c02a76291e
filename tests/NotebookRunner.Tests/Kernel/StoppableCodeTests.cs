using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookRunner.Notebooks;
using NotebookRunner.Scripting;
using Xunit;

namespace NotebookRunner.Tests.Kernel;

public sealed class StoppableCodeTests
{
    private const string Check = "global::NotebookRunner.Scripting.CellStop.Check();";

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    [Theory]
    [InlineData("while (a) b();", "while (a) {!b();}")]
    [InlineData("while (a) while (b) c();", "while (a) {!while (b) {!c();}}")]
    [InlineData("for (;;)\n{ // why\n}", "for (;;)\n{! // why\n}")]
    [InlineData("foreach (var (x, y) in z) ;", "foreach (var (x, y) in z) {!;}")]
    [InlineData("int a = F();\nvar b = F();\na", "int a = F();\n!var b = F();\n!a")]
    [InlineData("Func<int> f = () => { return 1; };", "Func<int> f = () => {! return 1; };")]
    [InlineData("async Task F() { await G(); H(); }", "async Task F() {! await G();! H(); }")]
    [InlineData("int F() => 1;", "int F() => 1;")]
    public void A_check_stands_wherever_a_cell_may_go_on_for_long(string code, string expected) =>
        Assert.Equal(expected, StoppableCode.From(code, Script).Replace(Check, "!", StringComparison.Ordinal));

    [Fact]
    public void Every_cell_of_the_notebooks_keeps_its_lines_and_its_grammar()
    {
        string[] cells = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb").SelectMany(path => NotebookReader.Read(path).CodeCells).Select(cell => cell.Source)];
        Assert.True(cells.Length > 50);
        foreach (string cell in cells)
        {
            string stoppable = StoppableCode.From(cell, Script);

            Assert.Empty(CSharpSyntaxTree.ParseText(stoppable, Script, cancellationToken: TestContext.Current.CancellationToken).GetDiagnostics(TestContext.Current.CancellationToken));
            Assert.Equal(cell.Count(character => character == '\n'), stoppable.Count(character => character == '\n'));
        }
    }
}
