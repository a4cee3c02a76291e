using System.Text.Json.Nodes;
using RareEarth.Replication.TradeSources;
using Xunit;

namespace RareEarth.Replication.Tests.TradeSources;

/// <summary>Answers in another form than documented.</summary>
public sealed class ComtradeAnswerTests
{
    private static readonly TradeSelection One = new(["850511"], [2022]);

    [Theory]
    [InlineData("<html>maintenance</html>", "the answer of 24 bytes is no JSON, line 1, byte 1: expected an object with 'count', 'data' and 'error'.")]
    [InlineData("{ \"count\": 1, \"data\": [ {", "the answer of 25 bytes is no JSON, line 1, byte 26")]
    [InlineData("[]", "the answer is []: expected an object. The form of the API may have changed.")]
    [InlineData("{ \"count\": 0 }", "the answer has no field 'data': expected it, as documented")]
    [InlineData("{ \"data\": [] }", "the answer has no field 'count': expected it, as documented")]
    [InlineData("{ \"count\": 0, \"data\": {} }", "the answer has 'data' {}: expected a list of records")]
    [InlineData("{ \"count\": 1, \"data\": [5] }", "data[0] is 5: expected an object")]
    [InlineData("{ \"count\": -1, \"data\": [], \"error\": \"\" }", "'count' is -1 and 'data' has 0 records")]
    [InlineData("{ \"count\": 0, \"data\": [], \"error\": \"too many periods\" }", "UN Comtrade answers with the error 'too many periods'.")]
    public async Task An_answer_in_another_form_is_named(string body, string message)
    {
        using var folder = new TestFolder();
        using FaultServer server = new FaultServer(new ComtradeRecords()).Then(ServerReply.Text(200, body));
        string said = await new ComtradeFetch(server, folder) { Selection = One }.FailAsync();
        Assert.StartsWith("data/v1/get/C/A/HS?period=2022&cmdCode=850511", said, StringComparison.Ordinal);
        Assert.Contains(message, said, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.False(Directory.Exists(folder["comtrade-cache"])); // what cannot be read is not kept
    }

    [Theory]
    [InlineData("primaryValue", null, "has no field 'primaryValue': expected it, as documented")]
    [InlineData("primaryValue", "null", "has 'primaryValue' null: expected a number of US dollars, 0 or more")]
    [InlineData("primaryValue", "\"10\"", "has 'primaryValue' \"10\": expected a number of 0 or more, or null")]
    [InlineData("primaryValue", "-1", "has 'primaryValue' -1: expected a number of 0 or more, or null")]
    [InlineData("netWgt", null, "has no field 'netWgt': expected it, as documented")]
    [InlineData("reporterCode", "\"CHN\"", "has 'reporterCode' \"CHN\": expected a whole number")]
    [InlineData("reporterISO", "7", "has 'reporterISO' 7: expected a text")]
    [InlineData("motCode", null, "has no field 'motCode': expected it, as documented")]
    [InlineData("customsCode", "0", "has 'customsCode' 0: expected a text")]
    [InlineData("cmdCode", "\"850512\"", "has 'cmdCode' \"850512\": expected one of 850511, which were asked for")]
    [InlineData("refYear", "2020", "has 'refYear' 2020: expected one of 2022, which were asked for")]
    [InlineData("flowCode", "\"RX\"", "has 'flowCode' \"RX\": expected one of M, X, which were asked for")]
    public async Task A_field_of_another_type_is_named_with_its_record(string field, string? value, string message)
    {
        using var folder = new TestFolder();
        var records = new ComtradeRecords().Add(2022, 842, "M", 156, "850511", 1).Add(2022, 842, "M", 392, "850511", 1, change: Change);
        JsonObject answer = JsonNode.Parse(records.Answer("/?maxRecords=9").Body)!.AsObject();
        using FaultServer server = new FaultServer(new ComtradeRecords()).Then(ServerReply.Text(200, answer.ToJsonString()));
        Assert.Contains($"data[1] {message}", await new ComtradeFetch(server, folder) { Selection = One }.FailAsync(), StringComparison.Ordinal);

        void Change(JsonObject record)
        {
            record.Remove(field);
            if (value is not null)
            {
                record[field] = JsonNode.Parse(value);
            }
        }
    }

    [Fact]
    public async Task Parts_without_their_total_and_two_totals_are_named()
    {
        using var folder = new TestFolder();
        using FaultServer parts = new(new ComtradeRecords().Add(2022, 842, "M", 156, "850511", 1, change: record => record["motCode"] = 1000).Add(2022, 842, "M", 156, "850511", 2, change: record => record["customsCode"] = "C01"));
        Assert.StartsWith("UN Comtrade has only parts of 850511 in 2022, imports of reporter 842 USA, partner 156 China: expected a total", await new ComtradeFetch(parts, folder) { Selection = One }.FailAsync(), StringComparison.Ordinal);

        using var other = new TestFolder();
        using FaultServer two = new(new ComtradeRecords().Add(2022, 842, "M", 156, "850511", 1).Add(2022, 842, "M", 156, "850511", 1));
        Assert.StartsWith("UN Comtrade has two totals of 850511 in 2022", await new ComtradeFetch(two, other) { Selection = One }.FailAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_area_that_is_not_known_is_named()
    {
        using var folder = new TestFolder();
        using FaultServer server = new(new ComtradeRecords().Add(2022, 842, "M", 9999, "850511", 1));
        Assert.StartsWith("UN Comtrade, partner: area 9999 'Nowhere' with the code QQQ is not known", await new ComtradeFetch(server, folder) { Selection = One }.FailAsync(), StringComparison.Ordinal);
    }
}
