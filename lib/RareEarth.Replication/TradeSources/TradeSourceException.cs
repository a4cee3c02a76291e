namespace RareEarth.Replication.TradeSources;

/// <summary>
/// A trade source cannot be used: a file that is not as its publisher describes it, an answer of another form,
/// a service that refuses or stays away. The message says where, what stands there and what was expected.
/// </summary>
public sealed class TradeSourceException : Exception
{
    /// <summary>An error with its message.</summary>
    /// <param name="message">Where, what and what was expected; never a key.</param>
    public TradeSourceException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what it came from.</summary>
    /// <param name="message">Where, what and what was expected; never a key.</param>
    /// <param name="innerException">What it came from.</param>
    public TradeSourceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
