using System.Text.Json.Nodes;
using NotebookRunner.Ledgers;
using NotebookRunner.Notebooks;
using Xunit;

namespace NotebookRunner.Tests;

/// <summary>What is wrong with a record is named with notebook, cell, id and what was expected, and there is no ledger then.</summary>
public sealed class LedgerRecordTests
{
    private const string Verdicts = "one of Reproduced, Consistent, Contradicted, InDispute, Varies, Differs, NotCheckable";
    private const string Reasons = "one of LicensedData, UnstatedMethod, FigureOnly, DamagedSource, Opinion, ExternalFact, Definition";
    private const string First = "a.ipynb, cell 1, source 3, numbers[0] (3/T3/DID): ";

    public static TheoryData<string, string?, string> Faults => new()
    {
        // place in the record, what stands there instead (nothing: the field is missing), the message
        { "version", "2", "a.ipynb, cell 1, record of checks: version is 2, expected 1." },
        { "version", "\"1\"", "a.ipynb, cell 1, record of checks: version is \"1\", expected 1." },
        { "version", null, "a.ipynb, cell 1, record of checks: version is missing, expected 1." },
        { "source", "3", "a.ipynb, cell 1, record of checks: source is 3, expected a text that is not empty." },
        { "title", "\" \"", "a.ipynb, cell 1, source 3: title is \" \", expected a text that is not empty." },
        { "citation", "null", "a.ipynb, cell 1, source 3: citation is null, expected a text." },
        { "numbers", "{}", "a.ipynb, cell 1, source 3: numbers is {}, expected a list of objects." },
        { "numbers", "[1]", "a.ipynb, cell 1, source 3: numbers is [1], expected a list of objects." },
        { "relations", null, "a.ipynb, cell 1, source 3: relations is missing, expected a list of objects." },
        { "numbers.0.verdict", "\"Good\"", First + $"verdict is \"Good\", expected {Verdicts}." },
        { "numbers.0.verdict", "0", First + $"verdict is 0, expected {Verdicts}." },
        { "numbers.0.verdict", null, First + $"verdict is missing, expected {Verdicts}." },
        { "numbers.0.type", "\"Cell\"", First + "type is \"Cell\", expected one of cell, claim, mark." },
        { "numbers.0.reason", "\"No idea\"", First + $"reason is \"No idea\", expected {Reasons} or null." },
        { "numbers.3.reason", "null", $"a.ipynb, cell 1, source 3, numbers[3] (3/c1): reason is null, expected {Reasons} where the verdict is NotCheckable." },
        { "numbers.3.reason", "\"Taste\"", $"a.ipynb, cell 1, source 3, numbers[3] (3/c1): reason is \"Taste\", expected {Reasons} or null." },
        { "numbers.0.instead", null, First + "instead is missing, expected a text or null." },
        { "numbers.0.rerun", "1.5", First + "rerun is 1.5, expected a text or null." },
        { "numbers.0.printed", "0.648", First + "printed is 0.648, expected a text." },
        { "numbers.0.conventions", "[1]", First + "conventions is [1], expected a list of texts." },
        { "numbers.0.id", "\"\"", "a.ipynb, cell 1, source 3, numbers[0]: id is \"\", expected a text that is not empty." },
        { "relations.0.holds", "\"no\"", "a.ipynb, cell 1, source 3, relations[0] (3/r1): holds is \"no\", expected true or false." },
        { "relations.0.members", "\"3/T3/DID\"", "a.ipynb, cell 1, source 3, relations[0] (3/r1): members is \"3/T3/DID\", expected a list of texts." },
        { "findings.0.kind", "\"worry\"", "a.ipynb, cell 1, source 3, findings[0] (3/f1): kind is \"worry\", expected one of contradiction, tension." },
        { "findings.0.basis", "\"seen\"", "a.ipynb, cell 1, source 3, findings[0] (3/f1): basis is \"seen\", expected one of computed, read." },
        { "findings.0.quotes.0.where", null, "a.ipynb, cell 1, source 3, findings[0] (3/f1), quotes[0]: where is missing, expected a text." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_of_form_is_named(string place, string? instead, string message)
    {
        JsonObject record = LedgerSamples.Record();
        string[] path = place.Split('.');
        JsonNode owner = path[..^1].Aggregate((JsonNode)record, (node, name) => int.TryParse(name, out int index) ? node[index]! : node[name]!);
        if (instead is null)
        {
            Assert.True(owner.AsObject().Remove(path[^1]));
        }
        else
        {
            owner[path[^1]] = JsonNode.Parse(instead);
        }

        Refused([message], LedgerSamples.Executed("a", record));
    }

    [Fact]
    public void A_record_that_is_no_object_is_named() =>
        Refused(["a.ipynb, cell 1: the record of checks is not a JSON object."], LedgerSamples.Executed("a", JsonValue.Create("{}")));

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        JsonObject record = LedgerSamples.Record();
        record["numbers"]![0]!["verdict"] = "Fine";
        record["numbers"]![1]!["unit"] = 5;
        JsonObject other = LedgerSamples.Record("4");
        other["title"] = null;

        LedgerCollection collection = LedgerCollection.Of([LedgerSamples.Executed("b", other), LedgerSamples.Executed("a", record)]);

        Assert.Equal(3, collection.Problems.Count);
        Assert.Null(collection.Ledger);
    }

    [Fact]
    public void An_id_that_is_given_twice_is_named()
    {
        JsonObject record = LedgerSamples.Record();
        record["numbers"]![1]!["id"] = "3/T3/DID";
        JsonObject other = LedgerSamples.Record("4");
        other["relations"]![0]!["id"] = "3/r1";
        other["findings"]![0]!["id"] = "3/f1";

        Refused(
            [
                "a.ipynb, cell 1, number 3/T3/DID: this id is given twice (also in a.ipynb, cell 1), expected each id once.",
                "b.ipynb, cell 1, relation 3/r1: this id is given twice (also in a.ipynb, cell 1), expected each id once.",
                "b.ipynb, cell 1, finding 3/f1: this id is given twice (also in a.ipynb, cell 1), expected each id once.",
            ],
            LedgerSamples.Executed("a", record), LedgerSamples.Executed("b", other));
    }

    [Fact]
    public void A_source_of_two_notebooks_is_named()
    {
        JsonObject other = LedgerSamples.Commentary("3", "3");
        other["relations"]![0]!["id"] = "3/r9";
        other["findings"]![0]!["id"] = "3/f9";

        Refused(
            ["b.ipynb, cell 1, source 3: a.ipynb, cell 1 has records of this source too, expected one notebook for each source."],
            LedgerSamples.Executed("a", LedgerSamples.Record()), LedgerSamples.Executed("b", other));
    }

    [Fact]
    public void A_source_is_the_same_in_each_of_its_records()
    {
        JsonObject other = LedgerSamples.Commentary("3", "3");
        other["relations"]![0]!["id"] = "3/r9";
        other["findings"]![0]!["id"] = "3/f9";
        Refused(
            ["a.ipynb, cell 2, source 3: title or citation differ from those of cell 1, expected the same in each record of a source."],
            LedgerSamples.Executed("a", LedgerSamples.Record(), other));

        other["title"] = (string)LedgerSamples.Record()["title"]!;
        other["citation"] = (string)LedgerSamples.Record()["citation"]!;
        Ledger ledger = LedgerCollection.Of([LedgerSamples.Executed("a", LedgerSamples.Record(), other)]).Ledger!;
        Assert.Equal((1, 4, 3, 2), (ledger.Sources.Count, ledger.Numbers.Count(), ledger.Relations.Count(), ledger.Findings.Count()));
        Assert.Equal([1, 1, 2], ledger.Relations.Select(relation => relation.Place.Cell));
    }

    [Fact]
    public void An_id_that_no_source_has_is_named()
    {
        JsonObject record = LedgerSamples.Record();
        record["relations"]![0]!["members"] = new JsonArray("3/T3/DID", "5/gone");
        record["numbers"]![2]!["relations"] = new JsonArray("3/r7");
        record["findings"]![0]!["relations"] = new JsonArray("3/r8");

        LedgerCollection collection = LedgerCollection.Of([LedgerSamples.Executed("a", record)]);

        Assert.Null(collection.Ledger);
        Assert.Empty(collection.Problems);
        Assert.Equal(
            [
                "a.ipynb, cell 1, relation 3/r1: its member 5/gone is no number of any source, expected the id of one.",
                "a.ipynb, cell 1, number 3/T4/a: its relation 3/r7 is no relation of any source, expected the id of one.",
                "a.ipynb, cell 1, finding 3/f1: its relation 3/r8 is no relation of any source, expected the id of one.",
            ],
            collection.Unknown);
    }

    [Fact]
    public void Sound_records_make_a_ledger_whatever_the_order_of_the_notebooks()
    {
        Notebook[] notebooks = [LedgerSamples.Executed("a", LedgerSamples.Record("9")), LedgerSamples.Executed("b", LedgerSamples.Commentary("x", "9")), LedgerSamples.Executed("c")];

        Ledger ledger = LedgerCollection.Of(notebooks.Reverse()).Ledger!;

        Assert.Equal(["9", "x"], ledger.Sources.Select(source => source.Key));
        Assert.Equal(LedgerCsv.Relations(LedgerCollection.Of(notebooks).Ledger!), LedgerCsv.Relations(ledger));
        Assert.Equal(["9/T4/a"], ledger.MembersOf(ledger.Relations.Last()).Select(number => number.Id));
        Assert.Null(LedgerCollection.Of([notebooks[2]]).Ledger);
    }

    private static void Refused(string[] messages, params Notebook[] notebooks)
    {
        LedgerCollection collection = LedgerCollection.Of(notebooks);

        Assert.Null(collection.Ledger);
        Assert.Equal(messages, collection.Problems.Concat(collection.Unknown));
    }
}
