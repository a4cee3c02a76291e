using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner.Scripting;

/// <summary>Says what a name in a cell stands for: its declaration, and what its author wrote about it.</summary>
internal static class CellInspection
{
    private const int OverloadsShown = 12;

    private static readonly SymbolDisplayFormat Short = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        localOptions: SymbolDisplayLocalOptions.IncludeType,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The text about the name at a position, or null when there is none that the compiler knows.</summary>
    /// <param name="compilation">The cell's compilation.</param>
    /// <param name="position">The position in the cell.</param>
    public static string? At(Compilation compilation, int position)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        SyntaxNode root = tree.GetRoot();
        SyntaxToken token = root.FindToken(Math.Clamp(position, 0, root.FullSpan.End));
        if (!CellPosition.IsWord(token) || token.SpanStart > position)
        {
            token = CellPosition.TokenBefore(root, position);
        }

        // Behind an open parenthesis, as Jupyter asks while arguments are written, it is the method that is meant.
        SyntaxNode? named = token.Parent is ArgumentListSyntax { Parent: { } call }
            ? call switch
            {
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
                InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } => name,
                ObjectCreationExpressionSyntax creation => creation,
                _ => null,
            }
            : CellPosition.IsWord(token) ? token.Parent : null;
        ISymbol[] symbols = named is null ? [] : Symbols(compilation.GetSemanticModel(tree), named);
        if (symbols.Length == 0)
        {
            return null;
        }

        string more = symbols.Length > OverloadsShown ? $"\n… and {symbols.Length - OverloadsShown} more" : "";
        string declarations = string.Join('\n', symbols.Take(OverloadsShown).Select(symbol => symbol.ToDisplayString(Short)));
        return symbols.Select(symbol => SymbolDocumentation.Of(symbol, compilation)).FirstOrDefault(text => text is not null) is { } documentation
            ? $"{declarations}{more}\n\n{documentation}"
            : declarations + more;
    }

    private static ISymbol[] Symbols(SemanticModel model, SyntaxNode node)
    {
        if (model.GetDeclaredSymbol(node) is { } declared)
        {
            return [declared];
        }

        SymbolInfo info = model.GetSymbolInfo(node);
        ISymbol[] group = [.. model.GetMemberGroup(node)];
        ISymbol[] found = info.Symbol is { } symbol ? [symbol, .. group.Where(other => !SymbolEqualityComparer.Default.Equals(other, symbol))]
            : group.Length > 0 ? group
            : [.. info.CandidateSymbols];
        return found.Length > 0 ? found : model.GetTypeInfo(node).Type is { TypeKind: not TypeKind.Error } type ? [type] : [];
    }
}
