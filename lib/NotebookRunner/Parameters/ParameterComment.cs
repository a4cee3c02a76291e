using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRunner.Parameters;

/// <summary>
/// The comment behind a parameter: its meaning in words, and at the end, where there is one, what is allowed:
/// <list type="bullet">
/// <item><c>// first year of the policy [2000..2015]</c> — from … to, both included; either may be missing</item>
/// <item><c>// which price is used; choices: "us_import" | "china_export"</c> — one of these</item>
/// </list>
/// </summary>
internal static partial class ParameterComment
{
    /// <summary>Adds what a comment says to a parameter.</summary>
    /// <exception cref="ParameterException">What it allows is not of the parameter's type, or is empty.</exception>
    public static NotebookParameter Read(NotebookParameter parameter, string comment)
    {
        if (Choices().Match(comment) is { Success: true } choices)
        {
            return parameter with
            {
                Description = choices.Groups["text"].Value,
                Choices = [.. Split(choices.Groups["choices"].Value).Select(choice => Choice(parameter, choice))],
            };
        }

        if (Range().Match(comment) is { Success: true } range)
        {
            if (!parameter.Type.IsOrdered)
            {
                throw new ParameterException($"{parameter.Name}: a {parameter.Type.Keyword} has no range; write choices: … | …");
            }

            NotebookParameter read = parameter with
            {
                Description = range.Groups["text"].Value,
                Least = Bound(parameter, range.Groups["least"].Value),
                Greatest = Bound(parameter, range.Groups["greatest"].Value),
            };
            return read is { Least: { } least, Greatest: { } greatest } && Comparer<object>.Default.Compare(least, greatest) > 0
                ? throw new ParameterException($"{parameter.Name}: the range {read.Allowed} is empty.")
                : read;
        }

        return parameter with { Description = comment };
    }

    private static object? Bound(NotebookParameter parameter, string text) => text.Trim() is { Length: > 0 } bound
        ? parameter.Type.Parse(bound) ?? throw NotOfType(parameter, bound)
        : null;

    private static object Choice(NotebookParameter parameter, string text)
    {
        // Texts stand in quotes, as in the source, so that a choice may hold any character.
        object? value = parameter.Type.Keyword != "string" ? parameter.Type.Parse(text)
            : SyntaxFactory.ParseExpression(text) is LiteralExpressionSyntax { Token.Value: string quoted, ContainsDiagnostics: false } ? quoted
            : null;
        return value ?? throw NotOfType(parameter, text);
    }

    private static IEnumerable<string> Split(string choices) => Separator().Split(choices).Select(choice => choice.Trim());

    private static ParameterException NotOfType(NotebookParameter parameter, string text) => new(
        $"{parameter.Name}: its comment allows {(text.Length > 0 ? text : "nothing")}, which is not {parameter.Type.Expected}{(parameter.Type.Keyword == "string" ? " in quotes" : "")} ({parameter.Type.Keyword}).");

    [GeneratedRegex(@"^(?<text>.*?)[\s;,]*\bchoices:\s*(?<choices>.*)$")]
    private static partial Regex Choices();

    [GeneratedRegex(@"^(?<text>.*?)[\s;,]*\[(?<least>[^\[\]]*?)\.\.(?<greatest>[^\[\]]*)\]$")]
    private static partial Regex Range();

    // A bar outside quotes: an even number of them follows it.
    [GeneratedRegex(@"\|(?=(?:(?:[^""\\]|\\.)*""(?:[^""\\]|\\.)*"")*(?:[^""\\]|\\.)*$)")]
    private static partial Regex Separator();
}
