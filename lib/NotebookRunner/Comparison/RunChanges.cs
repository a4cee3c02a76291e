using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NotebookRunner.Execution;
using NotebookRunner.Parameters;

namespace NotebookRunner.Comparison;

/// <summary>What other parameters changed in a notebook's outputs: the run beside the default run.</summary>
/// <param name="Parameters">What was changed.</param>
/// <param name="Default">The run with the notebook's own values.</param>
/// <param name="Run">The run with the changed ones.</param>
public sealed record RunChanges(IReadOnlyList<ParameterChange> Parameters, NotebookRun Default, NotebookRun Run)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Default)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Every place at which the outputs differ; a number in its last digit too, for the two runs are of one machine.</summary>
    public IReadOnlyList<OutputDifference> Differences { get; } = OutputComparer.Compare(Default.Executed, Run.Executed, Tolerance.None);

    /// <summary>For a reader.</summary>
    public string ToText()
    {
        var text = new StringBuilder($"{Run.Executed.Title}\n\nParameters\n");
        foreach (ParameterChange change in Parameters)
        {
            text.Append($"  {change}\n");
        }

        text.Append("\nOutputs: the default run above this run\n");
        AppendFailure(text, "the default run", Default);
        AppendFailure(text, "this run", Run);
        text.Append(Differences.Count == 0 ? "  no difference\n" : DifferenceText.Write(Differences, "default", "this run"));
        return text.ToString();
    }

    /// <summary>For programs: parameters, and every difference with its cell, output and path.</summary>
    public string ToJson() => new JsonObject
    {
        ["notebook"] = Run.Executed.Name,
        ["parameters"] = new JsonArray([.. Parameters.Select(change => (JsonNode)new JsonObject
        {
            ["name"] = change.Parameter.Name,
            ["default"] = JsonSerializer.SerializeToNode(change.Parameter.Default, Format),
            ["value"] = JsonSerializer.SerializeToNode(change.Value, Format),
        })]),
        ["changes"] = new JsonArray([.. Differences.Select(difference => (JsonNode)new JsonObject
        {
            ["cell"] = difference.Cell,
            ["output"] = difference.Output,
            ["path"] = difference.Path,
            ["default"] = difference.Stored,
            ["run"] = difference.Fresh,
        })]),
    }.ToJsonString(Format) + "\n";

    private static void AppendFailure(StringBuilder text, string name, NotebookRun run)
    {
        if (run.Failure is { } failure)
        {
            text.Append($"  {name} ended early: {failure.Describe(run.Executed.Name)}\n");
        }
    }
}
