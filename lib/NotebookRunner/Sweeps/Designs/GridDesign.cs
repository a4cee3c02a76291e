namespace NotebookRunner.Sweeps.Designs;

/// <summary>Every combination of the values of several factors.</summary>
public static class GridDesign
{
    /// <summary>How many combinations there are.</summary>
    public static long Count(IReadOnlyList<SweepFactor> factors) => factors.Aggregate(1L, (count, factor) => checked(count * factor.Values.Count));

    /// <summary>The combinations; the last factor changes fastest.</summary>
    public static IReadOnlyList<SweepPoint> Points(IReadOnlyList<SweepFactor> factors)
    {
        var points = new SweepPoint[Count(factors)];
        for (int i = 0; i < points.Length; i++)
        {
            object[] values = new object[factors.Count];
            int rest = i;
            for (int j = factors.Count - 1; j >= 0; j--)
            {
                (rest, int index) = Math.DivRem(rest, factors[j].Values.Count);
                values[j] = factors[j].Values[index];
            }

            points[i] = new SweepPoint(i + 1, values);
        }

        return points;
    }
}
