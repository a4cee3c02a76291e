using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NotebookRunner.Parameters;
using NotebookRunner.Sweeps;
using NotebookRunner.Sweeps.Designs;
using NotebookRunner.Sweeps.Journals;

namespace NotebookRunner.Report;

/// <summary>What the script of a sweep's page draws, as JSON.</summary>
internal static class SweepData
{
    /// <summary>Parameters, results and one list a run: its number, its parameters, its results.</summary>
    public static string Write(SweepPlan plan, IReadOnlyDictionary<int, SweepRecord> records)
    {
        var json = new JsonObject
        {
            ["notebook"] = plan.NotebookFile.Replace('\\', '/'),
            ["parameters"] = new JsonArray([.. plan.Parameters.Select((parameter, i) => Parameter(parameter, plan.Points.Select(point => point.Values[i])))]),
            ["results"] = new JsonArray([.. plan.Results.Select(result => (JsonNode)new JsonObject
            {
                ["name"] = result.Name, ["isNumber"] = result.IsNumber, ["description"] = result.Description,
            })]),
            ["runs"] = new JsonArray([.. plan.Points
                .Where(point => records.TryGetValue(point.Run, out SweepRecord? record) && record.Error is null)
                .Select(point => (JsonNode)Run(plan, point, records[point.Run]))]),
        };

        // JSON escapes "<", so that no text in it ends the script.
        return json.ToJsonString(new JsonSerializerOptions());
    }

    /// <summary>Values in their own order, texts in that of the choices that the parameter declares, or else of the points.</summary>
    private static JsonNode Parameter(NotebookParameter parameter, IEnumerable<object> values) => new JsonObject
    {
        ["name"] = parameter.Name,
        ["isOrdered"] = parameter.Type.IsOrdered,
        ["values"] = new JsonArray([.. (parameter.Type.IsOrdered ? values.Distinct().Order() : values.Distinct().OrderBy(value => PlaceOf(value, parameter))).Select(Value)]),
        ["description"] = parameter.Description,
        ["usual"] = Value(parameter.Default),
    };

    private static int PlaceOf(object value, NotebookParameter parameter) => parameter.Choices.ToList().IndexOf(value);

    private static JsonArray Run(SweepPlan plan, SweepPoint point, SweepRecord record) =>
    [
        point.Run,
        .. point.Values.Select(Value),
        .. plan.Results.Zip(record.Values).Select(pair => pair.Second.Text is not { } text ? null
            : pair.First.IsNumber ? JsonValue.Create(Rounded(text))
            : JsonValue.Create(text)),
    ];

    private static JsonNode? Value(object value) => value is string or bool
        ? JsonValue.Create(SweepCsv.Value(value))
        : JsonValue.Create(Rounded(SweepCsv.Value(value)));

    private static double Rounded(string text) => double.Parse(
        double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("G12", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
