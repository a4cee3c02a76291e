namespace NotebookRunner.Scripting;

/// <summary>Is told, in order, of everything that a cell gives out while it runs.</summary>
public interface ICellListener
{
    /// <summary>Text was written to the console.</summary>
    /// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
    /// <param name="text">The text.</param>
    void OnConsole(string name, string text);

    /// <summary>A value was displayed, or displayed anew.</summary>
    /// <param name="bundle">MIME type to text.</param>
    /// <param name="displayId">Identifies the display.</param>
    /// <param name="isUpdate">Whether it takes the place of an earlier one.</param>
    void OnDisplay(IReadOnlyDictionary<string, string> bundle, string displayId, bool isUpdate);

    /// <summary>The cell's last expression has a value.</summary>
    /// <param name="bundle">MIME type to text.</param>
    void OnResult(IReadOnlyDictionary<string, string> bundle);
}
