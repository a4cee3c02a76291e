using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookRunner.Report;

/// <summary>The Markdown of text cells as HTML; formulas are left for KaTeX in elements of class <c>math</c>.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseMathematics()
        .UseEmphasisExtras()
        .Build();

    /// <summary>The HTML, and the headings in order. Anchors are made unique over the page by <paramref name="anchors"/>.</summary>
    public static (string Html, IReadOnlyList<PageHeading> Headings) ToHtml(string markdown, AnchorNames anchors)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        var headings = new List<PageHeading>();
        foreach (HeadingBlock block in document.Descendants<HeadingBlock>())
        {
            string text = PlainText(block.Inline);
            string anchor = anchors.For(text);
            block.GetAttributes().Id = anchor;
            headings.Add(new PageHeading(block.Level, text, anchor));
        }

        return (document.ToHtml(Pipeline), headings);
    }

    private static string PlainText(ContainerInline? inline) =>
        string.Concat((inline?.Descendants() ?? []).Select(node => node switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            _ => "",
        }));
}
