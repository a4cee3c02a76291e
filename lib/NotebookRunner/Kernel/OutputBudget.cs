using System.Globalization;

namespace NotebookRunner.Kernel;

/// <summary>How much output of one cell is kept. The rest is counted, so that it can be said how much there was.</summary>
internal sealed class OutputBudget
{
    /// <summary>Characters of console text that are kept.</summary>
    public const int ConsoleCharacters = 1_000_000;

    /// <summary>Characters of displayed values that are kept: room for some large figures.</summary>
    public const int DisplayCharacters = 50_000_000;

    private int _console = ConsoleCharacters;
    private long _displays = DisplayCharacters;
    private long _consoleLeftOut;
    private int _displaysLeftOut;

    /// <summary>The part of a console text that is kept.</summary>
    public string Console(string text)
    {
        int kept = Math.Min(text.Length, _console);
        if (kept > 0 && kept < text.Length && char.IsHighSurrogate(text[kept - 1]))
        {
            kept--; // a character of two parts is kept whole or not at all
        }

        _console = kept < text.Length ? 0 : _console - kept;
        _consoleLeftOut += text.Length - kept;
        return text[..kept];
    }

    /// <summary>Whether a displayed value of so many characters is kept.</summary>
    public bool Display(long length)
    {
        if (length > _displays)
        {
            _displaysLeftOut++;
            return false;
        }

        _displays -= length;
        return true;
    }

    /// <summary>A line about what was left out, or null when nothing was.</summary>
    public string? Notice()
    {
        string[] parts =
        [
            .. _consoleLeftOut > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{_consoleLeftOut:N0} more characters of console output were left out (a cell keeps {ConsoleCharacters:N0})")] : Array.Empty<string>(),
            .. _displaysLeftOut > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{_displaysLeftOut:N0} displays were left out (a cell keeps {DisplayCharacters:N0} characters of them)")] : Array.Empty<string>(),
        ];
        return parts.Length > 0 ? $"\n[{string.Join("; ", parts)}]\n" : null;
    }
}
