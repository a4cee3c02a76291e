using System.Text;

namespace NotebookRunner.Ledgers;

/// <summary>How many numbers have which verdict.</summary>
public sealed class Coverage
{
    private readonly Dictionary<LedgerVerdict, int> _verdicts;
    private readonly Dictionary<NumberType, int> _types;

    /// <summary>Counts.</summary>
    public Coverage(IEnumerable<LedgerNumber> numbers)
    {
        LedgerNumber[] all = [.. numbers];
        Total = all.Length;
        _verdicts = all.CountBy(number => number.Verdict).ToDictionary();
        _types = all.CountBy(number => number.Type).ToDictionary();
    }

    /// <summary>All of them.</summary>
    public int Total { get; }

    /// <summary>Those with a verdict.</summary>
    public int this[LedgerVerdict verdict] => _verdicts.GetValueOrDefault(verdict);

    /// <summary>Those that are printed so.</summary>
    public int this[NumberType type] => _types.GetValueOrDefault(type);

    /// <summary>How numbers are printed: in cells and claims, and as marks where there are any.</summary>
    internal static NumberType[] TypesOf(IEnumerable<LedgerNumber> numbers) =>
        [.. Enum.GetValues<NumberType>().Where(type => type != NumberType.Mark || numbers.Any(number => number.Type == type))];

    /// <summary>The counts as a Markdown table, one row a source; a line that says so where there is no ledger.</summary>
    public static string Markdown(Ledger? ledger)
    {
        if (ledger is null)
        {
            return "No notebook holds checks yet.\n";
        }

        LedgerVerdict[] verdicts = Enum.GetValues<LedgerVerdict>();
        NumberType[] types = TypesOf(ledger.Numbers);
        var table = new StringBuilder();
        table.Append($"| source | {string.Join(" | ", types.Select(type => LedgerRecord.Spelled(type) + "s"))} | {string.Join(" | ", verdicts.Select(LedgerWords.Of))} |\n");
        table.Append($"|---|{string.Concat(Enumerable.Repeat("---:|", verdicts.Length + types.Length))}\n");
        LedgerSource[] sources = [.. ledger.Sources.Where(source => source.Numbers.Count > 0)]; // one of relations between other sources has no row
        foreach (LedgerSource source in sources)
        {
            table.Append(Row(source.Title, new Coverage(source.Numbers), types, verdicts));
        }

        return (sources.Length > 1 ? table.Append(Row("**all**", new Coverage(ledger.Numbers), types, verdicts)) : table).ToString();
    }

    private static string Row(string title, Coverage counts, NumberType[] types, LedgerVerdict[] verdicts)
    {
        IEnumerable<int> cells = [.. types.Select(type => counts[type]), .. verdicts.Select(verdict => counts[verdict])];
        string name = string.Join(' ', title.Replace("|", "\\|", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return FormattableString.Invariant($"| {name} | {string.Join(" | ", cells.Select(count => FormattableString.Invariant($"{count}")))} |\n");
    }
}
