namespace NotebookRunner.Scripting;

/// <summary>What a cell can call without a using, as in .NET Interactive.</summary>
public static class CellHelpers
{
    /// <summary>A text that is shown as HTML when it is displayed or a cell's last expression.</summary>
    public static HtmlText HTML(string content) => new(content);
}
