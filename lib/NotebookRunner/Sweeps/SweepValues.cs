using NotebookRunner.Parameters;
using YamlDotNet.RepresentationModel;

namespace NotebookRunner.Sweeps;

/// <summary>Reads values of a notebook's parameters out of a sweep file, against their declarations.</summary>
/// <param name="place">Says where something is wrong.</param>
/// <param name="notebook">The notebook's name.</param>
/// <param name="parameters">Its parameters.</param>
internal sealed class SweepValues(SweepPlace place, string notebook, IReadOnlyList<NotebookParameter> parameters)
{
    /// <summary>The parameter that a key names.</summary>
    /// <exception cref="ParameterException">There is none of this name.</exception>
    public NotebookParameter Parameter(YamlNode key)
    {
        string name = SweepPlace.TextOf(key) ?? "";
        if (SweepCsv.OwnColumns.Contains(name))
        {
            throw place.At(key, $"{name}: a column of the table has this name already. Rename the parameter in the notebook.");
        }

        return parameters.FirstOrDefault(parameter => parameter.Name == name)
            ?? throw place.At(key, $"{notebook} has no parameter {SweepPlace.Kind(key)}. {Known()}");
    }

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="ParameterException">It is not of the type, or not allowed.</exception>
    public object Value(NotebookParameter parameter, YamlNode node) =>
        Value(parameter, node, place.Text(node, parameter.Name, $"{parameter.Type.Expected} ({parameter.Type.Keyword})"));

    /// <summary>The same of a text that a node leads to.</summary>
    public object Value(NotebookParameter parameter, YamlNode node, string text)
    {
        try
        {
            return parameter.Parse(text);
        }
        catch (ParameterException exception)
        {
            throw place.At(node, exception.Message);
        }
    }

    private string Known() => parameters.Count == 0
        ? $"It has none at all: no cell is tagged {ParameterCell.Tag}."
        : "There are:" + string.Concat(parameters.Select(parameter => $"\n  {parameter}"));
}
