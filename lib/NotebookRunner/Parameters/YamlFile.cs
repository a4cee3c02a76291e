using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NotebookRunner.Parameters;

/// <summary>Files that hold a mapping of keys to values.</summary>
internal static class YamlFile
{
    /// <summary>The mapping of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">What it should hold, in words.</param>
    /// <exception cref="ParameterException">It cannot be read, is not YAML, or holds something else.</exception>
    public static YamlMappingNode Read(string path, string expected)
    {
        var yaml = new YamlStream();
        try
        {
            using var reader = new StreamReader(path);
            yaml.Load(reader);
        }
        catch (YamlException exception)
        {
            throw new ParameterException($"{path}, line {exception.Start.Line}: is not valid YAML: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ParameterException($"{path}: cannot be read: {exception.Message}", exception);
        }

        return yaml.Documents is [{ RootNode: YamlMappingNode mapping }] ? mapping : throw new ParameterException($"{path}: expected {expected}.");
    }
}
