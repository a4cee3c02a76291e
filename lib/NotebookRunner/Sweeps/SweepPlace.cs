using System.Globalization;
using NotebookRunner.Parameters;
using YamlDotNet.RepresentationModel;

namespace NotebookRunner.Sweeps;

/// <summary>Finds what a sweep file states, and says where something is wrong.</summary>
/// <param name="file">The file's path.</param>
internal sealed class SweepPlace(string file)
{
    /// <summary>A complaint that begins with file and line.</summary>
    public ParameterException At(YamlNode node, string message) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}, line {node.Start.Line}: {message}"));

    /// <summary>The value of a key, or null.</summary>
    public static YamlNode? Find(YamlMappingNode mapping, string key) =>
        mapping.Children.FirstOrDefault(pair => TextOf(pair.Key) == key).Value;

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode Required(YamlMappingNode mapping, string key, string expected) =>
        Find(mapping, key) ?? throw At(mapping, $"{key} is missing. Expected {key}: {expected}.");

    /// <summary>A single value as it is written; an empty one is none.</summary>
    public string Text(YamlNode node, string key, string expected) => node is YamlScalarNode { Value: { Length: > 0 } text }
        ? text
        : throw At(node, $"{key}: expected {expected}, and there is {Kind(node)}.");

    /// <summary>The text of a node that is a single value, or null.</summary>
    public static string? TextOf(YamlNode node) => (node as YamlScalarNode)?.Value;

    /// <summary>What a node is, in words.</summary>
    public static string Kind(YamlNode node) => node switch
    {
        YamlScalarNode { Value.Length: > 0 } scalar => $"\"{scalar.Value}\"",
        YamlSequenceNode => "a list",
        YamlMappingNode => "a group of keys",
        _ => "nothing",
    };
}
