using System.Globalization;

namespace NotebookRunner.Ledgers;

/// <summary>The words that pages use for a record's names.</summary>
internal static class LedgerWords
{
    /// <summary>A name of several words as words: <c>InDispute</c> is "In dispute".</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>A number with its noun.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
