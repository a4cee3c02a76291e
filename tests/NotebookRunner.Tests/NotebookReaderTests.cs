using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

public sealed class NotebookReaderTests
{
    private static NotebookFormatException Fails(string json) =>
        Assert.Throws<NotebookFormatException>(() => NotebookReader.Parse(json, "x", "x.ipynb"));

    [Fact]
    public void Cells_keep_their_order_source_and_tags()
    {
        Notebook notebook = NotebookReader.Parse(
            """
            {"cells":[
              {"cell_type":"markdown","metadata":{},"source":["# 稀土 prices\n","text"]},
              {"cell_type":"code","metadata":{"tags":["parameters"]},"source":"int year = 2006;","outputs":[],"execution_count":null}],
             "metadata":{"kernelspec":{"name":".net-csharp"}},"nbformat":4,"nbformat_minor":5}
            """, "prices", "prices.ipynb");

        Assert.Equal("稀土 prices", notebook.Title);
        Assert.Equal("# 稀土 prices\ntext", notebook.Cells[0].Source);
        Assert.Equal((2, CellKind.Code, "int year = 2006;"), (notebook.Cells[1].Number, notebook.Cells[1].Kind, notebook.Cells[1].Source));
        Assert.Equal(["parameters"], notebook.Cells[1].Tags);
    }

    [Fact]
    public void Neighbouring_texts_of_one_stream_are_one()
    {
        Notebook notebook = NotebookReader.Parse(
            """
            {"cells":[{"cell_type":"code","source":"","outputs":[
              {"output_type":"stream","name":"stdout","text":"a\n"},
              {"output_type":"stream","name":"stdout","text":["b\n","c"]},
              {"output_type":"stream","name":"stderr","text":"d"},
              {"output_type":"stream","name":"stdout","text":"e"}]}],
             "nbformat":4,"nbformat_minor":5}
            """, "x", "x.ipynb");

        Assert.Equal(["stdout a\nb\nc", "stderr d", "stdout e"],
            notebook.Cells[0].Outputs.Select(output => $"{output["name"]} {NotebookReader.TextOf(output["text"])}"));
    }

    [Fact]
    public void A_file_that_is_cut_off_is_said_to_be() => Assert.Equal(
        "x.ipynb: is cut off at line 2. Restore the file, or save it anew from Jupyter or VS Code.", Fails("{\"cells\":[\n{\"cell_ty").Message);

    [Theory]
    [InlineData("[]", "x.ipynb: a notebook is a JSON object, and this is not one.")]
    [InlineData("""{"cells":[]}""", "x.ipynb: nbformat is missing, expected 4. Save it anew with a current Jupyter or VS Code.")]
    [InlineData("""{"cells":[],"nbformat":3}""", "x.ipynb: nbformat is 3, expected 4. Save it anew with a current Jupyter or VS Code.")]
    [InlineData("""{"cells":[],"nbformat":"4"}""", "x.ipynb: nbformat is \"4\", expected 4. Save it anew with a current Jupyter or VS Code.")]
    [InlineData("""{"nbformat":4}""", "x.ipynb: has no list of cells.")]
    [InlineData("""{"cells":[3],"nbformat":4}""", "x.ipynb: cell 1 is not a JSON object.")]
    [InlineData("""{"cells":[{"cell_type":"heading","source":""}],"nbformat":4}""", "x.ipynb: cell 1 has cell_type heading, expected code, markdown or raw.")]
    [InlineData("""{"cells":[{"cell_type":"code","source":[1]}],"nbformat":4}""", "x.ipynb: cell 1 has no source: expected a text or a list of lines.")]
    [InlineData("{\n<<<<<<< HEAD\n}", "x.ipynb, line 2: holds a merge conflict. Resolve it first.")]
    [InlineData("{\n'a': 1}", "x.ipynb, line 2: is not valid JSON: ''' is an invalid start of a property name. Expected a '\"'. Restore the file, or save it anew from Jupyter or VS Code.")]
    [InlineData("{\n\"a\": \"\\ud83d\"}", "x.ipynb, line 2: a text holds half a character (a surrogate without its other half). Type that character anew.")]
    [InlineData("""{"cells":[],"nbformat":4,"metadata":{"kernelspec":{"name":"python3","language":"python"}}}""", "x.ipynb: is a notebook in python, and this runner runs C#.")]
    [InlineData("""{"cells":[{"cell_type":"code","source":"","outputs":3}],"nbformat":4}""", "x.ipynb: the list of outputs of cell 1 is not of nbformat's form. Clear the notebook's outputs in Jupyter or VS Code and save it.")]
    [InlineData("""{"cells":[{"cell_type":"code","source":"","outputs":[{"output_type":"display_data","data":[]}]}],"nbformat":4}""", "x.ipynb: output 1 of cell 1 is not of nbformat's form. Clear the notebook's outputs in Jupyter or VS Code and save it.")]
    public void What_is_no_notebook_is_named(string json, string message) => Assert.Equal(message, Fails(json).Message);

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Equal("no/such.ipynb: there is no such notebook.",
            Assert.Throws<NotebookFormatException>(() => NotebookReader.Read("no/such.ipynb")).Message);
}
