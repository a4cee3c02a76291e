using System.CommandLine;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;

namespace NotebookRunner.Commands;

/// <summary>The options by which a run gives parameters other values.</summary>
internal sealed class ParameterOptions
{
    private readonly Option<string[]> _values = new("--parameter", "-p")
    {
        Description = "NAME=VALUE: runs the notebooks that have this parameter with another value, into OUT/runs/NAME. May be repeated.",
        HelpName = "name=value",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _file = new("--parameters") { Description = "A YAML file of NAME: VALUE lines; -p has the last word." };

    private readonly Option<string?> _name = new("--name") { Description = "The folder of this run below OUT/runs; without it one is made of the values." };

    public void AddTo(Command command)
    {
        command.Options.Add(_values);
        command.Options.Add(_file);
        command.Options.Add(_name);
    }

    /// <summary>What of the notebooks' parameters a command line changes, or null when it changes nothing.</summary>
    /// <exception cref="ParameterException">A name that no notebook has, a value of the wrong type or not allowed.</exception>
    public ParameterChoice? Choose(ParseResult parsed, IEnumerable<Notebook> notebooks)
    {
        IReadOnlyDictionary<string, string> values = ParameterValues.Read(parsed.GetValue(_file), parsed.GetValue(_values)!);
        string? name = parsed.GetValue(_name);
        return values.Count == 0 && name is null ? null : ParameterChoice.Of(values, name, [.. notebooks]);
    }
}
