namespace NotebookRunner.MarkedResults;

/// <summary>A value that a notebook marks as a result: a declaration in a cell tagged <c>results</c>.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="Type">Its C# keyword: <c>double</c>, <c>int</c>, <c>long</c>, <c>decimal</c>, <c>bool</c> or <c>string</c>, without the mark of a nullable one.</param>
/// <param name="Description">What it means, from the comment behind it.</param>
public sealed record NotebookResult(string Name, string Type, string Description)
{
    /// <summary>Whether its values can be drawn along an axis.</summary>
    public bool IsNumber => Type is not ("bool" or "string");
}
