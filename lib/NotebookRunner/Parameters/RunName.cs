using System.Security.Cryptography;
using System.Text;

namespace NotebookRunner.Parameters;

/// <summary>The folder of a run with other parameters, below <c>runs</c>.</summary>
internal static class RunName
{
    private const int Longest = 80;
    private const int HashLength = 8;

    /// <summary>The name that the user states, or one made of the values: the same values, the same name.</summary>
    /// <exception cref="ParameterException">The stated name is no plain folder name.</exception>
    public static string Of(string? stated, IEnumerable<ParameterChange> changes)
    {
        if (stated is null)
        {
            return Derive(changes);
        }

        bool isPlain = stated.Length is > 0 and <= Longest && stated.All(IsPlain) && stated.Trim('.').Length > 0;
        return isPlain ? stated : throw new ParameterException(
            $"--name \"{stated}\": expected a folder's name of at most {Longest} letters, digits, and the characters . _ = , -");
    }

    private static string Derive(IEnumerable<ParameterChange> changes)
    {
        string exact = string.Join(',', changes
            .Select(change => $"{change.Parameter.Name}={(change.Value is string text ? text : ParameterType.ToSource(change.Value))}")
            .Distinct()
            .Order(StringComparer.Ordinal));
        string plain = string.Concat(exact.Select(c => IsPlain(c) ? c : '-'));
        if (plain == exact && plain.Length <= Longest)
        {
            return plain;
        }

        // Values that look alike once they are made plain or short keep names of their own.
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(exact)))[..HashLength];
        return $"{plain[..Math.Min(plain.Length, Longest - HashLength - 1)]}-{hash}";
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '=' or ',' or '-';
}
