using System.Diagnostics;
using System.Globalization;
using NotebookRunner.Execution;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using Xunit;

namespace NotebookRunner.Tests.Dataflow;

/// <summary>
/// Committed notebooks and every parameter of them: what a change gives, running only what depends on it, is what a run
/// from the beginning gives, to the byte.
/// </summary>
[Collection(OwnProcess.Name)]
public sealed class CommittedNotebookTests
{
    private const string EveryParameter = "RUNNER_TEST_EVERY_PARAMETER";

    // What decides how long a run takes is small from the beginning.
    private static readonly string[] Small = ["replicates", "placeboDraws", "tables", "qapPermutations", "simulations"];

    // Where the neighbour of the default is not a value.
    private static readonly Dictionary<string, string> Others = new()
    {
        ["totalJudgements"] = "2, 3, 2",
        ["environmentJudgements"] = "1, 2, 2",
        ["strengthJudgements"] = "2, 1, 1",
        ["potentialJudgements"] = "1, 1, 3",
    };

    private static string Folder => Path.Combine(Repository.Root, "notebooks");

    // The two that take minutes in a debug build.
    private static readonly string[] Slow = ["01", "04"];

    /// <summary>The notebooks whose names begin with what a variable of the environment says; without it all but the slow ones.</summary>
    public static TheoryData<string> Names => Environment.GetEnvironmentVariable(EveryParameter) is { } asked
        ? [.. All.Where(name => name.StartsWith(asked, StringComparison.Ordinal))]
        : [.. All.Where(name => !Slow.Contains(name[..2]))];

    /// <summary>The same; without the variable the quickest alone.</summary>
    public static TheoryData<string> Asked => Environment.GetEnvironmentVariable(EveryParameter) is null ? [.. All.Take(1)] : Names;

    private static IEnumerable<string> All => Directory.EnumerateFiles(Folder, "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    /// <summary>All parameters one after the other, and one run from the beginning with all of them: a dependency that is overlooked shows.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Changes_one_by_one_give_what_one_run_with_all_of_them_gives(string name)
    {
        Notebook notebook = NotebookReader.Read(Path.Combine(Folder, name + ".ipynb"));
        using var incremental = new IncrementalNotebook(notebook, Folder);
        Dictionary<string, string> values = ParameterCell.Read(notebook).Where(parameter => Small.Contains(parameter.Name))
            .ToDictionary(parameter => parameter.Name, parameter => Text(parameter.Least!));
        (string, string)[] Chosen() => [.. values.Select(pair => (pair.Key, pair.Value))];
        Assert.Null(await incremental.RunAsync(Chosen()));
        foreach (NotebookParameter parameter in ParameterCell.Read(notebook))
        {
            string? before = values.GetValueOrDefault(parameter.Name);
            if (Other(parameter, before) is { } value)
            {
                values[parameter.Name] = value;
                if (await incremental.RunAsync(Chosen()) is not null)
                {
                    values.Remove(parameter.Name); // not a value that this notebook can be run with
                    Assert.Null(await incremental.RunAsync(Chosen()));
                }

                Assert.NotEqual(notebook.CodeCells.Count(), incremental.Ran.Count);
            }
        }

        Same(await IncrementalNotebook.FreshAsync(notebook, Folder, Chosen()), incremental, string.Join(", ", values));
    }

    /// <summary>The same for each parameter by itself: many runs from the beginning, of all notebooks for those who change the analysis.</summary>
    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Each_change_gives_what_a_run_from_the_beginning_gives(string name)
    {
        Notebook notebook = NotebookReader.Read(Path.Combine(Folder, name + ".ipynb"));
        using var incremental = new IncrementalNotebook(notebook, Folder);
        Assert.Null(await incremental.RunAsync());
        Same(await IncrementalNotebook.FreshAsync(notebook, Folder), incremental, "default");
        foreach (NotebookParameter parameter in ParameterCell.Read(notebook))
        {
            if (Other(parameter) is { } value)
            {
                long start = Stopwatch.GetTimestamp();
                CellError? error = await incremental.RunAsync((parameter.Name, value));
                TestContext.Current.TestOutputHelper!.WriteLine($"{name} {parameter.Name}={value}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, cells {string.Join(' ', incremental.Ran)}");
                Same(await IncrementalNotebook.FreshAsync(notebook, Folder, (parameter.Name, value)), incremental, $"{parameter.Name}={value}", error);
            }
        }
    }

    private static void Same(NotebookRun fresh, IncrementalNotebook incremental, string what, CellError? error = null)
    {
        // A value that a notebook cannot be run with ends both in the same cell with the same words.
        Assert.Equal((fresh.Failure?.CellNumber, fresh.Failure?.Error.Message), (error is null ? null : incremental.Ran[^1], error?.Message));
        SortedDictionary<int, string> outputs = incremental.Outputs();
        foreach ((int cell, string text) in IncrementalNotebook.Texts(fresh).Where(cell => error is null || cell.Key < incremental.Ran[^1]))
        {
            Assert.True(text == outputs[cell], $"{what}: cell {cell} differs");
        }
    }

    /// <summary>Another allowed value than the default, or than the one before.</summary>
    private static string? Other(NotebookParameter parameter, string? before = null) => Others.GetValueOrDefault(parameter.Name)
        ?? (parameter.Choices.Count > 1 ? Text(parameter.Choices[^1]) : parameter.Default switch
        {
            bool value => Text(!value),
            int when before is not null => Text(int.Parse(before, CultureInfo.InvariantCulture) + 1),
            int when Small.Contains(parameter.Name) => Text(parameter.Least!),
            int value => Text(parameter.IsAllowed(value + 1) ? value + 1 : value - 1),
            double value => Text(parameter.IsAllowed(value / 2) ? value / 2 : value * 1.02),
            _ => null,
        });

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
