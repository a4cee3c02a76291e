using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;

namespace NotebookRunner.MarkedResults;

/// <summary>
/// Reads the cells tagged <c>results</c>. Their declarations of a simple type, which must be written out, are the notebook's
/// results: <c>double effect = baseline["DID"].Estimate; // effect of the quota on the log price</c>. What else such a cell
/// holds, and declarations by <c>var</c>, are the cell's own affair.
/// </summary>
public static class ResultCell
{
    /// <summary>The tag.</summary>
    public const string Tag = "results";

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>A notebook's results in the order of their declaration; none when no cell is tagged.</summary>
    /// <exception cref="ParameterException">Two results have one name.</exception>
    public static IReadOnlyList<NotebookResult> Read(Notebook notebook)
    {
        var results = new List<NotebookResult>();
        foreach (NotebookCell cell in notebook.CodeCells.Where(cell => cell.Tags.Contains(Tag)))
        {
            // A cell that does not compile is told of when it is run.
            SyntaxTree tree = CSharpSyntaxTree.ParseText(cell.Source, Script);
            foreach (FieldDeclarationSyntax field in tree.GetCompilationUnitRoot().Members.OfType<FieldDeclarationSyntax>())
            {
                foreach (NotebookResult result in Read(field))
                {
                    if (results.Any(other => other.Name == result.Name))
                    {
                        int line = field.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                        throw new ParameterException(string.Create(
                            CultureInfo.InvariantCulture, $"{notebook.Name}.ipynb, cell {cell.Number} ({Tag}), line {line}: the result {result.Name} is declared twice."));
                    }

                    results.Add(result);
                }
            }
        }

        return results;
    }

    private static IEnumerable<NotebookResult> Read(FieldDeclarationSyntax field)
    {
        TypeSyntax type = field.Declaration.Type is NullableTypeSyntax nullable ? nullable.ElementType : field.Declaration.Type;
        string keyword = type.ToString();
        return ParameterType.All.Any(known => known.Keyword == keyword)
            ? field.Declaration.Variables.Select(variable => new NotebookResult(variable.Identifier.ValueText, keyword, ParameterCell.CommentBehind(field)))
            : [];
    }
}
