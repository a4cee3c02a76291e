using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;

namespace NotebookRunner.Live;

/// <summary>A notebook that is served, as its file was when the server started.</summary>
internal sealed class LiveNotebook
{
    private readonly string _root;

    /// <summary>Reads what the notebook declares.</summary>
    /// <exception cref="ParameterException">Its cell of parameters cannot be used.</exception>
    public LiveNotebook(string path, Notebook notebook)
    {
        Folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Notebook = notebook;
        Parameters = ParameterCell.Read(notebook);
        _root = PathParameter.RootOf(Folder);
    }

    /// <summary>The notebook with its stored outputs.</summary>
    public Notebook Notebook { get; }

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <summary>Its parameters.</summary>
    public IReadOnlyList<NotebookParameter> Parameters { get; }

    /// <summary>Whether a cell is code, and not that of the parameters, which have controls.</summary>
    public bool CanBeEdited(int cell) => Notebook.CodeCells.Any(code => code.Number == cell && !code.Tags.Contains(ParameterCell.Tag));

    /// <summary>What values given as texts change.</summary>
    /// <exception cref="LiveException">There is no such parameter, or the value is not one of it.</exception>
    public IReadOnlyList<ParameterChange> Changes(IEnumerable<KeyValuePair<string, string>> values)
    {
        var stated = new Dictionary<string, string>();
        foreach ((string name, string value) in values)
        {
            if (Parameters.All(parameter => parameter.Name != name))
            {
                throw new LiveException(400, $"There is no parameter {name}. There are: {string.Join(", ", Parameters.Select(parameter => parameter.Name))}.");
            }

            stated[name] = value;
        }

        try
        {
            IReadOnlyList<ParameterChange> changes = ParameterInjection.Changes(Parameters, stated);
            foreach (ParameterChange change in changes)
            {
                PathParameter.Check(change.Parameter, change.Value, Folder, _root);
            }

            return changes;
        }
        catch (ParameterException exception)
        {
            throw new LiveException(400, exception.Message);
        }
    }
}
