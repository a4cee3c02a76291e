using System.Text;
using NotebookRunner.Ledgers;
using Xunit;

namespace NotebookRunner.Tests;

public sealed class LedgerCsvTests
{
    private static readonly Ledger Sample = LedgerSamples.Ledger(LedgerSamples.Record(), LedgerSamples.Commentary("x", "3"));

    [Fact]
    public void Numbers_are_a_row_each_with_what_needs_quotes_in_quotes() => Assert.Equal(
        "source,id,type,section,label,printed,unit,verdict,reason,account,instead,conventions,rerun,relations,notebook,cell\n"
        + "3,3/T3/DID,cell,Table 3,\"Table 3, DID, 2\",0.648***,log points,Contradicted,,its stars are too many,0.648*,,,3/r1,about-3,1\n"
        + "3,3/T3/se,cell,Table 3,\"Table 3, DID, 2, standard error\",(0.300),,InDispute,,\"with a \"\"quote\"\",\nand a second line\",,,,3/r1; 3/r2,about-3,1\n"
        + "3,3/T4/a,cell,Table 4,\"Table 4, a\",2,t,Varies,,by rounding,,\"rounded, then added; added, then rounded\",2.1,3/r2,about-3,1\n"
        + "3,3/c1,claim,Conclusion,“稀土 is strategic”,,,NotCheckable,Opinion,an opinion,,,,,about-3,1\n",
        LedgerCsv.Numbers(Sample));

    [Fact]
    public void Relations_are_a_row_each() => Assert.Equal(
        "source,id,section,kind,statement,calculation,computed,printed,holds,conventions,members,notebook,cell\n"
        + "3,3/r1,Stars,stars,The stars follow from t,0.648 / 0.3 = t,\"[0.1, 0.2]\",\"[0.3, 0.4]\",false,,3/T3/DID; 3/T3/se,about-3,1\n"
        + "3,3/r2,Sums,sum,The rows add up,1 + 1,\"[2, 2]\",\"[2, 2]\",true,\"rounded, then added\",3/T3/se; 3/T4/a,about-3,1\n"
        + "x,x/r1,Across,restatement,The same number twice,2 = 2,\"[2, 2]\",\"[2, 2]\",true,,3/T4/a,about-x,1\n",
        LedgerCsv.Relations(Sample));

    [Fact]
    public void Findings_are_a_row_each() => Assert.Equal(
        "source,id,title,basis,kind,relations,quotes,instead,reading,notebook,cell\n"
        + "3,3/f1,Stars without a t,computed,contradiction,3/r1,section 4.2: highly significant,a t of 2.6,a slip,about-3,1\n"
        + "x,x/f1,Two words for one thing,read,tension,x/r1,,one word,two writers,about-x,1\n",
        LedgerCsv.Findings(Sample));

    [Fact]
    public void Any_text_comes_back_from_its_csv()
    {
        const int Seed = 11;
        var random = new Random(Seed);
        const string Letters = "a,;\"\n\r 稀=";
        string[][] rows = [.. Enumerable.Range(0, 200).Select(_ => Enumerable.Range(0, 3).Select(_ => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Letters[random.Next(Letters.Length)]))).ToArray())];

        string csv = CsvText.Write(["a", "b", "c"], rows);

        Assert.Equal((IEnumerable<string[]>)[["a", "b", "c"], .. rows], Parse(csv));
    }

    /// <summary>RFC 4180, read letter by letter.</summary>
    private static List<string[]> Parse(string csv)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            switch (csv[i])
            {
                case '"' when quoted && i + 1 < csv.Length && csv[i + 1] == '"':
                    field.Append(csv[++i]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\n' when !quoted:
                    row.Add(field.ToString());
                    field.Clear();
                    if (csv[i] == '\n')
                    {
                        rows.Add([.. row]);
                        row.Clear();
                    }

                    break;
                default:
                    field.Append(csv[i]);
                    break;
            }
        }

        return rows;
    }
}
