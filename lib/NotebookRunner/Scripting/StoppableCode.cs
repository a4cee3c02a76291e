using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner.Scripting;

/// <summary>Puts a call of <see cref="CellStop.Check"/> wherever a cell may go on for long.</summary>
/// <remarks>
/// <para>.NET has no sound way to stop running code from outside: <c>ControlledExecution</c>, made for script engines, ends
/// the whole process in many of its aborts on Linux (.NET 10.0). So a cell looks by itself: at each turn of a loop, at the
/// start of each function, between its statements, and after an await. An exception then ends it as any other does.</para>
/// <para>Every line stays where it is, so that errors name the right one.</para>
/// </remarks>
internal sealed class StoppableCode : CSharpSyntaxWalker
{
    private const string Check = "global::NotebookRunner.Scripting.CellStop.Check();";

    private readonly List<(int Position, string Text)> _insertions = [];

    private StoppableCode()
    {
    }

    /// <summary>The same cell with checks.</summary>
    /// <param name="code">A cell that compiles.</param>
    /// <param name="options">How to parse it.</param>
    public static string From(string code, CSharpParseOptions options)
    {
        var walker = new StoppableCode();
        walker.Visit(CSharpSyntaxTree.ParseText(code, options).GetRoot());

        var text = new StringBuilder(code);
        foreach ((int position, string inserted) in walker._insertions.OrderByDescending(insertion => insertion.Position))
        {
            text.Insert(position, inserted);
        }

        return text.ToString();
    }

    public override void VisitCompilationUnit(CompilationUnitSyntax node)
    {
        // A declared variable is a field to the parser of scripts.
        foreach (MemberDeclarationSyntax member in node.Members.Skip(1).Where(member => member is GlobalStatementSyntax or FieldDeclarationSyntax))
        {
            Insert(member.SpanStart, Check);
        }

        base.VisitCompilationUnit(node);
    }

    public override void VisitBlock(BlockSyntax node)
    {
        if (node.Parent is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax)
        {
            Insert(node.OpenBraceToken.Span.End, Check);
        }

        foreach (StatementSyntax statement in node.Statements.Where(Awaits))
        {
            Insert(statement.Span.End, Check);
        }

        base.VisitBlock(node);
    }

    public override void VisitWhileStatement(WhileStatementSyntax node)
    {
        InsertInto(node.Statement);
        base.VisitWhileStatement(node);
    }

    public override void VisitDoStatement(DoStatementSyntax node)
    {
        InsertInto(node.Statement);
        base.VisitDoStatement(node);
    }

    public override void VisitForStatement(ForStatementSyntax node)
    {
        InsertInto(node.Statement);
        base.VisitForStatement(node);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        InsertInto(node.Statement);
        base.VisitForEachStatement(node);
    }

    public override void VisitForEachVariableStatement(ForEachVariableStatementSyntax node)
    {
        InsertInto(node.Statement);
        base.VisitForEachVariableStatement(node);
    }

    public override void VisitLabeledStatement(LabeledStatementSyntax node)
    {
        Insert(node.ColonToken.Span.End, Check);
        base.VisitLabeledStatement(node);
    }

    private static bool Awaits(StatementSyntax statement) => statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax
        && statement.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax).OfType<AwaitExpressionSyntax>().Any();

    private void InsertInto(StatementSyntax body)
    {
        if (body is BlockSyntax block)
        {
            Insert(block.OpenBraceToken.Span.End, Check);
        }
        else
        {
            Insert(body.SpanStart, "{" + Check);
            Insert(body.Span.End, "}");
        }
    }

    private void Insert(int position, string text) => _insertions.Add((position, text));
}
