using System.Net;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NotebookRunner.Report;

/// <summary>A heading with a link to itself, which readers copy to point at the place.</summary>
internal sealed class AnchoredHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        string tag = $"h{heading.Level}";
        renderer.Write('<').Write(tag).WriteAttributes(heading).Write('>');
        renderer.WriteLeafInline(heading);
        if (heading.TryGetAttributes()?.Id is { } anchor)
        {
            renderer.Write($"<a class=\"anchor\" href=\"#{WebUtility.HtmlEncode(anchor)}\" aria-label=\"Link to this section\">#</a>");
        }

        renderer.Write("</").Write(tag).WriteLine(">");
    }
}
