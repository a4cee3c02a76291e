using RareEarth.Methods.Efficiency;

namespace RareEarth.Benchmarks.Efficiency;

/// <summary>
/// Units with three inputs and three outputs, the same as <c>peers/make_units.py</c> writes: SplitMix64 (Steele, Lea and Flood 2014) and whole
/// numbers only. An output is the mean input times a random share between 0.4 and 1.
/// </summary>
internal static class BenchmarkUnits
{
    /// <summary>The first units of the stream that a seed starts.</summary>
    public static DeaData Make(int count, ulong seed)
    {
        ulong state = seed;
        double[,] inputs = new double[count, 3];
        double[,] outputs = new double[count, 3];
        for (int unit = 0; unit < count; unit++)
        {
            long sum = 0;
            for (int i = 0; i < 3; i++)
            {
                long input = 1000 + Below(9000);
                inputs[unit, i] = input;
                sum += input;
            }

            for (int r = 0; r < 3; r++)
            {
                outputs[unit, r] = sum * (4000 + Below(6000)) / 30000;
            }
        }

        return DeaData.Of(inputs, outputs);

        long Below(ulong limit)
        {
            state += 0x9E3779B97F4A7C15;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            z ^= z >> 31;
            return (long)((z >> 33) % limit);
        }
    }
}
