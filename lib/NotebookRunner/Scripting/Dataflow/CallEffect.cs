using Microsoft.CodeAnalysis;

namespace NotebookRunner.Scripting.Dataflow;

/// <summary>What a call may change beside giving a value.</summary>
internal static class CallEffect
{
    // Of collections, random numbers, readers and builders, whose results are often used too.
    private static readonly string[] Changing =
    [
        "Add", "Append", "Clear", "Dequeue", "DropColumn", "Enqueue", "ExceptWith", "Fill", "Insert", "IntersectWith", "MoveNext", "Next", "Pop",
        "Push", "Read", "Remove", "Rename", "Replace", "Reset", "Restart", "Reverse", "Seek", "Set", "Sort", "Start", "Stop", "SymmetricExceptWith",
        "TryAdd", "TryDequeue", "TryPop", "TryRemove", "TryTake", "TryUpdate", "UnionWith", "Update", "Write",
    ];

    private static readonly string[] Quiet = ["Console", "Debug", "Trace", "Math"];

    /// <summary>What may change.</summary>
    public enum Kind
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>The object that it is called on.</summary>
        Receiver,

        /// <summary>That and its arguments.</summary>
        Arguments,

        /// <summary>All that, and files.</summary>
        Files,

        /// <summary>All that, and what a library keeps for itself.</summary>
        Surroundings,
    }

    /// <summary>The effect of a call.</summary>
    /// <param name="method">What is called.</param>
    /// <param name="isDiscarded">Whether its value is thrown away.</param>
    public static Kind Of(IMethodSymbol method, bool isDiscarded)
    {
        IMethodSymbol called = method.ReducedFrom ?? method;
        string space = called.ContainingNamespace?.ToDisplayString() ?? "";
        if (space == "Microsoft.DotNet.Interactive.Formatting" || called.ContainingType.Name == nameof(CellStop) || (space.StartsWith("System", StringComparison.Ordinal) && Quiet.Contains(called.ContainingType.Name)))
        {
            return Kind.None; // shown or printed: the object stays as it is
        }

        if (space == "System.IO" && called.IsStatic)
        {
            return called.ReturnsVoid || isDiscarded ? Kind.Files : Kind.None;
        }

        if (called.ContainingType.TypeKind == TypeKind.Submission)
        {
            return Kind.None; // the cell that declares it tells what it does
        }

        if (!called.ReturnsVoid && !isDiscarded)
        {
            return !IsQuery(space) && Changing.Any(name => called.Name.StartsWith(name, StringComparison.Ordinal)) ? Kind.Receiver : Kind.None;
        }

        bool isOfLibrary = called.IsStatic && !called.IsExtensionMethod && !space.StartsWith("System", StringComparison.Ordinal);
        return IsQuery(space) ? Kind.None : isOfLibrary ? Kind.Surroundings : Kind.Arguments;
    }

    /// <summary>Whether a value of a type has an inside that can change.</summary>
    public static bool CanChange(ITypeSymbol? type) => type is not (null or { TypeKind: TypeKind.Enum }
        or { SpecialType: (>= SpecialType.System_Void and <= SpecialType.System_UIntPtr) or SpecialType.System_DateTime });

    private static bool IsQuery(string space) => space is "System.Linq" or "System.Collections.Immutable";
}
