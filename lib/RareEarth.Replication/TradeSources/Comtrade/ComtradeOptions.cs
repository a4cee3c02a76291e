namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>How the UN Comtrade API is asked.</summary>
/// <remarks>
/// Facts: the endpoint data/v1/get from the help centre of UN Comtrade, "UN Comtrade API". The limits of the free key, 500 calls a day and
/// 100,000 records a call, from the vignette "Querying large amounts of data" of the R package comtradr. The README of UN Comtrade's own
/// package comtradeapicall has 250,000 records for paying holders, and 500 for the preview without a key, which is not used here.
/// </remarks>
public sealed record ComtradeOptions
{
    /// <summary>Name of the environment variable that holds the subscription key; the key is read from nowhere else.</summary>
    public const string KeyVariable = "COMTRADE_API_KEY";

    /// <summary>Where the API is: https, or http on this machine.</summary>
    public Uri Address { get; init; } = new("https://comtradeapi.un.org/");

    /// <summary>Records in one answer at most. The API has no pages: an answer with so many is taken as cut off, and the request is split.</summary>
    public int Limit { get; init; } = 100_000;

    /// <summary>How often a request is sent at most before the fetch is given up.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>Wait before the second attempt; each further wait is twice as long, less a random part of up to a half.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between attempts that is chosen here.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait that the service may ask for (Retry-After); a longer one ends the fetch with the time to come back.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Time for one answer from the first byte sent to the last received.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Pause between requests.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);
}
