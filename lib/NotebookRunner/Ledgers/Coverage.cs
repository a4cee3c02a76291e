using System.Text;

namespace NotebookRunner.Ledgers;

/// <summary>How many numbers have which verdict.</summary>
public sealed class Coverage
{
    private readonly int[] _counts = new int[Enum.GetValues<LedgerVerdict>().Length];

    /// <summary>Counts.</summary>
    public Coverage(IEnumerable<LedgerNumber> numbers)
    {
        foreach (LedgerNumber number in numbers)
        {
            _counts[(int)number.Verdict]++;
            Cells += number.Type == NumberType.Cell ? 1 : 0;
            Claims += number.Type == NumberType.Claim ? 1 : 0;
        }
    }

    /// <summary>Numbers in tables.</summary>
    public int Cells { get; }

    /// <summary>Claims of the text.</summary>
    public int Claims { get; }

    /// <summary>All of them.</summary>
    public int Total => Cells + Claims;

    /// <summary>Those with a verdict.</summary>
    public int this[LedgerVerdict verdict] => _counts[(int)verdict];

    /// <summary>The counts as a Markdown table, one row a source; a line that says so where there is no ledger.</summary>
    public static string Markdown(Ledger? ledger)
    {
        if (ledger is null)
        {
            return "No notebook holds checks yet.\n";
        }

        LedgerVerdict[] verdicts = Enum.GetValues<LedgerVerdict>();
        var table = new StringBuilder();
        table.Append($"| source | cells | claims | {string.Join(" | ", verdicts.Select(LedgerWords.Of))} |\n");
        table.Append($"|---|{string.Concat(Enumerable.Repeat("---:|", verdicts.Length + 2))}\n");
        foreach (LedgerSource source in ledger.Sources)
        {
            table.Append(Row(source.Title, new Coverage(source.Numbers), verdicts));
        }

        return (ledger.Sources.Count > 1 ? table.Append(Row("**all**", new Coverage(ledger.Numbers), verdicts)) : table).ToString();
    }

    private static string Row(string title, Coverage counts, LedgerVerdict[] verdicts)
    {
        IEnumerable<int> cells = [counts.Cells, counts.Claims, .. verdicts.Select(verdict => counts[verdict])];
        string name = string.Join(' ', title.Replace("|", "\\|", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return FormattableString.Invariant($"| {name} | {string.Join(" | ", cells.Select(count => FormattableString.Invariant($"{count}")))} |\n");
    }
}
