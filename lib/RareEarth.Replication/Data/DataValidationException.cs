using System.Globalization;

namespace RareEarth.Replication.Data;

/// <summary>Data that are not as their schema says. All violations are reported at once.</summary>
public sealed class DataValidationException : DataPackageException
{
    /// <summary>How many violations <see cref="Exception.Message"/> prints; the list has all of them.</summary>
    public const int PrintedViolations = 20;

    /// <summary>An error with its violations.</summary>
    /// <param name="violations">Everything that was found, in the order of files and lines.</param>
    public DataValidationException(IReadOnlyList<DataViolation> violations)
        : base(Describe(violations)) => Violations = violations;

    /// <summary>Everything that was found, also what the message leaves out.</summary>
    public IReadOnlyList<DataViolation> Violations { get; }

    private static string Describe(IReadOnlyList<DataViolation> violations)
    {
        string title = violations.Count == 1
            ? "The data have 1 violation of their schema:"
            : string.Create(CultureInfo.InvariantCulture, $"The data have {violations.Count} violations of their schema:");
        IEnumerable<string> lines = violations.Take(PrintedViolations).Select(violation => violation.ToString()).Prepend(title);
        int more = violations.Count - PrintedViolations;
        return string.Join('\n', more > 0 ? lines.Append(string.Create(CultureInfo.InvariantCulture, $"and {more} more")) : lines);
    }
}
