namespace RareEarth.Methods.Efficiency;

/// <summary>Solves many units against a frontier.</summary>
/// <remarks>
/// Units come in rounds of 64, 128, 256, …, cut into chunks of 64. A chunk has a solver of its own, which starts from the candidates
/// that all earlier rounds have found. Rounds and chunks depend on the number of units only; threads take whole chunks. So the results
/// are the same bits for any number of threads.
/// </remarks>
/// <param name="frontier">The reference set.</param>
/// <param name="threads">The number of threads, 0 for one on each processor.</param>
internal sealed class FrontierBatch(Frontier frontier, int threads)
{
    private const int Chunk = 64;
    private readonly List<int> _candidates = FirstCandidates.Of(frontier);

    /// <summary>Solves every unit of a table; null where the problem is infeasible.</summary>
    /// <param name="units">The units to solve.</param>
    /// <param name="isReference">Whether unit i of the table is unit i of the reference set.</param>
    /// <param name="exclude">Whether each unit is left out of its own reference set.</param>
    /// <param name="slacks">Whether and how slacks are found.</param>
    /// <param name="name">Names a unit, for messages.</param>
    /// <exception cref="EstimationException">A program could not be solved; the message names the unit.</exception>
    public RadialSolution?[] Solve(UnitTable units, bool isReference, bool exclude, SlackMethod slacks, Func<int, string> name)
    {
        var solutions = new RadialSolution?[units.Count];
        int first = 0;
        for (int size = Chunk; first < units.Count; size *= 2)
        {
            int end = Math.Min(units.Count, first + size);
            var solvers = new FrontierSolver[(end - first + Chunk - 1) / Chunk];
            int start = first;
            Run(solvers.Length, chunk =>
            {
                var solver = new FrontierSolver(frontier, _candidates);
                solvers[chunk] = solver;
                for (int unit = start + (chunk * Chunk); unit < Math.Min(end, start + ((chunk + 1) * Chunk)); unit++)
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
            });
            _candidates.AddRange(solvers.SelectMany(solver => solver.Candidates).Except(_candidates).ToArray());
            first = end;
        }

        return solutions;
    }

    private void Run(int chunks, Action<int> solve)
    {
        if (chunks == 1 || threads == 1)
        {
            for (int chunk = 0; chunk < chunks; chunk++)
            {
                solve(chunk);
            }

            return;
        }

        // the first failure in the order of the chunks is the one that is thrown, whichever thread came first
        var failures = new EstimationException?[chunks];
        Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads }, chunk =>
        {
            try
            {
                solve(chunk);
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
}
