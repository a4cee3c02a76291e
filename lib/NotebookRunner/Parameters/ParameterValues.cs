using YamlDotNet.RepresentationModel;

namespace NotebookRunner.Parameters;

/// <summary>The values that a user states, as text: what they are worth depends on the notebook's declaration.</summary>
internal static class ParameterValues
{
    /// <summary>Reads what stands in a file and on the command line; the command line has the last word.</summary>
    /// <exception cref="ParameterException">The file cannot be read, or an assignment is none.</exception>
    public static IReadOnlyDictionary<string, string> Read(string? file, IReadOnlyList<string> assignments)
    {
        Dictionary<string, string> values = file is null ? [] : ReadFile(file);
        var stated = new HashSet<string>();
        foreach (string assignment in assignments)
        {
            int equals = assignment.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new ParameterException($"-p {assignment}: expected NAME=VALUE.");
            }

            string name = assignment[..equals].Trim();
            if (!stated.Add(name))
            {
                throw new ParameterException($"-p {assignment}: {name} is stated twice.");
            }

            values[name] = assignment[(equals + 1)..];
        }

        return values;
    }

    private static Dictionary<string, string> ReadFile(string path)
    {
        var values = new Dictionary<string, string>();
        foreach ((YamlNode key, YamlNode value) in YamlFile.Read(path, "lines of the form NAME: VALUE").Children)
        {
            if (key is not YamlScalarNode { Value: { Length: > 0 } name } || value is not YamlScalarNode { Value: { } text })
            {
                throw new ParameterException($"{path}, line {key.Start.Line}: expected NAME: VALUE with a single value.");
            }

            values[name] = text;
        }

        return values;
    }
}
