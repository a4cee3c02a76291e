namespace NotebookRunner.Sweeps.Workers;

/// <summary>The first line that a worker process is sent; each later one is the values of a point, name to text.</summary>
/// <param name="Notebook">The notebook's JSON.</param>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Marker">The text that the worker writes to its standard streams after each point; no cell can know it.</param>
internal sealed record SliceOpening(string Notebook, string Name, string Folder, string Marker);
