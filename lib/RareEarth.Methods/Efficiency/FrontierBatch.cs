namespace RareEarth.Methods.Efficiency;

/// <summary>Solves many units against a frontier.</summary>
/// <remarks>
/// Units come in rounds of 64, 128, 256, …, cut into chunks of 64. A chunk has a solver of its own, which starts from the candidates
/// that all earlier rounds have found. Rounds and chunks depend on the number of units only; threads take whole chunks. So the results
/// are the same bits for any number of threads.
/// </remarks>
internal static class FrontierBatch
{
    private const int Chunk = 64;

    /// <summary>Solves every unit of a table; null where the problem is infeasible.</summary>
    /// <param name="frontier">The reference set.</param>
    /// <param name="units">The units to solve.</param>
    /// <param name="isReference">Whether unit i of the table is unit i of the reference set.</param>
    /// <param name="exclude">Whether each unit is left out of its own reference set.</param>
    /// <param name="slacks">Whether and how slacks are found.</param>
    /// <param name="threads">The number of threads, 0 for one on each processor.</param>
    /// <param name="name">Names a unit, for messages.</param>
    public static RadialSolution?[] Solve(
        Frontier frontier, UnitTable units, bool isReference, bool exclude, SlackMethod slacks, int threads, Func<int, string> name)
    {
        var solutions = new RadialSolution?[units.Count];
        var known = new HashSet<int>();
        var candidates = new List<int>();
        Merge(FirstCandidates(frontier));
        int start = 0;
        for (int size = Chunk; start < units.Count; size *= 2)
        {
            int first = start;
            int end = Math.Min(units.Count, start + size);
            int chunks = (end - first + Chunk - 1) / Chunk;
            var solvers = new FrontierSolver[chunks];
            if (chunks == 1 || threads == 1)
            {
                for (int chunk = 0; chunk < chunks; chunk++)
                {
                    SolveChunk(chunk);
                }
            }
            else
            {
                var failures = new Exception?[chunks];
                Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads }, chunk =>
                {
                    try
                    {
                        SolveChunk(chunk);
                    }
                    catch (EstimationException failure)
                    {
                        failures[chunk] = failure;
                    }
                });
                if (failures.FirstOrDefault(failure => failure is not null) is { } thrown)
                {
                    throw new EstimationException(thrown.Message, thrown);
                }
            }

            foreach (FrontierSolver solver in solvers)
            {
                Merge(solver.Candidates);
            }

            start = end;

            void SolveChunk(int chunk)
            {
                var solver = new FrontierSolver(frontier, candidates);
                solvers[chunk] = solver;
                for (int unit = first + (chunk * Chunk); unit < Math.Min(end, first + ((chunk + 1) * Chunk)); unit++)
                {
                    try
                    {
                        solutions[unit] = solver.Solve(units[unit], isReference ? unit : -1, exclude, slacks);
                    }
                    catch (EstimationException failure)
                    {
                        throw new EstimationException($"Unit '{name(unit)}', {DeaOptions.Words(frontier.Returns)} returns to scale: {failure.Message}", failure);
                    }
                }
            }
        }

        return solutions;

        void Merge(IEnumerable<int> found)
        {
            foreach (int unit in found)
            {
                if (known.Add(unit))
                {
                    candidates.Add(unit);
                }
            }
        }
    }

    /// <summary>Units that are peers for sure or likely: the best in each ratio, each input, each output, and in their sums.</summary>
    private static List<int> FirstCandidates(Frontier frontier)
    {
        UnitTable units = frontier.Reference;
        int inputs = units.Inputs;
        var best = new List<int> { 0 };
        for (int i = 0; i < inputs; i++)
        {
            for (int r = inputs; r < inputs + units.Outputs; r++)
            {
                Add((unit, values) => values[i] > 0 ? values[r] / values[i] : values[r]);
            }
        }

        Add((unit, values) => Sum(values, inputs, values.Length) / Math.Max(Sum(values, 0, inputs), double.Epsilon));
        if (frontier.HasScaleRow)
        {
            for (int c = 0; c < inputs + units.Outputs; c++)
            {
                Add((unit, values) => c < inputs ? -values[c] : values[c]);
            }

            Add((unit, values) => Sum(values, inputs, values.Length) - Sum(values, 0, inputs));
        }

        return best;

        double Sum(ReadOnlySpan<double> values, int from, int to)
        {
            double sum = 0;
            for (int c = from; c < to; c++)
            {
                sum += values[c] * frontier.RowScale[c];
            }

            return sum;
        }

        void Add(Measure measure)
        {
            int argument = 0;
            double largest = double.NegativeInfinity;
            for (int unit = 0; unit < units.Count; unit++)
            {
                double value = measure(unit, units[unit]);
                if (value > largest)
                {
                    (argument, largest) = (unit, value);
                }
            }

            best.Add(argument);
        }
    }

    private delegate double Measure(int unit, ReadOnlySpan<double> values);
}
