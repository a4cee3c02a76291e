using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner.Scripting.Dataflow;

/// <summary>
/// Walks through one declaration or statement. In doubt something counts as written: that costs a cell that runs without
/// need, where a write that is overlooked would leave a wrong number on the page.
/// </summary>
internal sealed class UnitReader : CSharpSyntaxWalker
{
    private readonly CellSymbols _symbols;
    private readonly bool _deletesFiles;
    private readonly HashSet<CellSymbol> _defines = [];
    private readonly HashSet<CellSymbol> _reads = [];
    private readonly HashSet<CellSymbol> _writes = [];
    private readonly HashSet<CellSymbol> _mutates = [];
    private readonly Dictionary<CellSymbol, IReadOnlySet<CellSymbol>> _passes = [];
    private bool _changesSurroundings;
    private bool _changesParameters;

    private UnitReader(CellSymbols symbols, bool deletesFiles)
    {
        _symbols = symbols;
        _deletesFiles = deletesFiles;
    }

    private SemanticModel Model => _symbols.Model;

    public static CellUnit Read(SyntaxNode node, CellSymbols symbols, bool deletesFiles)
    {
        var reader = new UnitReader(symbols, deletesFiles);
        if (node is not GlobalStatementSyntax && symbols.Of(symbols.Model.GetDeclaredSymbol(node)) is { } own)
        {
            reader._defines.Add(own);
        }

        reader.Visit(node);
        if (node is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: { } type } })
        {
            reader.Visit(type); // it may name a type that a cell declares
        }

        reader._reads.ExceptWith(reader._defines);
        return new CellUnit
        {
            RunsWithCell = node is VariableDeclaratorSyntax or GlobalStatementSyntax,
            Defines = reader._defines,
            Reads = reader._reads,
            Writes = reader._writes,
            Mutates = reader._mutates,
            Aliases = Aliases(node, symbols),
            ChangesSurroundings = reader._changesSurroundings,
            Passes = reader._passes,
            ChangesParameters = reader._changesParameters,
            HoldsFunction = node is VariableDeclaratorSyntax && node.DescendantNodes().Any(part => part is AnonymousFunctionExpressionSyntax),
        };
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node) => AddRead(node);

    public override void VisitGenericName(GenericNameSyntax node)
    {
        AddRead(node);
        base.VisitGenericName(node);
    }

    public override void VisitSingleVariableDesignation(SingleVariableDesignationSyntax node)
    {
        if (Model.GetDeclaredSymbol(node) is IFieldSymbol field && _symbols.Of(field) is { } own)
        {
            _defines.Add(own); // a deconstruction or an out variable at the top level
        }
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        if (node.Parent is not InitializerExpressionSyntax)
        {
            AddTarget(node.Left);
        }

        base.VisitAssignmentExpression(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (node.RawKind is (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression)
        {
            AddTarget(node.Operand);
        }

        base.VisitPrefixUnaryExpression(node);
    }

    public override void VisitPostfixUnaryExpression(PostfixUnaryExpressionSyntax node)
    {
        if (node.RawKind is (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression)
        {
            AddTarget(node.Operand);
        }

        base.VisitPostfixUnaryExpression(node);
    }

    public override void VisitRefExpression(RefExpressionSyntax node)
    {
        AddTarget(node.Expression);
        base.VisitRefExpression(node);
    }

    public override void VisitArgument(ArgumentSyntax node)
    {
        if (node.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || node.RefKindKeyword.IsKind(SyntaxKind.OutKeyword))
        {
            AddTarget(node.Expression);
        }

        base.VisitArgument(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (Model.GetSymbolInfo(node).Symbol is not IMethodSymbol method)
        {
            base.VisitInvocationExpression(node);
            return;
        }

        if (method.ContainingType?.TypeKind == TypeKind.Submission && _symbols.Of(method) is { } function)
        {
            IEnumerable<ExpressionSyntax> passed = [.. node.ArgumentList.Arguments.Select(argument => argument.Expression), .. Receiver(node) is { } receiver ? [receiver] : Array.Empty<ExpressionSyntax>()];
            _passes[function] = passed.Where(Holds).SelectMany(expression => _symbols.Roots(expression)).Concat(_passes.GetValueOrDefault(function) ?? new HashSet<CellSymbol>()).ToHashSet();
        }
        else if (CallEffect.Of(method, IsDiscarded(node)) is var effect and not CallEffect.Kind.None)
        {
            AddMutation(Receiver(node));
            if (effect != CallEffect.Kind.Receiver)
            {
                foreach (ArgumentSyntax argument in node.ArgumentList.Arguments)
                {
                    AddMutation(argument.Expression);
                }
            }

            _changesSurroundings |= effect == CallEffect.Kind.Surroundings || (effect == CallEffect.Kind.Files && !_deletesFiles);
        }

        base.VisitInvocationExpression(node);
    }

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax node) => node.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        MemberBindingExpressionSyntax => node.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression, // a?.B()
        _ => null,
    };

    private bool Holds(ExpressionSyntax expression) => CallEffect.CanChange(Model.GetTypeInfo(expression).Type);

    /// <summary>Whether nobody looks at what a call gives: what else than an effect would it be there for?</summary>
    private static bool IsDiscarded(InvocationExpressionSyntax node)
    {
        SyntaxNode? parent = node.Parent;
        while (parent is AwaitExpressionSyntax or ConditionalAccessExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            parent = parent.Parent;
        }

        return parent is ExpressionStatementSyntax { SemicolonToken.IsMissing: false }
            || parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } };
    }

    private void AddRead(SimpleNameSyntax node)
    {
        SymbolInfo info = Model.GetSymbolInfo(node);
        foreach (ISymbol symbol in info.Symbol is { } found ? [found] : info.CandidateSymbols)
        {
            if (_symbols.Of(symbol) is { } own)
            {
                _reads.Add(own);
            }
        }
    }

    private void AddTarget(ExpressionSyntax target)
    {
        switch (target)
        {
            case TupleExpressionSyntax tuple:
                foreach (ArgumentSyntax part in tuple.Arguments)
                {
                    AddTarget(part.Expression);
                }

                break;
            case IdentifierNameSyntax name:
                ISymbol? symbol = Model.GetSymbolInfo(name).Symbol;
                if (_symbols.Of(symbol) is { } own)
                {
                    _writes.Add(own);
                }

                // A member without a receiver is a cell's; a reference to something else is followed.
                if (symbol is ILocalSymbol { RefKind: not RefKind.None } or IParameterSymbol { RefKind: not RefKind.None })
                {
                    AddMutation(name);
                }

                break;
            default:
                AddMutation(target);
                _changesSurroundings |= Model.GetSymbolInfo(target).Symbol is { IsStatic: true } member && _symbols.Of(member) is null;
                break;
        }
    }

    private void AddMutation(ExpressionSyntax? target)
    {
        if (target is null || (target is IdentifierNameSyntax && !Holds(target)))
        {
            return; // a number or a text has no inside
        }

        var parameters = new List<ISymbol>();
        foreach (CellSymbol root in _symbols.Roots(target, parameters))
        {
            _writes.Add(root);
            _mutates.Add(root);
        }

        _changesParameters |= parameters.Any(parameter => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, ContainingType.TypeKind: TypeKind.Submission });
    }

    private static IReadOnlySet<CellSymbol> Aliases(SyntaxNode node, CellSymbols symbols)
    {
        HashSet<CellSymbol> aliases = [];
        if (node is VariableDeclaratorSyntax { Initializer.Value: { } value } && CallEffect.CanChange(symbols.Model.GetTypeInfo(value).Type))
        {
            aliases.UnionWith(symbols.Roots(value));
        }

        foreach (AssignmentExpressionSyntax assignment in node.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(assignment => CallEffect.CanChange(symbols.Model.GetTypeInfo(assignment.Right).Type)))
        {
            aliases.UnionWith(symbols.Roots(assignment.Right));
        }

        return aliases;
    }
}
