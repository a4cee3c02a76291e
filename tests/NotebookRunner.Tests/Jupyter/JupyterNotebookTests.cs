using NotebookRunner.Comparison;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests.Jupyter;

/// <summary>A notebook of the repository, run by nbclient, gives what the runner gives.</summary>
public sealed class JupyterNotebookTests
{
    [Fact]
    public async Task The_notebook_on_the_quota_gives_the_committed_outputs()
    {
        using var jupyter = new JupyterInstallation();
        await jupyter.InstallAsync();
        string path = Path.Combine(Repository.Root, "notebooks", "03-quota-price.ipynb");
        string executed = Path.Combine(jupyter.Folder, "executed.ipynb");
        (int exitCode, _, string error) = await jupyter.PythonAsync("run_notebook.py", path, executed, "300");
        Assert.True(exitCode == 0, error);

        Notebook committed = NotebookReader.Read(path);
        Notebook run = NotebookReader.Read(executed);
        foreach (NotebookCell cell in run.Cells)
        {
            foreach (System.Text.Json.Nodes.JsonObject output in cell.Outputs)
            {
                // Front ends that do not know the MIME type of a figure get HTML as well.
                System.Text.Json.Nodes.JsonObject? data = output["data"]?.AsObject();
                Assert.True(data?["application/vnd.plotly.v1+json"] is null || data.Remove("text/html"));
            }
        }

        Assert.Empty(OutputComparer.Compare(committed, run, Tolerance.Usual));
    }
}
