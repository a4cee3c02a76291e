using System.CommandLine;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;

namespace NotebookRunner.Commands;

/// <summary>The verb <c>list</c>: shows what can be run, and each notebook's parameters.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        Argument<string[]> notebooks = NotebookSelection.Argument();
        Command command = new("list", "Shows notebooks and their parameters: type, name, default, values allowed, meaning.") { notebooks };
        command.SetAction((parsed, _) => CommandAction.RunAsync(batch: null, () => Task.FromResult(List(parsed.GetValue(notebooks)!))));
        return command;
    }

    private static int List(string[] paths)
    {
        NotebookSelection selection = NotebookSelection.Read(paths);
        var problems = selection.Problems.ToList();
        foreach ((_, Notebook notebook) in selection.Notebooks)
        {
            Console.WriteLine($"{notebook.Name}: {notebook.Title}");
            try
            {
                WriteTable(ParameterCell.Read(notebook));
            }
            catch (ParameterException exception)
            {
                problems.Add(exception.Message);
            }
        }

        return CommandAction.Conclude(problems, []);
    }

    private static void WriteTable(IReadOnlyList<NotebookParameter> parameters)
    {
        string[][] rows = [.. parameters.Select(parameter => new[]
        {
            parameter.Type.Keyword, parameter.Name, "= " + ParameterType.ToSource(parameter.Default), parameter.Allowed, parameter.Description,
        })];
        foreach (string[] row in rows)
        {
            IEnumerable<string> padded = row.Select((text, column) => text.PadRight(rows.Max(other => other[column].Length)));
            Console.WriteLine(("  " + string.Join("  ", padded)).TrimEnd());
        }
    }
}
