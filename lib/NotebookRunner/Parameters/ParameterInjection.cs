using System.Text.Json.Nodes;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Parameters;

/// <summary>Puts other values into a notebook as papermill does: a cell tagged <c>injected-parameters</c> behind the one tagged <c>parameters</c>.</summary>
public static class ParameterInjection
{
    /// <summary>The tag of the cell that is put in.</summary>
    public const string Tag = "injected-parameters";

    /// <summary>What of the stated values differs from the defaults of one notebook; names that it does not have are passed over.</summary>
    /// <exception cref="ParameterException">A value is of the wrong type or not allowed.</exception>
    public static IReadOnlyList<ParameterChange> Changes(IReadOnlyList<NotebookParameter> parameters, IReadOnlyDictionary<string, string> values) =>
    [
        .. parameters
            .Where(parameter => values.ContainsKey(parameter.Name))
            .Select(parameter => new ParameterChange(parameter, parameter.Parse(values[parameter.Name])))
            .Where(change => !change.Value.Equals(change.Parameter.Default)),
    ];

    /// <summary>The notebook with the changes; the same one when there are none. A cell injected before is replaced.</summary>
    public static Notebook Inject(Notebook notebook, IReadOnlyList<ParameterChange> changes)
    {
        if (changes.Count == 0 || ParameterCell.Find(notebook) is not { } declaration)
        {
            return notebook;
        }

        // Assignments, not declarations: what the declaring cell defines on its parameters sees the new values.
        string source = "// The parameters of this run; the others have their defaults.\n"
            + string.Join('\n', changes.Select(change => $"{change.Parameter.Name} = {ParameterType.ToSource(change.Value)};"));
        var cells = notebook.Cells.Where(cell => !cell.Tags.Contains(Tag)).ToList();
        cells.Insert(cells.IndexOf(declaration) + 1, new NotebookCell
        {
            Number = Notebook.InjectedCell,
            Kind = CellKind.Code,
            Source = source,
            Tags = [Tag],
            Json = new JsonObject
            {
                ["cell_type"] = "code",
                ["id"] = Tag,
                ["metadata"] = new JsonObject { ["tags"] = new JsonArray(Tag) },
            },
        });
        return notebook with { Cells = cells };
    }
}
