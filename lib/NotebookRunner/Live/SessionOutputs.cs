using System.Text;
using System.Text.Json.Nodes;
using NotebookRunner.Execution;
using NotebookRunner.Kernel;
using NotebookRunner.Notebooks;
using NotebookRunner.Report;

namespace NotebookRunner.Live;

/// <summary>The outputs that the cells of a session have, and what of them its page was told.</summary>
internal sealed class SessionOutputs(Notebook stored)
{
    private readonly Dictionary<int, CellOutputs> _outputs = [];
    private readonly Dictionary<int, string> _shown = stored.CodeCells.ToDictionary(cell => cell.Number, cell => ToHtml(cell.Outputs));
    private readonly Dictionary<int, string> _stored = stored.CodeCells.ToDictionary(cell => cell.Number, cell => ToHtml(cell.Outputs));
    private HashSet<int> _stale = [];
    private int _running;

    /// <summary>The cell that runs or ran last, or null before the first.</summary>
    public int? Running => _running > 0 ? _running : null;

    /// <summary>A cell begins; until it ends the page keeps what it had.</summary>
    public void Start(int cell)
    {
        _running = cell;
        _outputs[cell] = new CellOutputs();
    }

    /// <summary>Takes an output; one that replaces a display of an earlier cell is shown at once.</summary>
    public IReadOnlyList<LiveMessage> Add(KernelEvent told, bool isDefault)
    {
        switch (told)
        {
            case KernelEvent.Console console when _outputs.TryGetValue(_running, out CellOutputs? outputs):
                outputs.AddConsole(console.Name, console.Text);
                return [];
            case KernelEvent.Output { IsUpdate: true, DisplayId: { } id } update:
                foreach (CellOutputs cell in _outputs.Values)
                {
                    cell.Replace(id, update.Json);
                }

                return [.. _outputs.Keys.Where(cell => cell != _running).SelectMany(cell => Show(cell, isDefault))];
            case KernelEvent.Output output when _outputs.TryGetValue(_running, out CellOutputs? outputs):
                outputs.Add(output.Json, output.DisplayId);
                return [];
            default:
                return [];
        }
    }

    /// <summary>A cell has ended.</summary>
    public IReadOnlyList<LiveMessage> Finish(CellError? error, bool isDefault)
    {
        _stale.Remove(_running);
        if (error is not null)
        {
            _outputs[_running].Add(CellOutput.Error(error), displayId: null);
        }

        return Show(_running, isDefault);
    }

    /// <summary>The cells whose outputs do not hold.</summary>
    public void MarkStale(IEnumerable<int> cells) => _stale = [.. cells];

    /// <summary>What a page that has the stored outputs must be told.</summary>
    public IReadOnlyList<LiveMessage.Shown> All(bool isDefault) =>
        [.. _shown.Where(cell => cell.Value != _stored[cell.Key]).Select(cell => new LiveMessage.Shown(cell.Key, cell.Value, isDefault))];

    /// <summary>A notebook with these outputs. Cells whose outputs do not hold have none.</summary>
    public Notebook Of(Notebook notebook)
    {
        int count = 0;
        return notebook with
        {
            Cells = [.. notebook.Cells.Select(cell => cell.Kind != CellKind.Code ? cell : cell with
            {
                ExecutionCount = ++count,
                Outputs = _stale.Contains(cell.Number) ? [] : _outputs.TryGetValue(cell.Number, out CellOutputs? outputs) ? outputs.ToArray() : cell.Outputs,
            })],
        };
    }

    private IReadOnlyList<LiveMessage> Show(int cell, bool isDefault)
    {
        string html = ToHtml(_outputs[cell].ToArray());
        if (_shown.GetValueOrDefault(cell) == html)
        {
            return [];
        }

        _shown[cell] = html;
        return [new LiveMessage.Shown(cell, html, isDefault)];
    }

    /// <summary>Outputs as they stand in a page.</summary>
    public static string ToHtml(IReadOnlyList<JsonObject> outputs)
    {
        var html = new StringBuilder();
        var anchors = new AnchorNames();
        foreach (JsonObject output in outputs)
        {
            OutputHtml.Write(output, anchors, html);
        }

        return html.ToString();
    }
}
