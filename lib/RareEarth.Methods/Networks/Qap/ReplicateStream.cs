namespace RareEarth.Methods.Networks.Qap;

/// <summary>Random numbers of one replicate: they depend on the seed and the replicate's index, never on which thread asks.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014, OOPSLA); bounded integers without bias by Lemire (2019, ACM TOMACS 29(1), 3).</remarks>
internal struct ReplicateStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state;

    public ReplicateStream(long seed, int index) => _state = Mix(Mix((ulong)seed + Golden) ^ (Golden * ((ulong)index + 1)));

    /// <summary>Puts the items in random order, each order equally likely.</summary>
    public void Shuffle(Span<int> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = (int)Below((ulong)i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private ulong Below(ulong bound)
    {
        ulong high = Math.BigMul(Next(), bound, out ulong low);
        if (low < bound)
        {
            ulong threshold = (0 - bound) % bound;
            while (low < threshold)
            {
                high = Math.BigMul(Next(), bound, out low);
            }
        }

        return high;
    }

    private ulong Next()
    {
        _state += Golden;
        return Mix(_state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
