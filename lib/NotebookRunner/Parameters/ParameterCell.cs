using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Parameters;

/// <summary>Reads the cell tagged <c>parameters</c>: declarations with a literal as value, each with a comment behind it.</summary>
public static class ParameterCell
{
    /// <summary>The tag of the cell that declares parameters.</summary>
    public const string Tag = "parameters";

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>A notebook's parameters in the order of their declaration; none when it has no such cell.</summary>
    /// <exception cref="ParameterException">The cell holds something else, or there are two of them.</exception>
    public static IReadOnlyList<NotebookParameter> Read(Notebook notebook) => Find(notebook) is { } cell ? Read(notebook, cell) : [];

    internal static NotebookCell? Find(Notebook notebook)
    {
        NotebookCell[] cells = [.. notebook.CodeCells.Where(cell => cell.Tags.Contains(Tag))];
        return cells.Length <= 1 ? cells.FirstOrDefault() : throw new ParameterException(string.Create(
            CultureInfo.InvariantCulture, $"{notebook.Name}.ipynb: cells {cells[0].Number} and {cells[1].Number} are both tagged {Tag}; one may be."));
    }

    private static List<NotebookParameter> Read(Notebook notebook, NotebookCell cell)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(cell.Source, Script);
        CompilationUnitSyntax root = tree.GetCompilationUnitRoot();
        var parameters = new List<NotebookParameter>();

        ParameterException At(SyntaxNodeOrToken node, string message) => new(string.Create(
            CultureInfo.InvariantCulture, $"{notebook.Name}.ipynb, cell {cell.Number} ({Tag}), line {node.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1}: {message}"));

        if (tree.GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } error)
        {
            SyntaxToken place = root.FindToken(Math.Min(error.Location.SourceSpan.Start, Math.Max(0, root.FullSpan.End - 1)));
            throw At(place, $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}");
        }

        foreach (MemberDeclarationSyntax member in root.Members)
        {
            try
            {
                NotebookParameter parameter = Read(member);
                if (parameters.Any(other => other.Name == parameter.Name))
                {
                    throw new ParameterException($"{parameter.Name} is declared twice.");
                }

                parameters.Add(parameter);
            }
            catch (ParameterException exception)
            {
                throw At(member, exception.Message);
            }
        }

        return parameters;
    }

    private static NotebookParameter Read(MemberDeclarationSyntax member)
    {
        if (member is not FieldDeclarationSyntax { Modifiers.Count: 0, Declaration.Variables: [{ ArgumentList: null, Initializer: { } initializer } variable] } field)
        {
            throw new ParameterException("only parameters may stand here, one declaration each, such as: int year = 2006; // first year [2000..2015]");
        }

        string keyword = field.Declaration.Type.ToString();
        string name = variable.Identifier.ValueText;
        object literal = LiteralOf(initializer.Value)
            ?? throw new ParameterException($"{name}: its value must be a literal, and {initializer.Value} is not one.");
        ParameterType type = ParameterType.Of(keyword, literal)
            ?? throw new ParameterException($"{name}: its type must be one of {string.Join(", ", ParameterType.All.Select(known => known.Keyword))}, and {keyword} is not.");
        object value = type.FromLiteral(literal)
            ?? throw new ParameterException($"{name}: {initializer.Value} is not {type.Expected} ({type.Keyword}).");

        NotebookParameter parameter = ParameterComment.Read(new NotebookParameter { Name = name, Type = type, Default = value }, CommentBehind(field));
        return parameter.IsAllowed(value) ? parameter : throw new ParameterException($"{name}: its default {ParameterType.ToSource(value)} is not allowed by its own comment: {parameter.Allowed}");
    }

    private static object? LiteralOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax literal } => literal.Token.Value switch
        {
            int number => -number,
            2147483648u => int.MinValue,
            uint number => -(long)number,
            long number => -number,
            9223372036854775808ul => long.MinValue,
            double number => -number,
            decimal number => -number,
            _ => null,
        },
        _ => null,
    };

    /// <summary>The text of the comment behind a declaration, or nothing.</summary>
    internal static string CommentBehind(FieldDeclarationSyntax field) => field.GetTrailingTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .Select(trivia => trivia.ToString()[2..].Trim())
        .FirstOrDefault("");
}
