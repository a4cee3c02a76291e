using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner.Scripting.Dataflow;

/// <summary>Finds a cell's facts.</summary>
internal static class CellAnalysis
{
    /// <summary>Reads a cell that compiles.</summary>
    /// <param name="compilation">The cell as a submission.</param>
    /// <param name="cellOf">The place of the cell that an assembly was made of, or null.</param>
    public static CellFacts Read(CSharpCompilation compilation, Func<IAssemblySymbol, int?> cellOf)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        var symbols = new CellSymbols(compilation.GetSemanticModel(tree), cellOf);
        CompilationUnitSyntax root = tree.GetCompilationUnitRoot();
        bool deletesFiles = root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Any(call => symbols.Model.GetSymbolInfo(call).Symbol is { Name: "Delete", ContainingType: { Name: "File" or "Directory" } });
        return new CellFacts(
            [.. root.Members.SelectMany(Parts).Select(part => UnitReader.Read(part, symbols, deletesFiles))],
            root.DescendantNodes().Any(KeepsStaticState));
    }

    /// <summary>Each variable of a declaration by itself: one may depend on a parameter and its neighbour not.</summary>
    private static IEnumerable<SyntaxNode> Parts(MemberDeclarationSyntax member) =>
        member is FieldDeclarationSyntax field ? field.Declaration.Variables : [member];

    private static bool KeepsStaticState(SyntaxNode node) => node switch
    {
        FieldDeclarationSyntax field => IsStatic(field.Modifiers) && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword),
        PropertyDeclarationSyntax property => IsStatic(property.Modifiers)
            && property.AccessorList?.Accessors.Any(accessor => accessor is { RawKind: (int)SyntaxKind.SetAccessorDeclaration, Body: null, ExpressionBody: null }) == true,
        _ => false,
    };

    private static bool IsStatic(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.StaticKeyword);
}
