namespace NotebookRunner.Sweeps.Designs;

/// <summary>
/// Random numbers that are the same on every machine and in every version of .NET: SplitMix64 of Steele, Lea and Flood,
/// "Fast splittable pseudorandom number generators", OOPSLA 2014.
/// </summary>
internal sealed class RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state;

    /// <summary>The stream of a name: another factor beside it changes nothing in it.</summary>
    public RandomStream(long seed, string name)
    {
        _state = (ulong)seed;
        foreach (char c in name)
        {
            _state = (_state ^ c) * Golden;
            Next();
        }
    }

    /// <summary>A number from 0 up to, and without, 1.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>The numbers from 0 to <paramref name="count"/> − 1 in random order.</summary>
    public int[] Permutation(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int other = (int)(Uniform() * (i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    private ulong Next()
    {
        ulong z = _state += Golden;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
