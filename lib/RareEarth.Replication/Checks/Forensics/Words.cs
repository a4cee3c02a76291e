namespace RareEarth.Replication.Checks.Forensics;

/// <summary>Printed numbers inside formulas.</summary>
internal static class Words
{
    /// <summary>The number without its stars; a negative one or one in brackets stands in brackets.</summary>
    public static string Of(Member member)
    {
        string text = member.Printed.Replace("*", "", StringComparison.Ordinal).Trim('(', ')');
        return text is ['−' or '-', ..] ? $"({text})" : text;
    }

    public static string Printed(Member member) => $"printed {member.Printed}";

    public static string Signed(double number) => number.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
}
