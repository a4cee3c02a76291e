using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace NotebookRunner.Report;

/// <summary>A table in a box of its own, so that a wide one scrolls there and not the page.</summary>
internal sealed class ScrollingTableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.Write("<div class=\"scroll\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
