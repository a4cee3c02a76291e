using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner.Scripting;

/// <summary>What could stand at a position of a cell.</summary>
/// <param name="Start">Where the word begins that each of the items would replace.</param>
/// <param name="End">Where it ends: the position itself.</param>
/// <param name="Items">Names and kinds, by name.</param>
internal sealed record CellCompletion(int Start, int End, IReadOnlyList<CompletionItem> Items)
{
    /// <summary>Looks at what the compiler knows there.</summary>
    /// <param name="compilation">The cell's compilation, which continues those of the cells before it.</param>
    /// <param name="position">The position in the cell.</param>
    public static CellCompletion At(Compilation compilation, int position)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        SyntaxNode root = tree.GetRoot();
        SyntaxToken token = CellPosition.TokenBefore(root, position);
        if (CellPosition.IsText(root, token, position))
        {
            return new CellCompletion(position, position, []);
        }

        bool isInWord = CellPosition.IsWord(token) && position <= token.Span.End;
        int start = isInWord ? token.SpanStart : position;
        string begun = root.ToFullString()[start..position];
        SyntaxToken before = isInWord ? token.GetPreviousToken() : token;

        SemanticModel model = compilation.GetSemanticModel(tree);
        IEnumerable<CompletionItem> items = Qualifier(before) is { } qualifier ? Members(model, qualifier, start)
            : begun.Length > 0 ? Names(model, start)
            : [];
        return new CellCompletion(start, position,
        [
            .. items.Where(item => item.Name.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
                .DistinctBy(item => item.Name)
                .OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase),
        ]);
    }

    /// <summary>What stands before a dot, or null when there is none.</summary>
    private static ExpressionSyntax? Qualifier(SyntaxToken dot) => dot.Parent switch
    {
        MemberAccessExpressionSyntax access when dot == access.OperatorToken => access.Expression,
        QualifiedNameSyntax name when dot == name.DotToken => name.Left,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault()?.Expression,
        _ => null,
    };

    private static IEnumerable<CompletionItem> Members(SemanticModel model, ExpressionSyntax qualifier, int position)
    {
        if (model.GetSymbolInfo(qualifier).Symbol is INamespaceOrTypeSymbol container)
        {
            return Named(model.LookupSymbols(position, container).Where(symbol => container.IsNamespace || symbol.IsStatic || symbol is ITypeSymbol));
        }

        ITypeSymbol? type = model.GetTypeInfo(qualifier).Type;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } && qualifier.Parent is ConditionalAccessExpressionSyntax)
        {
            type = inner;
        }

        return type is null or IErrorTypeSymbol
            ? []
            : Named(model.LookupSymbols(position, type, includeReducedExtensionMethods: true).Where(symbol => !symbol.IsStatic && symbol is not ITypeSymbol));
    }

    private static IEnumerable<CompletionItem> Names(SemanticModel model, int position) =>
    [
        .. Named(model.LookupSymbols(position)),
        .. SyntaxFacts.GetKeywordKinds().Select(kind => new CompletionItem(SyntaxFacts.GetText(kind), "keyword")),
    ];

    private static IEnumerable<CompletionItem> Named(IEnumerable<ISymbol> symbols) => symbols
        .Where(symbol => symbol.CanBeReferencedByName && !IsHidden(symbol))
        .Select(symbol => new CompletionItem(symbol.Name, Kind(symbol)));

    private static bool IsHidden(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == "EditorBrowsableAttribute" && attribute.ConstructorArguments is [{ Value: 1 }]); // Never

    private static string Kind(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => "function",
        IPropertySymbol => "property",
        INamespaceSymbol => "module",
        ITypeSymbol => "class",
        _ => "instance",
    };
}

/// <summary>One of the names that could stand there.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is, in the words that Jupyter's front ends know.</param>
internal sealed record CompletionItem(string Name, string Kind);
