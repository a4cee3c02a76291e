using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookRunner.Scripting;

/// <summary>What stands at a position of a source.</summary>
internal static class CellPosition
{
    /// <summary>The token that ends at the position, or holds it.</summary>
    public static SyntaxToken TokenBefore(SyntaxNode root, int position)
    {
        SyntaxToken token = root.FindToken(Math.Clamp(position, 0, root.FullSpan.End));
        return token.SpanStart >= position ? token.GetPreviousToken() : token;
    }

    /// <summary>Whether a token is a name, or a keyword, which a name may begin with.</summary>
    public static bool IsWord(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) || SyntaxFacts.IsKeywordKind(token.Kind());

    /// <summary>Whether the position is within a comment, a directive, a string or a number.</summary>
    public static bool IsText(SyntaxNode root, SyntaxToken before, int position)
    {
        SyntaxTrivia trivia = root.FindTrivia(Math.Max(0, position - 1));
        bool isComment = trivia.IsDirective || trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia;
        bool isInLiteral = before.Kind() switch
        {
            SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken =>
                position < before.Span.End || before.GetDiagnostics().Any(), // one that is not closed has no end
            SyntaxKind.NumericLiteralToken or SyntaxKind.InterpolatedStringTextToken => position <= before.Span.End,
            _ => false,
        };
        return isComment || isInLiteral;
    }
}
