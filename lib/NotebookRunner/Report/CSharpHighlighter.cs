using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookRunner.Report;

/// <summary>C# as HTML, with a span around each keyword, text, number and comment.</summary>
internal static class CSharpHighlighter
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    public static string ToHtml(string code)
    {
        var html = new StringBuilder();
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens(descendIntoTrivia: false))
        {
            WriteTrivia(token.LeadingTrivia, html);
            Write(ClassOf(token), token.Text, html);
            WriteTrivia(token.TrailingTrivia, html);
        }

        return html.ToString();
    }

    private static void WriteTrivia(SyntaxTriviaList list, StringBuilder html)
    {
        foreach (SyntaxTrivia trivia in list)
        {
            bool isComment = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
            Write(isComment ? "c" : trivia.IsDirective ? "d" : null, trivia.ToFullString(), html);
        }
    }

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken => "s",
        var kind when SyntaxFacts.IsKeywordKind(kind) => "k",
        SyntaxKind.IdentifierToken when token.Text == "var" => "k",
        _ => null,
    };

    private static void Write(string? cssClass, string text, StringBuilder html)
    {
        string encoded = WebUtility.HtmlEncode(text);
        html.Append(cssClass is null ? encoded : $"<span class=\"{cssClass}\">{encoded}</span>");
    }
}
