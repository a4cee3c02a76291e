using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace NotebookRunner.Scripting;

/// <summary>The documentation of a symbol as plain text, from the XML file beside its assembly.</summary>
internal static partial class SymbolDocumentation
{
    // By path; an assembly does not change while it is loaded.
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, XElement>> Files = [];

    /// <summary>The text, or null when nothing is written.</summary>
    public static string? Of(ISymbol symbol, Compilation compilation)
    {
        ISymbol original = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol.OriginalDefinition;
        return PathOf(original.ContainingAssembly, compilation) is { } path
            && original.GetDocumentationCommentId() is { } id
            && Files.GetOrAdd(Path.ChangeExtension(path, ".xml"), Read).TryGetValue(id, out XElement? member)
            ? ToText(member)
            : null;
    }

    /// <summary>Sections in the order in which a reader asks for them.</summary>
    private static string ToText(XElement member)
    {
        string[] sections =
        [
            .. Texts(member, "summary").Concat(Texts(member, "remarks")),
            .. Named(member, "param", "Parameters", "name"),
            .. Texts(member, "returns").Select(text => $"Returns: {text}"),
            .. Named(member, "exception", "Throws", "cref"),
        ];
        return string.Join("\n\n", sections);
    }

    private static IEnumerable<string> Texts(XElement member, string name) => member.Elements(name).Select(Plain).Where(text => text.Length > 0);

    private static IEnumerable<string> Named(XElement member, string name, string heading, string attribute)
    {
        string[] lines = [.. member.Elements(name).Select(element => $"  {LastPart((string?)element.Attribute(attribute))}: {Plain(element)}")];
        return lines.Length > 0 ? [$"{heading}:\n{string.Join('\n', lines)}"] : [];
    }

    private static string Plain(XElement element) => Spaces().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => LastPart((string?)(reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword") ?? reference.Attribute("href"))),
        XElement element => $" {string.Concat(element.Nodes().Select(Text))} ".Replace("  ", " ", StringComparison.Ordinal) is var inner && element.Name == "para" ? inner : inner.Trim(),
        _ => "",
    };

    /// <summary>Of "M:Space.Type.Name(System.Int32)" the name.</summary>
    private static string LastPart(string? id) => id is { Length: > 1 } && id[1] == ':' ? id[2..].Split('(')[0].Split('.')[^1].Split('`')[0] : id ?? "";

    /// <summary>The file of an assembly: the cell that named it may be an earlier one.</summary>
    private static string? PathOf(IAssemblySymbol? assembly, Compilation compilation)
    {
        for (Compilation? current = compilation; assembly is not null && current is not null; current = current.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            if (current.ExternalReferences.Concat(current.DirectiveReferences).OfType<PortableExecutableReference>()
                .FirstOrDefault(reference => Path.GetFileNameWithoutExtension(reference.FilePath) == assembly.Name) is { FilePath: { } path })
            {
                return path;
            }

            // Assemblies that a named one needs lie beside it.
            if (current.DirectiveReferences.OfType<PortableExecutableReference>()
                .Select(reference => Path.Combine(Path.GetDirectoryName(reference.FilePath) ?? "", assembly.Name + ".dll")).FirstOrDefault(File.Exists) is { } beside)
            {
                return beside;
            }
        }

        return null;
    }

    private static Dictionary<string, XElement> Read(string path)
    {
        try
        {
            return XDocument.Load(path).Descendants("member").Where(member => member.Attribute("name") is not null)
                .GroupBy(member => member.Attribute("name")!.Value).ToDictionary(group => group.Key, group => group.First());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            return []; // nothing is written about it
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
