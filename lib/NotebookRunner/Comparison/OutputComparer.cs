using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Comparison;

/// <summary>Compares the outputs of two runs of a notebook, cell by cell: numbers by a tolerance, everything else exactly.</summary>
/// <remarks>How often a cell had been executed before (its execution count) is no result and is not compared.</remarks>
public static class OutputComparer
{
    /// <summary>Every difference, in the order of the notebook.</summary>
    /// <param name="stored">The first run.</param>
    /// <param name="fresh">The second run, of the same cells.</param>
    /// <param name="tolerance">How far numbers may be apart.</param>
    public static IReadOnlyList<OutputDifference> Compare(Notebook stored, Notebook fresh, Tolerance tolerance)
    {
        Dictionary<int, NotebookCell> freshCells = fresh.CodeCells.ToDictionary(cell => cell.Number);
        var differences = new List<OutputDifference>();
        foreach (NotebookCell cell in stored.CodeCells)
        {
            IReadOnlyList<JsonObject> outputs = freshCells.TryGetValue(cell.Number, out NotebookCell? run) ? run.Outputs : [];
            for (int i = 0; i < Math.Max(cell.Outputs.Count, outputs.Count); i++)
            {
                int number = i + 1;
                void Add(string path, string? before, string? after) => differences.Add(new OutputDifference(cell.Number, number, path, before, after));
                CompareOutput(cell.Outputs.ElementAtOrDefault(i), outputs.ElementAtOrDefault(i), tolerance, Add);
            }
        }

        return differences;
    }

    private delegate void Report(string path, string? stored, string? fresh);

    private static void CompareOutput(JsonObject? stored, JsonObject? fresh, Tolerance tolerance, Report report)
    {
        if (stored is null || fresh is null || Kind(stored) != Kind(fresh))
        {
            report("", stored is null ? null : Summary(stored), fresh is null ? null : Summary(fresh));
            return;
        }

        foreach (string key in stored.Select(member => member.Key).Union(fresh.Select(member => member.Key)))
        {
            switch (key)
            {
                case "execution_count" or "output_type" or "name":
                    break; // the first says nothing, the others are the kind, which is the same
                case "metadata" when IsEmpty(stored[key]) && IsEmpty(fresh[key]):
                    break;
                case "data":
                    CompareBundle(stored[key] as JsonObject ?? [], fresh[key] as JsonObject ?? [], tolerance, report);
                    break;
                case "text":
                    CompareText(Kind(stored), stored[key], fresh[key], tolerance, report);
                    break;
                default:
                    CompareJson(key, stored[key], fresh[key], tolerance, report);
                    break;
            }
        }
    }

    private static void CompareBundle(JsonObject stored, JsonObject fresh, Tolerance tolerance, Report report)
    {
        foreach (string type in stored.Select(member => member.Key).Union(fresh.Select(member => member.Key)))
        {
            if (!stored.ContainsKey(type) || !fresh.ContainsKey(type))
            {
                report(type, stored.ContainsKey(type) ? Brief(stored[type]) : null, fresh.ContainsKey(type) ? Brief(fresh[type]) : null);
            }
            else if (MimeType.IsJson(type))
            {
                CompareJson($"{type} $", stored[type], fresh[type], tolerance, report);
            }
            else
            {
                // In a picture digits are code, not numbers.
                CompareText(type, stored[type], fresh[type], MimeType.IsBinary(type) ? Tolerance.None : tolerance, report);
            }
        }
    }

    private static void CompareText(string path, JsonNode? stored, JsonNode? fresh, Tolerance tolerance, Report report)
    {
        if (NotebookReader.TextOf(stored) is not { } before || NotebookReader.TextOf(fresh) is not { } after)
        {
            CompareJson(path, stored, fresh, tolerance, report);
            return;
        }

        string[] beforeLines = before.Split('\n');
        string[] afterLines = after.Split('\n');
        for (int i = 0; i < Math.Max(beforeLines.Length, afterLines.Length); i++)
        {
            string? first = beforeLines.ElementAtOrDefault(i);
            string? second = afterLines.ElementAtOrDefault(i);
            if (first is null || second is null || !NumberedText.Same(first, second, tolerance))
            {
                report(string.Create(CultureInfo.InvariantCulture, $"{path}, line {i + 1}"), first, second);
            }
        }
    }

    private static void CompareJson(string path, JsonNode? stored, JsonNode? fresh, Tolerance tolerance, Report report)
    {
        switch (stored, fresh)
        {
            case (JsonObject before, JsonObject after):
                foreach (string key in before.Select(member => member.Key).Union(after.Select(member => member.Key)))
                {
                    CompareMember($"{path}.{key}", before.ContainsKey(key), after.ContainsKey(key), before[key], after[key], tolerance, report);
                }

                break;
            case (JsonArray before, JsonArray after):
                for (int i = 0; i < Math.Max(before.Count, after.Count); i++)
                {
                    CompareMember(
                        string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), i < before.Count, i < after.Count,
                        before.ElementAtOrDefault(i), after.ElementAtOrDefault(i), tolerance, report);
                }

                break;
            default:
                if (!SameValue(stored, fresh, tolerance))
                {
                    report(path, Brief(stored), Brief(fresh));
                }

                break;
        }
    }

    private static void CompareMember(string path, bool isStored, bool isFresh, JsonNode? stored, JsonNode? fresh, Tolerance tolerance, Report report)
    {
        if (isStored && isFresh)
        {
            CompareJson(path, stored, fresh, tolerance, report);
        }
        else
        {
            report(path, isStored ? Brief(stored) : null, isFresh ? Brief(fresh) : null);
        }
    }

    private static bool SameValue(JsonNode? stored, JsonNode? fresh, Tolerance tolerance) => (stored?.GetValueKind(), fresh?.GetValueKind()) switch
    {
        (null, null) => true,
        (JsonValueKind.String, JsonValueKind.String) => NumberedText.Same(stored!.GetValue<string>(), fresh!.GetValue<string>(), tolerance),
        (JsonValueKind.Number, JsonValueKind.Number) =>
            stored!.ToJsonString() == fresh!.ToJsonString() || tolerance.Accepts(Number(stored!), Number(fresh!)),
        var (first, second) => first == second && first is JsonValueKind.True or JsonValueKind.False,
    };

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Kind(JsonObject output) => NotebookReader.TextOf(output["output_type"]) switch
    {
        "stream" => NotebookReader.TextOf(output["name"]) ?? "stream",
        var type => type ?? "",
    };

    private static bool IsEmpty(JsonNode? node) => node is null or JsonObject { Count: 0 };

    private static string Summary(JsonObject output) => Kind(output) + ": " + Brief(output["text"] ?? output["data"]?["text/plain"] ?? output["evalue"] ?? output["data"]);

    private static string Brief(JsonNode? node) => NotebookReader.TextOf(node) ?? node?.ToJsonString() ?? "null";
}
