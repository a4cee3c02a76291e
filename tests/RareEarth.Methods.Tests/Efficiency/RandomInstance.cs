using RareEarth.Methods.Efficiency;

namespace RareEarth.Methods.Tests.Efficiency;

/// <summary>The instances of tests/reference/dea-random, made from the same numbers.</summary>
public sealed record RandomInstance(ReturnsToScale Returns, Orientation Orientation, int Kind, int Inputs, double[][] Rows)
{
    private static readonly string[] Kinds =
        ["anything", "ties", "zeros", "copies", "units of very different size", "columns of very different size", "barely dominated", "nearly along one ray"];

    public string KindName => Kinds[Kind];

    public DeaOptions Options => new() { ReturnsToScale = Returns, Orientation = Orientation, ScaleEfficiency = false, Threads = 1 };

    public static RandomInstance Make(int number)
    {
        var random = new SplitMix64((ulong)number);
        int n = 5 + (random.Below(4) == 0 ? random.Below(196) : random.Below(36));
        int m = 1 + random.Below(5);
        int columns = m + 1 + random.Below(5);
        var returns = (ReturnsToScale)random.Below(4);
        var orientation = (Orientation)random.Below(2);
        int kind = random.Below(8);
        int[] exponents = [.. Enumerable.Range(0, columns).Select(_ => random.Below(61) - 30)];
        int[] pattern = [.. Enumerable.Range(0, columns).Select(_ => 1 + random.Below(5))];
        var rows = new double[n][];
        for (int unit = 0; unit < n; unit++)
        {
            rows[unit] = Row(unit);
        }

        return new RandomInstance(returns, orientation, kind, m, rows);

        double[] Row(int unit)
        {
            switch (kind)
            {
                case 0:
                    return Each(_ => 1 + random.Below(1 << 20));
                case 1:
                    return Each(_ => 1 + random.Below(5));
                case 2:
                    return Each(c => c != 0 && c != m && random.Below(3) == 0 ? 0 : 1 + random.Below(100));
                case 3 when unit > 0 && random.Below(2) == 0:
                    double[] copied = rows[random.Below(unit)];
                    int factor = 1 + random.Below(2);
                    return Each(c => factor * copied[c]);
                case 3:
                    return Each(_ => 1 + random.Below(1000));
                case 4:
                    double size = Math.ScaleB(1, random.Below(41) - 20);
                    return Each(_ => size * (1 + random.Below(1000)));
                case 5:
                    return Each(c => Math.ScaleB(1 + random.Below(1000), exponents[c]));
                case 6 when unit % 2 == 1:
                    double[] better = rows[random.Below(unit)];
                    return Each(c => c < m ? better[c] + random.Below(3) : Math.Max(1, better[c] - random.Below(3)));
                case 6:
                    return Each(_ => 1 + random.Below(50));
                default:
                    int length = 1 + random.Below(20);
                    return Each(c => (length * pattern[c]) + (c < m ? 0 : random.Below(2)));
            }
        }

        double[] Each(Func<int, double> value)
        {
            var row = new double[columns];
            for (int c = 0; c < columns; c++)
            {
                row[c] = value(c);
            }

            return row;
        }
    }

    public DeaData Data() => DeaData.Of(Matrix(0, Inputs), Matrix(Inputs, Rows[0].Length));

    public double[,] Matrix(int from, int to)
    {
        var matrix = new double[Rows.Length, to - from];
        for (int unit = 0; unit < Rows.Length; unit++)
        {
            for (int c = from; c < to; c++)
            {
                matrix[unit, c - from] = Rows[unit][c];
            }
        }

        return matrix;
    }
}
