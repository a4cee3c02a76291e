using System.CommandLine;
using NotebookRunner.Commands;
using NotebookRunner.Kernel;

// The runner starts itself under this verb, once a notebook; it is not for people.
if (args is [KernelProcess.Verb, { } pipe])
{
    return await KernelHost.RunAsync(pipe);
}

RootCommand root = new("Runs C# notebooks and writes them as web pages. Exit codes: 0 all cells ran, 1 a cell failed, 2 the command could not be carried out, 130 interrupted.")
{
    RunCommand.Create(),
};
ParseResult parsed = root.Parse(args);
int exitCode = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCode.Unusable : exitCode;
