using System.Text;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Parameters;

/// <summary>Parameters that a user changes: in which notebooks, to what, and what the run is called.</summary>
internal sealed class ParameterChoice
{
    private readonly Dictionary<string, IReadOnlyList<ParameterChange>> _changes;

    private ParameterChoice(string name, Dictionary<string, IReadOnlyList<ParameterChange>> changes)
    {
        Name = name;
        _changes = changes;
    }

    /// <summary>The name of the run.</summary>
    public string Name { get; }

    /// <summary>What changes in a notebook; nothing where every value stated is the default or belongs to another notebook.</summary>
    public IReadOnlyList<ParameterChange> For(Notebook notebook) => _changes[notebook.Name];

    /// <summary>
    /// Finds where the values belong. Null when every one is the default and the run has no name: it is the default run then.
    /// </summary>
    /// <exception cref="ParameterException">A name that no notebook has, a value of the wrong type or not allowed.</exception>
    public static ParameterChoice? Of(IReadOnlyDictionary<string, string> values, string? name, IReadOnlyList<Notebook> notebooks)
    {
        var parameters = notebooks.ToDictionary(notebook => notebook.Name, ParameterCell.Read);
        string[] unknown = [.. values.Keys.Where(key => !parameters.Values.Any(list => list.Any(parameter => parameter.Name == key)))];
        if (unknown.Length > 0)
        {
            throw new ParameterException($"There is no parameter {string.Join(" or ", unknown)}. {Known(parameters)}");
        }

        var changes = parameters.ToDictionary(entry => entry.Key, entry => ParameterInjection.Changes(entry.Value, values));
        return name is null && changes.Values.All(list => list.Count == 0)
            ? null
            : new ParameterChoice(RunName.Of(name, changes.Values.SelectMany(list => list)), changes);
    }

    private static string Known(Dictionary<string, IReadOnlyList<NotebookParameter>> parameters)
    {
        if (parameters.Values.All(list => list.Count == 0))
        {
            return $"These notebooks have none: no cell is tagged {ParameterCell.Tag}.";
        }

        var text = new StringBuilder("There are:");
        foreach ((string notebook, IReadOnlyList<NotebookParameter> list) in parameters)
        {
            foreach (NotebookParameter parameter in list)
            {
                text.Append($"\n  {notebook}: {parameter}");
            }
        }

        return text.ToString();
    }
}
