using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Checks;

/// <summary>A printed number, or a claim of the text, as a member of relations.</summary>
/// <param name="Id">What tells it from every other, in any paper: <c>1/Table 2/2022/TE all/mean</c>.</param>
/// <param name="Label">How it is called on a page: <c>Table 2, 2022, TE all</c>.</param>
/// <param name="Number">The printed number; null for a claim in words.</param>
/// <param name="Unit">Its unit; <c>%</c> makes it a hundredth where a share is asked for.</param>
/// <param name="IsExact">Whether it is a count, a rank or a year, which nobody rounds.</param>
/// <param name="IsClaim">Whether it is a statement about other numbers: when a relation is broken, the statement is false, not the numbers.</param>
public sealed record Member(string Id, string Label, PrintedNumber? Number, string Unit = "", bool IsExact = false, bool IsClaim = false)
{
    // kinds of PublishedNumber that count or order
    private static readonly HashSet<string> ExactKinds = ["observations", "count", "degrees_of_freedom", "rank", "year", "judgement"];

    /// <summary>The member that a printed number of a table is.</summary>
    /// <param name="paper">Number or name of the paper.</param>
    /// <param name="number">The printed number in its place.</param>
    public static Member Of(string paper, PublishedNumber number)
    {
        ArgumentNullException.ThrowIfNull(number);
        bool isPercent = number.Unit == "percent"; // tables write the unit out, with the sign in the printed text
        return Of(
            paper, number.Table, number.Row, number.Column, number.Kind,
            isPercent ? number.Number with { Printed = number.Number.Printed.TrimEnd('%').TrimEnd() } : number.Number,
            isPercent ? "%" : number.Unit);
    }

    /// <summary>The member that a printed number is.</summary>
    /// <param name="paper">Number or name of the paper.</param>
    /// <param name="table">Table of the paper.</param>
    /// <param name="row">Row.</param>
    /// <param name="column">Column.</param>
    /// <param name="kind">What it is; <c>observations</c>, <c>count</c>, <c>degrees_of_freedom</c>, <c>rank</c>, <c>year</c>, <c>judgement</c> and all that end in <c>_rank</c> are exact.</param>
    /// <param name="number">The number.</param>
    /// <param name="unit">Its unit.</param>
    public static Member Of(string paper, string table, string row, string column, string kind, PrintedNumber number, string unit = "") =>
        new($"{paper}/{table}/{row}/{column}/{kind}", $"{table}, {row}, {column}", number, unit, ExactKinds.Contains(kind) || kind.EndsWith("_rank", StringComparison.Ordinal));

    /// <summary>A statement of the text about numbers that are printed elsewhere.</summary>
    /// <param name="paper">Number or name of the paper.</param>
    /// <param name="id">What tells it from the other claims of the paper.</param>
    /// <param name="section">Where it stands.</param>
    /// <param name="words">What it says, in the repository's own words.</param>
    /// <param name="number">The number that it states, if any.</param>
    /// <param name="unit">Unit of that number.</param>
    public static Member Claim(string paper, string id, string section, string words, PrintedNumber? number = null, string unit = "") =>
        new($"{paper}/{id}", $"{section}: {words}", number, unit, IsClaim: true);

    /// <summary>The same claim with what it is taken to mean, where its words leave that open; relations show it.</summary>
    /// <param name="reading">The most charitable precise reading.</param>
    public Member ReadAs(string reading) => this with { Label = $"{Label}; read as: {reading}" };

    /// <summary>The numbers that it can stand for.</summary>
    /// <exception cref="InvalidOperationException">It is a claim in words.</exception>
    public Interval Interval => Number is not { } number
        ? throw new InvalidOperationException($"'{Label}' is a claim without a number.")
        : IsExact ? Interval.Exact(number.Value) : Interval.Of(number);

    /// <summary>The text as printed, with a percent sign where that is the unit.</summary>
    public string Printed => Number is { } number ? number.Printed + (Unit == "%" ? "%" : "") : "";
}
