using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookRunner.Report;

/// <summary>The Markdown of text cells as HTML; formulas are left for KaTeX in elements of class <c>math</c>.</summary>
internal static partial class MarkdownText
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

        // beside this notebook lies another, and beside this page the other's page
        foreach (LinkInline link in document.Descendants<LinkInline>().Where(link => link.Url is { } url && NotebookBeside().IsMatch(url)))
        {
            link.Url = NotebookBeside().Replace(link.Url!, "$1.html$2");
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new AnchoredHeadingRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.Render(document);
        return (WithOwnFootnotes(writer.ToString(), anchors), headings);
    }

    /// <summary>The first paragraph without its markup, or nothing.</summary>
    public static string FirstParagraph(string markdown) =>
        PlainText(Markdown.Parse(markdown, Pipeline).OfType<ParagraphBlock>().FirstOrDefault()?.Inline);

    /// <summary>Markdig numbers the footnotes of each text from 1; on a page of many texts the fragments need a name of their own.</summary>
    private static string WithOwnFootnotes(string html, AnchorNames anchors)
    {
        if (!Footnote().IsMatch(html))
        {
            return html;
        }

        string prefix = anchors.For("notes");
        return Footnote().Replace(html, match => $"{match.Groups[1].Value}{prefix}-{match.Groups[2].Value}");
    }

    private static string PlainText(ContainerInline? inline) =>
        string.Concat((inline?.Descendants() ?? []).Select(node => node switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            MathInline math => math.Content.ToString(),
            LineBreakInline => " ",
            _ => "",
        }));

    [GeneratedRegex(@"^([\w-]+)\.ipynb(#.*)?$")]
    private static partial Regex NotebookBeside();

    [GeneratedRegex("((?:id|href)=\"#?)(fn(?:ref)?:)")]
    private static partial Regex Footnote();
}
