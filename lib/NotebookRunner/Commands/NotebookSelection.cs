using System.CommandLine;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Commands;

/// <summary>The notebooks that a command line names, read; and what is wrong with those that cannot be.</summary>
internal sealed class NotebookSelection
{
    private NotebookSelection(IReadOnlyList<(string Path, Notebook Notebook)> notebooks, IReadOnlyList<string> problems)
    {
        Notebooks = notebooks;
        Problems = problems;
    }

    /// <summary>The notebooks in the order of the arguments, those of a folder by name.</summary>
    public IReadOnlyList<(string Path, Notebook Notebook)> Notebooks { get; }

    /// <summary>A message for each file that is no notebook.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>The argument of every verb.</summary>
    public static Argument<string[]> Argument() => new("notebooks")
    {
        Description = "Notebooks, or folders of notebooks.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Reads every file, so that a broken one is told of before the first is run and the others can still be.</summary>
    /// <exception cref="NotebookFormatException">A path does not exist, or two notebooks have the same name.</exception>
    public static NotebookSelection Read(IEnumerable<string> paths)
    {
        var notebooks = new List<(string, Notebook)>();
        var problems = new List<string>();
        foreach (string path in NotebookFiles.Find(paths))
        {
            try
            {
                notebooks.Add((path, NotebookReader.Read(path)));
            }
            catch (NotebookFormatException exception)
            {
                problems.Add(exception.Message);
            }
        }

        return new NotebookSelection(notebooks, problems);
    }
}
