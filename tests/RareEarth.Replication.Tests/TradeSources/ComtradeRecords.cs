using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;

namespace RareEarth.Replication.Tests.TradeSources;

/// <summary>Records in the form of the API, and its answers from them.</summary>
internal sealed class ComtradeRecords
{
    private static readonly Dictionary<int, (string Iso3, string Name)> Names = new()
    {
        [0] = ("W00", "World"),
        [97] = ("EUR", "European Union"),
        [156] = ("CHN", "China"),
        [392] = ("JPN", "Japan"),
        [490] = ("S19", "Other Asia, nes"),
        [516] = ("NAM", "Namibia"),
        [699] = ("IND", "India"),
        [842] = ("USA", "USA"),
        [899] = ("_X ", "Areas, nes"),
        [9999] = ("QQQ", "Nowhere"),
    };

    private readonly List<JsonObject> _records = [];

    /// <summary>Records in one answer at most, whatever the request allows.</summary>
    public int Limit { get; init; } = 100_000;

    /// <summary>Adds a total.</summary>
    public ComtradeRecords Add(int year, int reporter, string flow, int partner, string product, decimal value, decimal? kilograms = null, Action<JsonObject>? change = null)
    {
        var record = new JsonObject
        {
            ["typeCode"] = "C",
            ["freqCode"] = "A",
            ["refPeriodId"] = (year * 10_000) + 101,
            ["refYear"] = year,
            ["refMonth"] = 52,
            ["period"] = $"{year}",
            ["reporterCode"] = reporter,
            ["reporterISO"] = Names[reporter].Iso3,
            ["reporterDesc"] = Names[reporter].Name,
            ["flowCode"] = flow,
            ["partnerCode"] = partner,
            ["partnerISO"] = Names[partner].Iso3,
            ["partnerDesc"] = Names[partner].Name,
            ["partner2Code"] = 0,
            ["classificationCode"] = "H5",
            ["cmdCode"] = product,
            ["customsCode"] = "C00",
            ["mosCode"] = "0",
            ["motCode"] = 0,
            ["qtyUnitCode"] = 8,
            ["qty"] = kilograms,
            ["netWgt"] = kilograms,
            ["cifvalue"] = flow == "M" ? value : null,
            ["fobvalue"] = flow == "X" ? value : null,
            ["primaryValue"] = value,
            ["isReported"] = true,
            ["isAggregate"] = false,
        };
        change?.Invoke(record);
        _records.Add(record);
        return this;
    }

    /// <summary>The body of an answer to a request.</summary>
    public ServerReply Answer(string target)
    {
        var query = HttpUtility.ParseQueryString(target[target.IndexOf('?', StringComparison.Ordinal)..]);
        string[] parameters = ["period", "cmdCode", "flowCode", "reporterCode"];
        JsonObject[] all = [.. _records.Where(record => parameters.All(name => query[name] is not { } wanted || wanted.Split(',').Contains(record[name]!.ToString())))];
        JsonObject[] sent = [.. all.Take(Math.Min(Limit, int.Parse(query["maxRecords"]!, System.Globalization.CultureInfo.InvariantCulture)))];
        return ServerReply.Text(200, Body(sent));
    }

    public static string Body(IEnumerable<JsonObject> records)
    {
        JsonNode[] data = [.. records.Select(record => record.DeepClone())];
        return new JsonObject { ["elapsedTime"] = "0.21 secs", ["count"] = data.Length, ["data"] = new JsonArray(data), ["error"] = "" }.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}
