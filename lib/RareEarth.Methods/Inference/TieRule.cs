namespace RareEarth.Methods.Inference;

/// <summary>How draws whose statistic equals the observed one (to 1e-10 relative) count in a p-value. The observed arrangement ties with itself.</summary>
public enum TieRule
{
    /// <summary>They count in full, #{S* ≥ S}: the p-value of a valid test, never 0.</summary>
    CountAtLeast,

    /// <summary>They do not count, #{S* &gt; S}: smaller, may be 0, and the test rejects too often.</summary>
    CountAbove,

    /// <summary>Each counts one half: the mid-p-value.</summary>
    CountHalf,
}
