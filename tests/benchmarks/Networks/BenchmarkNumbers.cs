namespace RareEarth.Benchmarks.Networks;

/// <summary>Pseudo-random numbers that peers.R and peers.py draw too: Park and Miller's generator, exact in doubles.</summary>
internal sealed class BenchmarkNumbers(long seed)
{
    private long _state = seed;

    /// <summary>The next number, between 0 and 1.</summary>
    public double Next()
    {
        _state = _state * 16807 % 2147483647;
        return _state / 2147483647.0;
    }

    /// <summary>A square matrix, drawn row after row, the diagonal too.</summary>
    public double[,] Matrix(int n)
    {
        double[,] matrix = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                matrix[i, j] = Next();
            }
        }

        return matrix;
    }
}
