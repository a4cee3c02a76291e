using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner.Scripting.Dataflow;

/// <summary>Tells top-level symbols of cells from all others, and finds the variables through which an expression reaches its object.</summary>
internal sealed class CellSymbols(SemanticModel model, Func<IAssemblySymbol, int?> cellOf)
{
    // A chain of names for names ends soon; a strange one ends here.
    private const int Depth = 12;

    public SemanticModel Model => model;

    /// <summary>The top-level symbol that a symbol is, or is a member of; null for everything that no cell declares.</summary>
    public CellSymbol? Of(ISymbol? symbol)
    {
        for (ISymbol? current = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol; current is not null; current = current.ContainingType)
        {
            bool isMember = current is IFieldSymbol or IPropertySymbol or INamedTypeSymbol or IMethodSymbol { MethodKind: not (MethodKind.LocalFunction or MethodKind.AnonymousFunction) };
            if (isMember && current.ContainingType is { TypeKind: TypeKind.Submission } submission)
            {
                return cellOf(submission.ContainingAssembly) is { } cell ? new CellSymbol(cell, current.Name) : null;
            }
        }

        return null;
    }

    /// <summary>The top-level variables on whose object an expression acts when it acts on its value: <c>a</c> in <c>a.B[1].C()</c>.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="parameters">Takes the parameters of the enclosing function among them.</param>
    public IEnumerable<CellSymbol> Roots(SyntaxNode? expression, ICollection<ISymbol>? parameters = null) => Roots(expression, parameters, Depth).Distinct();

    private IEnumerable<CellSymbol> Roots(SyntaxNode? expression, ICollection<ISymbol>? parameters, int depth)
    {
        if (depth == 0)
        {
            return [];
        }

        IEnumerable<CellSymbol> Next(SyntaxNode? node) => Roots(node, parameters, depth - 1);
        return expression switch
        {
            IdentifierNameSyntax name => Named(model.GetSymbolInfo(name).Symbol, parameters, depth),
            MemberAccessExpressionSyntax member when model.GetSymbolInfo(member).Symbol is { IsStatic: true } symbol and not IMethodSymbol { IsExtensionMethod: true } => Of(symbol) is { } found ? [found] : [],
            MemberAccessExpressionSyntax member => Next(member.Expression),
            ElementAccessExpressionSyntax element => Next(element.Expression),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => Next(member),
            ConditionalAccessExpressionSyntax access => Next(access.Expression),
            ParenthesizedExpressionSyntax inner => Next(inner.Expression),
            CastExpressionSyntax cast => Next(cast.Expression),
            AwaitExpressionSyntax wait => Next(wait.Expression),
            RefExpressionSyntax reference => Next(reference.Expression),
            PostfixUnaryExpressionSyntax postfix => Next(postfix.Operand),
            ConditionalExpressionSyntax choice => [.. Next(choice.WhenTrue), .. Next(choice.WhenFalse)],
            BinaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.CoalesceExpression } either => [.. Next(either.Left), .. Next(either.Right)],
            BinaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.AsExpression } cast => Next(cast.Left),
            SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Next(arm.Expression)),
            TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(argument => Next(argument.Expression)),
            _ => [],
        };
    }

    private IEnumerable<CellSymbol> Named(ISymbol? symbol, ICollection<ISymbol>? parameters, int depth)
    {
        if (symbol is IParameterSymbol)
        {
            parameters?.Add(symbol);
        }

        return symbol switch
        {
            IFieldSymbol or IPropertySymbol or INamedTypeSymbol => Of(symbol) is { } found ? [found] : [],
            ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => symbol.DeclaringSyntaxReferences
                .Select(reference => Source(reference.GetSyntax()))
                .SelectMany(source => Roots(source, parameters, depth - 1)),
            _ => [],
        };
    }

    /// <summary>Where the object behind a local name comes from.</summary>
    private static ExpressionSyntax? Source(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        ForEachStatementSyntax loop => loop.Expression,
        FromClauseSyntax from => from.Expression,
        ParameterSyntax when declaration.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } lambda =>
            lambda.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.Expression is MemberAccessExpressionSyntax receiver ? receiver.Expression : null,
        SingleVariableDesignationSyntax designation => designation.FirstAncestorOrSelf<SyntaxNode>(node =>
            node is AssignmentExpressionSyntax or IsPatternExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or ForEachVariableStatementSyntax) switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right,
            IsPatternExpressionSyntax pattern => pattern.Expression,
            SwitchExpressionSyntax choice => choice.GoverningExpression,
            SwitchStatementSyntax choice => choice.Expression,
            ForEachVariableStatementSyntax loop => loop.Expression,
            _ => null,
        },
        _ => null,
    };
}
