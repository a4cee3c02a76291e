using NotebookRunner.Notebooks;

namespace NotebookRunner.Execution;

/// <summary>A notebook that is to be run.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Notebook">What is run: the file's content, perhaps with other parameters.</param>
/// <param name="Label">How progress calls it.</param>
internal sealed record NotebookTask(string Path, Notebook Notebook, string Label)
{
    /// <summary>The notebook's folder, where <c>#r</c> and relative paths start.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
}
