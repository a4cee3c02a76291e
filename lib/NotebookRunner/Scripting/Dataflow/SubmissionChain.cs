using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookRunner.Scripting.Dataflow;

/// <summary>Makes the chain of submissions of a notebook's cells, each as <see cref="ScriptSession"/> would compile it.</summary>
internal sealed class SubmissionChain
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private readonly CSharpCompilation _first;
    private readonly CSharpCompilation _later;

    /// <summary>For the notebooks of a folder.</summary>
    /// <param name="options">How a session compiles its first cell, and later ones.</param>
    public SubmissionChain((ScriptOptions First, ScriptOptions Later) options)
    {
        Script<object> script = CSharpScript.Create<object>("", options.First);
        _first = (CSharpCompilation)script.GetCompilation();
        _later = (CSharpCompilation)script.ContinueWith<object>("", options.Later).GetCompilation();
    }

    /// <summary>
    /// The chain. A cell whose source is that of <paramref name="before"/>, and in which no name stands that a changed cell
    /// declares, is taken over with its assembly.
    /// </summary>
    public IReadOnlyList<CompiledCell> Compile(IReadOnlyList<DataflowCell> cells, IReadOnlyList<CompiledCell>? before = null)
    {
        Dictionary<string, CompiledCell> known = (before ?? []).ToDictionary(cell => cell.Name);
        var compiled = new List<CompiledCell>();
        var declared = new List<(HashSet<string> Names, bool ChangesLookup)>();
        var places = new Dictionary<string, int>();
        CSharpCompilation? previous = null;
        bool isSame = true;
        foreach (DataflowCell cell in cells)
        {
            SyntaxTree tree = CSharpSyntaxTree.ParseText(cell.Refusal is null ? StoppableCode.From(cell.Code, Script) : "", Script, CellErrors.FileName(cell.Number), Encoding.UTF8);
            string name = NameOf(cell, tree.GetCompilationUnitRoot(), compiled, declared);
            CompiledCell? same = known.GetValueOrDefault(name);
            isSame &= same is not null;
            CSharpCompilation compilation = isSame ? same!.Compilation : Submission(name, compiled.Count, tree, ref previous);
            places[name] = compiled.Count;
            compiled.Add(isSame ? same! : same?.Behind(compilation) ?? new CompiledCell(cell, compilation, assembly => places.TryGetValue(assembly.Name, out int place) ? place : null));
            declared.Add((Declared(tree.GetCompilationUnitRoot()), tree.GetCompilationUnitRoot() is { } root && (root.Usings.Count > 0 || root.GetReferenceDirectives().Count > 0)));
            previous = compilation;
        }

        return compiled;
    }

    /// <summary>A submission behind the last one without errors: of one with errors nothing can be continued.</summary>
    private CSharpCompilation Submission(string name, int place, SyntaxTree tree, ref CSharpCompilation? previous)
    {
        while (true)
        {
            CSharpCompilation template = previous is null ? _first : _later;
            CSharpCompilationOptions options = template.Options.WithScriptClassName(string.Create(CultureInfo.InvariantCulture, $"Submission#{place}"));
            try
            {
                return CSharpCompilation.CreateScriptCompilation(name, tree, template.References, options, previous, typeof(object));
            }
            catch (InvalidOperationException) when (previous is not null) // the compiler's way to say that the previous one has errors
            {
                previous = previous.ScriptCompilationInfo!.PreviousScriptCompilation;
            }
        }
    }

    /// <summary>
    /// A name made of all that can bear on a cell's assembly: its source, its slot, and the names of the cells that declare
    /// a name in it or change where names are looked up.
    /// </summary>
    private static string NameOf(DataflowCell cell, CompilationUnitSyntax root, List<CompiledCell> earlier, List<(HashSet<string> Names, bool ChangesLookup)> declared)
    {
        HashSet<string> words = [.. root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
        var text = new StringBuilder(cell.Code);
        text.Append(CultureInfo.InvariantCulture, $"\0{earlier.Count}\0{earlier.Count(other => !other.IsEmpty)}\0{cell.Refusal is null}");
        for (int i = 0; i < earlier.Count; i++)
        {
            if (declared[i].ChangesLookup || declared[i].Names.Overlaps(words))
            {
                text.Append('\0').Append(earlier[i].Name);
            }
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
        return string.Create(CultureInfo.InvariantCulture, $"cell-{cell.Number}-{hash}");
    }

    private static HashSet<string> Declared(CompilationUnitSyntax root) =>
    [
        .. root.DescendantNodes().Select(node => node switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => null,
        }).OfType<string>(),
    ];
}
