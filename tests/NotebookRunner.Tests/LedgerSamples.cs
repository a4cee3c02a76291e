using System.Text.Json.Nodes;
using NotebookRunner.Ledgers;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Tests;

/// <summary>Made-up records of checks, and notebooks that hold or leave them.</summary>
internal static class LedgerSamples
{
    public const string Mime = "application/vnd.replication-check+json";

    /// <summary>A record of two sound numbers, a contradicted one and a claim, one broken relation and a finding on it.</summary>
    public static JsonObject Record(string source = "3") => JsonNode.Parse(
        $$"""
        {
          "version": 1, "source": "{{source}}", "title": "The effect of <b> on & in {{source}}", "citation": "Someone (2020)",
          "relations": [
            {"id":"{{source}}/r1","section":"Stars","kind":"stars","statement":"The stars follow from t","calculation":"0.648 / 0.3 = t","computed":"[0.1, 0.2]","printed":"[0.3, 0.4]","holds":false,"conventions":[],"members":["{{source}}/T3/DID","{{source}}/T3/se"]},
            {"id":"{{source}}/r2","section":"Sums","kind":"sum","statement":"The rows add up","calculation":"1 + 1","computed":"[2, 2]","printed":"[2, 2]","holds":true,"conventions":["rounded, then added"],"members":["{{source}}/T3/se","{{source}}/T4/a"]}],
          "numbers": [
            {"id":"{{source}}/T3/DID","type":"cell","section":"Table 3","label":"Table 3, DID, 2","printed":"0.648***","unit":"log points","verdict":"Contradicted","reason":null,"account":"its stars are too many","instead":"0.648*","conventions":[],"rerun":null,"relations":["{{source}}/r1"]},
            {"id":"{{source}}/T3/se","type":"cell","section":"Table 3","label":"Table 3, DID, 2, standard error","printed":"(0.300)","unit":"","verdict":"InDispute","reason":null,"account":"with a \"quote\",\nand a second line","instead":null,"conventions":[],"rerun":null,"relations":["{{source}}/r1","{{source}}/r2"]},
            {"id":"{{source}}/T4/a","type":"cell","section":"Table 4","label":"Table 4, a","printed":"2","unit":"t","verdict":"Varies","reason":null,"account":"by rounding","instead":null,"conventions":["rounded, then added","added, then rounded"],"rerun":"2.1","relations":["{{source}}/r2"]},
            {"id":"{{source}}/c1","type":"claim","section":"Conclusion","label":"“稀土 is strategic”","printed":"","unit":"","verdict":"NotCheckable","reason":"Opinion","account":"an opinion","instead":null,"conventions":[],"rerun":null,"relations":[]}],
          "findings": [
            {"id":"{{source}}/f1","title":"Stars without a t","basis":"computed","kind":"contradiction","relations":["{{source}}/r1"],"quotes":[{"where":"section 4.2","text":"highly significant"}],"instead":"a t of 2.6","reading":"a slip"}]
        }
        """)!.AsObject();

    /// <summary>A finding and a relation on numbers of another source.</summary>
    public static JsonObject Commentary(string source, string about) => JsonNode.Parse(
        $$"""
        {
          "version": 1, "source": "{{source}}", "title": "Between the sources", "citation": "",
          "relations": [{"id":"{{source}}/r1","section":"Across","kind":"restatement","statement":"The same number twice","calculation":"2 = 2","computed":"[2, 2]","printed":"[2, 2]","holds":true,"conventions":[],"members":["{{about}}/T4/a"]}],
          "numbers": [],
          "findings": [{"id":"{{source}}/f1","title":"Two words for one thing","basis":"read","kind":"tension","relations":["{{source}}/r1"],"quotes":[],"instead":"one word","reading":"two writers"}]
        }
        """)!.AsObject();

    /// <summary>A cell's code that leaves the record.</summary>
    public static string Code(JsonObject record) => $"\"\"\"\"\n{record.ToJsonString()}\n\"\"\"\".DisplayAs(\"{Mime}\");";

    /// <summary>A notebook that was executed and left the records, a cell each.</summary>
    public static Notebook Executed(string name, params JsonNode[] records)
    {
        string cells = string.Join(',', records.Select(record => PageSamples.Code("checks", Output(record))));
        return NotebookReader.Parse($$"""{"cells":[{{cells}}],"metadata":{},"nbformat":4,"nbformat_minor":5}""", name, name + ".ipynb");
    }

    /// <summary>The ledger of sound records, a notebook each.</summary>
    public static Ledger Ledger(params JsonObject[] records) =>
        LedgerCollection.Of(records.Select(record => Executed("about-" + (string)record["source"]!, record))).Ledger ?? throw new InvalidOperationException("The records are not sound.");

    /// <summary>A record with many numbers of every verdict, spread over sections.</summary>
    public static JsonObject Large(string source, int count)
    {
        string[] verdicts = Enum.GetNames<LedgerVerdict>();
        JsonObject record = Record(source);
        for (int i = 0; i < count; i++)
        {
            string verdict = verdicts[i % verdicts.Length];
            record["numbers"]!.AsArray().Add(JsonNode.Parse(
                $$"""{"id":"{{source}}/n{{i}}","type":"cell","section":"Table {{10 + (i / 40)}}","label":"Table {{10 + (i / 40)}}, row {{i % 40}}","printed":"{{i}}.5","unit":"","verdict":"{{verdict}}","reason":"FigureOnly","account":"account {{i}}","instead":null,"conventions":[],"rerun":null,"relations":["{{source}}/r2"]}"""));
        }

        return record;
    }

    private static string Output(JsonNode record) =>
        $$$"""{"output_type":"display_data","metadata":{},"data":{"text/html":"<p>a summary</p>","text/plain":"a summary","{{{Mime}}}":{{{record.ToJsonString()}}}}}""";
}
