using System.CommandLine;
using NotebookRunner.Commands;
using NotebookRunner.Kernel;
using NotebookRunner.Sweeps.Workers;

// The runner starts itself under this verb, once a notebook; it is not for people.
if (args is [KernelProcess.Verb, { } lifeline, { } events])
{
    return await KernelHost.RunAsync(lifeline, events);
}

// The same for a process that runs many points of a sweep.
if (args is [SliceHost.Verb, { } points, { } records])
{
    return await SliceHost.RunAsync(points, records);
}

RootCommand root = new($"Runs C# notebooks and writes them as web pages. {ExitCode.Help}")
{
    RunCommand.Create(),
    CheckCommand.Create(),
    ListCommand.Create(),
    SweepCommand.Create(),
    ServeCommand.Create(),
    JupyterCommand.Create(),
};
ParseResult parsed = root.Parse(args);

// A fault of the runner itself is not caught: it must not look like one of a notebook.
int exitCode = await parsed.InvokeAsync(new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    ProcessTerminationTimeout = TimeSpan.FromSeconds(30), // a loaded machine needs some to end every child
});
return parsed.Errors.Count > 0 ? ExitCode.Unusable : exitCode;
