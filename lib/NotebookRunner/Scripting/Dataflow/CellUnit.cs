namespace NotebookRunner.Scripting.Dataflow;

/// <summary>A top-level declaration or statement of a cell, and what it has to do with top-level variables, functions and types.</summary>
internal sealed record CellUnit
{
    /// <summary>Whether it runs when its cell runs; a function or type runs where it is used.</summary>
    public required bool RunsWithCell { get; init; }

    /// <summary>What it declares.</summary>
    public required IReadOnlySet<CellSymbol> Defines { get; init; }

    /// <summary>What it names, its own declarations aside.</summary>
    public required IReadOnlySet<CellSymbol> Reads { get; init; }

    /// <summary>What it assigns to, or may change the inside of.</summary>
    public required IReadOnlySet<CellSymbol> Writes { get; init; }

    /// <summary>The part of <see cref="Writes"/> whose inside may change: what else is a name for the same object changes too.</summary>
    public required IReadOnlySet<CellSymbol> Mutates { get; init; }

    /// <summary>Variables that may be other names for what is behind its own declarations.</summary>
    public required IReadOnlySet<CellSymbol> Aliases { get; init; }

    /// <summary>Whether it sets something outside all variables: a static member of a library, a file that stays.</summary>
    public required bool ChangesSurroundings { get; init; }

    /// <summary>Functions of cells that it calls, with the variables that it passes to them.</summary>
    public required IReadOnlyDictionary<CellSymbol, IReadOnlySet<CellSymbol>> Passes { get; init; }

    /// <summary>Whether it is a function that may change what is passed to it.</summary>
    public required bool ChangesParameters { get; init; }

    /// <summary>Whether it declares a variable that holds a function, which may be called wherever the variable is named.</summary>
    public required bool HoldsFunction { get; init; }
}
