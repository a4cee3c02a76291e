using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NotebookRunner.Sweeps.Journals;

/// <summary>A line of a journal: JSON, and in front of it a checksum by which a torn or damaged line is recognised.</summary>
internal static class JournalLine
{
    private const int SumLength = 16;

    /// <summary>The line of a value, with the line feed that makes it whole.</summary>
    public static byte[] Write<T>(T value)
    {
        string json = JsonSerializer.Serialize(value);
        return Encoding.UTF8.GetBytes($"{Sum(json)} {json}\n");
    }

    /// <summary>The value of a line without its line feed, or null when the line is not what was written.</summary>
    public static T? Read<T>(string line)
        where T : class
    {
        if (line.Length <= SumLength || line[SumLength] != ' ' || Sum(line[(SumLength + 1)..]) != line[..SumLength])
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(line.AsSpan(SumLength + 1));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Sum(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..SumLength];
}
