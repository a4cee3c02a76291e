using NotebookRunner.Ledgers;

namespace NotebookRunner.Commands;

/// <summary>What became of the ledger after a run.</summary>
/// <param name="Ledger">The ledger that was written, or null.</param>
/// <param name="IsWhole">Whether every notebook that stands beside those of the run is counted.</param>
/// <param name="Problems">What is wrong with the records of checks.</param>
/// <param name="Notes">What the user should know.</param>
internal sealed record LedgerOutcome(Ledger? Ledger, bool IsWhole, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes)
{
    private const int MostShown = 20;

    /// <summary>Tells of it; of many problems the first ones.</summary>
    public void Tell()
    {
        foreach (string problem in Problems.Take(MostShown))
        {
            CommandAction.Tell(problem);
        }

        if (Problems.Count > MostShown)
        {
            CommandAction.Tell($"{LedgerWords.Count(Problems.Count - MostShown, "more problem")} in records of checks.");
        }

        foreach (string note in Notes)
        {
            Console.WriteLine(note);
        }
    }
}
