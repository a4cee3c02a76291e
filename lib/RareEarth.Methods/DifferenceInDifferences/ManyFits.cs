using System.Globalization;
using RareEarth.Methods.Inference;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>Runs a panel's fits over many assignments, on one thread or several, in an order that does not matter.</summary>
internal static class ManyFits
{
    /// <summary>Writes an assignment's treated rows to the front of the pool. Returns its label, or null for its number, and how many rows there are.</summary>
    public delegate (string? Label, int Rows) Assignment(int index, Span<int> pool);

    /// <summary>Fits assignments 0 … count − 1.</summary>
    public static (PlaceboFit[] Fits, PlaceboFailure[] Failures) Of(TreatmentFits fits, int count, int threads, Assignment assignment)
    {
        var results = new (PlaceboFit? Fit, PlaceboFailure? Failure)[count];
        int chunks = Math.Min(threads, count);
        if (chunks == 1)
        {
            Run(0, count);
        }
        else
        {
            Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads }, chunk =>
                Run((int)((long)count * chunk / chunks), (int)((long)count * (chunk + 1) / chunks)));
        }

        return (
            [.. results.Where(result => result.Fit is not null).Select(result => result.Fit!)],
            [.. results.Where(result => result.Failure is not null).Select(result => result.Failure!)]);

        void Run(int from, int to)
        {
            TreatmentFits.Workspace workspace = fits.NewWorkspace();
            int[] pool = new int[fits.N];
            for (int i = from; i < to; i++)
            {
                (string? label, int rows) = assignment(i, pool);
                results[i] = fits.Fit(label ?? (i + 1).ToString(CultureInfo.InvariantCulture), pool.AsSpan(0, rows), workspace);
            }
        }
    }
}
