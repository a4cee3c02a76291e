using Xunit;

namespace NotebookRunner.Tests.Dataflow;

/// <summary>Tests that take the console and the current directory for themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OwnProcess
{
    public const string Name = "own process";
}
