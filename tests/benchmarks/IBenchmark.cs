namespace RareEarth.Benchmarks;

/// <summary>One thing to be timed. A class that implements it, with a constructor without parameters, is found by the program.</summary>
internal interface IBenchmark
{
    /// <summary>The name by which it is run, as in did-placebo.</summary>
    string Name { get; }

    /// <summary>What is timed, in one line.</summary>
    string Description { get; }

    /// <summary>Runs it.</summary>
    /// <param name="output">Where its lines go.</param>
    void Run(TextWriter output);
}
