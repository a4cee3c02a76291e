namespace RareEarth.Methods;

/// <summary>
/// The data cannot support the estimate that was asked for: no rows are left, there is one cluster, no degree of
/// freedom remains. Wrong use of the library (lengths that differ, two variables of one name) is an
/// <see cref="ArgumentException"/> instead, because it is repaired in the code and not in the data.
/// </summary>
public sealed class EstimationException : Exception
{
    /// <summary>Creates the exception with a message that names the data at fault.</summary>
    /// <param name="message">What is wrong, in which variable or row, with the numbers that show it.</param>
    public EstimationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and the failure underneath.</summary>
    /// <param name="message">What is wrong, in which variable or row.</param>
    /// <param name="innerException">The failure that revealed it.</param>
    public EstimationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
