using NotebookRunner.Execution;
using NotebookRunner.Files;
using NotebookRunner.Ledgers;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Sweeps;

namespace NotebookRunner.Commands;

/// <summary>Turns what can go wrong in a verb into one message and an exit code.</summary>
internal static class CommandAction
{
    /// <summary>Runs a verb that executes notebooks.</summary>
    /// <param name="batch">Knows what ran when it was interrupted; null for a verb that executes nothing.</param>
    /// <param name="action">The verb.</param>
    public static async Task<int> RunAsync(NotebookBatch? batch, Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception exception) when (exception is NotebookFormatException or OutputException or ParameterException or SweepException or MarkedSectionException)
        {
            Tell(exception.Message);
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            string running = batch?.Running is { Count: > 0 } labels ? $" while {string.Join(", ", labels)} ran" : "";
            Console.Error.WriteLine($"Interrupted{running}. Files of notebooks that had finished are whole; those of the others are as they were.");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>Writes one message to standard error.</summary>
    public static void Tell(string message) => Console.Error.WriteLine($"error: {message}");

    /// <summary>Tells of every problem and failure, and gives the exit code that they amount to.</summary>
    public static int Conclude(IReadOnlyCollection<string> problems, IEnumerable<NotebookRun> runs)
    {
        NotebookRun[] failed = [.. runs.Where(run => !run.Succeeded)];
        foreach (NotebookRun run in failed)
        {
            Tell(run.Failure!.Describe(run.Executed.Name));
        }

        foreach (string problem in problems)
        {
            Tell(problem);
        }

        return problems.Count > 0 ? ExitCode.Unusable : failed.Length > 0 ? ExitCode.NotebookFailed : ExitCode.Success;
    }
}
