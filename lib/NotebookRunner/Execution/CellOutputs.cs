using System.Text;
using System.Text.Json.Nodes;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Execution;

/// <summary>The outputs of one cell as they come: neighbouring console texts become one, displays can be replaced.</summary>
internal sealed class CellOutputs
{
    private readonly List<(JsonObject Json, string? DisplayId)> _outputs = [];
    private readonly StringBuilder _console = new();
    private string? _consoleName;

    public void AddConsole(string name, string text)
    {
        if (_consoleName != name)
        {
            FlushConsole();
            _consoleName = name;
        }

        _console.Append(text);
    }

    public void Add(JsonObject json, string? displayId)
    {
        FlushConsole();
        _outputs.Add((json, displayId));
    }

    public void Replace(string displayId, JsonObject json)
    {
        int index = _outputs.FindIndex(output => output.DisplayId == displayId);
        if (index >= 0)
        {
            _outputs[index] = (json, displayId);
        }
    }

    public JsonObject[] ToArray()
    {
        FlushConsole();
        return [.. _outputs.Select(output => output.Json)];
    }

    private void FlushConsole()
    {
        if (_consoleName is not null && _console.Length > 0)
        {
            _outputs.Add((CellOutput.Stream(_consoleName, _console.ToString()), null));
        }

        _console.Clear();
        _consoleName = null;
    }
}
