namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>The choices behind bands and joint tests of an event study.</summary>
public sealed record EventStudyOptions
{
    /// <summary>The leads that are tested jointly, relative to the policy, as in −3, −2; null for all that have a coefficient.</summary>
    public IReadOnlyList<int>? TestedLeads { get; init; }

    /// <summary>Draws of the simultaneous band's critical value; 100 or more. Default: 100,000.</summary>
    public int Draws { get; init; } = 100_000;

    /// <summary>The seed of the draws. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The distribution of the draws. Default: multivariate t with the model's degrees of freedom.</summary>
    public EventBandDistribution Distribution { get; init; } = EventBandDistribution.StudentT;

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Draws, 100);
        if (!Enum.IsDefined(Distribution))
        {
            throw new ArgumentOutOfRangeException(nameof(Distribution), Distribution, "Not a distribution of the band.");
        }

        if (TestedLeads is { } leads && (leads.Count == 0 || leads.Any(lead => lead >= 0) || leads.Distinct().Count() < leads.Count))
        {
            throw new ArgumentException("Tested leads are years before the policy, each once, as in −3, −2.", nameof(TestedLeads));
        }
    }
}
