namespace RareEarth.Replication;

/// <summary>The seed of one replicate's random stream, so that replicates depend neither on their order nor on threads.</summary>
/// <remarks>Neighbouring seeds would give related streams; the finaliser of SplitMix64 (Steele, Lea and Flood 2014, OOPSLA) spreads them.</remarks>
internal static class StreamSeed
{
    /// <summary>A seed from 0 on for the replicate of an experiment.</summary>
    public static int Of(int seed, int replicate)
    {
        ulong z = ((ulong)(uint)seed << 32) + (uint)replicate + 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)((z ^ (z >> 31)) >> 33);
    }
}
