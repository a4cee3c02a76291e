namespace RareEarth.Methods.Inference;

/// <summary>The random stream of one replicate: it depends on seed and index alone, so that neither order nor threads change a result.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014, OOPSLA), started from a mix of seed and index.</remarks>
internal struct ReplicateRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;

    private ulong _state;
    private double _spare;
    private bool _hasSpare;

    /// <summary>Opens the stream.</summary>
    /// <param name="seed">The seed of the whole experiment.</param>
    /// <param name="replicate">The replicate's index, from 0.</param>
    public ReplicateRandom(int seed, int replicate)
    {
        _state = Mix(((ulong)(uint)seed << 32) ^ Mix((uint)replicate + Golden));
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits() => Mix(_state += Golden);

    /// <summary>Uniform on [0, 1), multiples of 2⁻⁵³.</summary>
    public double NextUniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform on 0 … count − 1, without bias (Lemire 2019, ACM Transactions on Modeling and Computer Simulation 29).</summary>
    public int NextBelow(int count)
    {
        uint bound = (uint)count;
        ulong product = (NextBits() >> 32) * bound;
        if ((uint)product < bound)
        {
            uint threshold = (0u - bound) % bound;
            while ((uint)product < threshold)
            {
                product = (NextBits() >> 32) * bound;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>Moves a random subset to the front of some items, each subset as likely: the first steps of Fisher and Yates's shuffle.</summary>
    /// <param name="items">The items, reordered in place.</param>
    /// <param name="count">Size of the subset.</param>
    public void Choose<T>(Span<T> items, int count)
    {
        for (int i = 0; i < count; i++)
        {
            int j = i + NextBelow(items.Length - i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Standard normal, by Marsaglia's polar method.</summary>
    public double NextNormal()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }

        double u, v, square;
        do
        {
            u = (2 * NextUniform()) - 1;
            v = (2 * NextUniform()) - 1;
            square = (u * u) + (v * v);
        }
        while (square is >= 1 or 0);

        double factor = Math.Sqrt(-2 * Math.Log(square) / square);
        _spare = v * factor;
        _hasSpare = true;
        return u * factor;
    }

    /// <summary>χ² with any degrees of freedom above 0, by the rejection of Marsaglia and Tsang (2000, ACM Transactions on Mathematical Software 26).</summary>
    public double NextChiSquared(double degreesOfFreedom)
    {
        double shape = degreesOfFreedom / 2;
        double boost = 1;
        if (shape < 1)
        {
            boost = Math.Pow(1 - NextUniform(), 1 / shape);
            shape++;
        }

        double d = shape - (1.0 / 3);
        double c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            double x = NextNormal();
            double v = 1 + (c * x);
            if (v <= 0)
            {
                continue;
            }

            v = v * v * v;
            double u = 1 - NextUniform();
            if (Math.Log(u) < (x * x / 2) + d - (d * v) + (d * Math.Log(v)))
            {
                return 2 * d * v * boost;
            }
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
