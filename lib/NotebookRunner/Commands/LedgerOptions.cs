using System.CommandLine;
using NotebookRunner.Files;
using NotebookRunner.Ledgers;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;

namespace NotebookRunner.Commands;

/// <summary>The options by which a run writes its ledger.</summary>
internal sealed class LedgerOptions
{
    private readonly Option<string?> _introduction = new("--ledger-introduction")
    {
        Description = "A Markdown file that opens the ledger; its first heading is the ledger's title.",
    };

    private readonly Option<string?> _readme = new("--update-readme")
    {
        Description = $"A text file in which the run renews the table of coverage between {MarkedSection.Start} and {MarkedSection.End}.",
        HelpName = "file",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_introduction);
        command.Options.Add(_readme);
    }

    /// <summary>Sees to it that what is asked for can be done, before anything is run.</summary>
    /// <exception cref="MarkedSectionException">The file has no place for the table.</exception>
    /// <exception cref="ParameterException">The run has other parameters.</exception>
    public void Validate(ParseResult parsed, bool isCanonical)
    {
        if (parsed.GetValue(_readme) is not { } readme)
        {
            return;
        }

        if (!isCanonical)
        {
            throw new ParameterException($"{_readme.Name} {readme}: a run with other parameters changes no ledger. Leave out one of the two.");
        }

        MarkedSection.Read(readme);
    }

    /// <summary>The text that opens the ledger, or null.</summary>
    /// <exception cref="NotebookFormatException">The file cannot be read.</exception>
    public string? Introduction(ParseResult parsed) => IntroductionFile.Read(parsed.GetValue(_introduction));

    /// <summary>Renews the table of coverage, where that is wanted, and says what was done.</summary>
    /// <returns>Whether the file now holds what it should.</returns>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    /// <exception cref="MarkedSectionException">The file was changed meanwhile.</exception>
    public bool UpdateReadme(ParseResult parsed, LedgerOutcome outcome)
    {
        if (parsed.GetValue(_readme) is not { } readme)
        {
            return true;
        }

        if (!outcome.IsWhole)
        {
            CommandAction.Tell($"{readme} is left as it was: there is no ledger of all notebooks to take the table from.");
            return false;
        }

        Console.WriteLine(MarkedSection.Replace(readme, Coverage.Markdown(outcome.Ledger)) ? $"{readme}: table of coverage renewed" : $"{readme}: table of coverage unchanged");
        return true;
    }
}
