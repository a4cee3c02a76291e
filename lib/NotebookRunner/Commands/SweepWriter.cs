using System.Globalization;
using NotebookRunner.Files;
using NotebookRunner.Report;
using NotebookRunner.Sweeps;
using NotebookRunner.Sweeps.Designs;
using NotebookRunner.Sweeps.Journals;

namespace NotebookRunner.Commands;

/// <summary>Writes what a sweep gave, and tells of the runs that ended early.</summary>
internal static class SweepWriter
{
    private const int ErrorsTold = 5;

    /// <summary>The table and the page.</summary>
    /// <returns>The exit code: 1 where a run ended in an error or is missing.</returns>
    /// <exception cref="OutputException">They cannot be written.</exception>
    public static int Write(SweepFolder folder, IReadOnlyDictionary<int, SweepRecord> records, PageAssets assets)
    {
        SweepPlan plan = folder.Plan;
        AtomicFile.WriteText(folder.Table, SweepCsv.Write(plan, records));
        AtomicFile.WriteText(folder.Page, SweepPage.ToHtml(plan, records, assets));
        SweepPoint[] done = [.. plan.Points.Where(point => records.ContainsKey(point.Run))];
        SweepPoint[] failed = [.. done.Where(point => records[point.Run].Error is not null)];
        int missing = plan.Points.Count - done.Length;

        string state = (failed.Length, missing) switch
        {
            (0, 0) => "",
            ( > 0, 0) => Invariant($", {failed.Length} of them with an error"),
            (0, _) => Invariant($"; {missing} runs are missing"),
            _ => Invariant($", {failed.Length} of them with an error; {missing} runs are missing"),
        };
        Console.WriteLine(Invariant($"Table: {folder.Table} ({done.Length} rows{state})"));
        Console.WriteLine($"Page: {folder.Page}");
        foreach (SweepPoint point in failed.Take(ErrorsTold))
        {
            CommandAction.Tell(Invariant($"run {point.Run} ({Values(plan, point)}): {records[point.Run].Error}"));
        }

        if (failed.Length > ErrorsTold)
        {
            CommandAction.Tell(Invariant($"{failed.Length - ErrorsTold} more runs ended in an error; the table has them all."));
        }

        return failed.Length > 0 || missing > 0 ? ExitCode.NotebookFailed : ExitCode.Success;
    }

    private static string Values(SweepPlan plan, SweepPoint point) =>
        string.Join(", ", plan.Parameters.Select((parameter, i) => $"{parameter.Name}={SweepCsv.Value(point.Values[i])}"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
