namespace RareEarth.Methods.Tests.Efficiency;

/// <summary>A generator that every language can repeat: 64-bit whole numbers (Steele, Lea and Flood 2014).</summary>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A whole number from 0 to limit − 1.</summary>
    public int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return (int)((z >> 33) % (ulong)limit);
    }
}
