namespace RareEarth.Methods.Efficiency;

/// <summary>Units that are peers for sure or likely: the best in each ratio, each input, each output, and in their sums.</summary>
internal static class FirstCandidates
{
    private delegate double Measure(ReadOnlySpan<double> values);

    /// <summary>Their numbers, each once.</summary>
    public static List<int> Of(Frontier frontier)
    {
        UnitTable units = frontier.Reference;
        int inputs = units.Inputs;
        int columns = inputs + units.Outputs;
        var measures = new List<Measure> { values => Outputs(values) / Math.Max(Inputs(values), double.Epsilon) };
        for (int i = 0; i < inputs; i++)
        {
            for (int r = inputs; r < columns; r++)
            {
                (int input, int output) = (i, r);
                measures.Add(values => values[input] > 0 ? values[output] / values[input] : values[output]);
            }
        }

        if (frontier.HasScaleRow)
        {
            for (int c = 0; c < columns; c++)
            {
                int column = c;
                measures.Add(values => column < inputs ? -values[column] : values[column]);
            }

            measures.Add(values => Outputs(values) - Inputs(values));
        }

        return [.. measures.Select(measure => Best(units, measure)).Distinct()];

        double Inputs(ReadOnlySpan<double> values) => Sum(values, 0, inputs, frontier.RowScale);

        double Outputs(ReadOnlySpan<double> values) => Sum(values, inputs, columns, frontier.RowScale);
    }

    private static double Sum(ReadOnlySpan<double> values, int from, int to, double[] scale)
    {
        double sum = 0;
        for (int c = from; c < to; c++)
        {
            sum += values[c] * scale[c];
        }

        return sum;
    }

    private static int Best(UnitTable units, Measure measure)
    {
        int best = 0;
        double largest = double.NegativeInfinity;
        for (int unit = 0; unit < units.Count; unit++)
        {
            double value = measure(units[unit]);
            if (value > largest)
            {
                (best, largest) = (unit, value);
            }
        }

        return best;
    }
}
