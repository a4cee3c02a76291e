using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Scripting.Dataflow;

/// <summary>A cell as a submission: compiled once, to be run as often as is wanted.</summary>
internal sealed class CompiledCell
{
    private readonly Lazy<(byte[] Assembly, byte[] Symbols, CellError? Error)> _emission;
    private readonly Lazy<CellFacts> _facts;
    private readonly Lazy<bool> _endsInValue;
    private Assembly? _assembly;

    /// <summary>A cell that is compiled when it is first needed.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="compilation">The cell in the chain of submissions.</param>
    /// <param name="cellOf">The place of the cell that an assembly is made of.</param>
    public CompiledCell(DataflowCell cell, CSharpCompilation compilation, Func<IAssemblySymbol, int?> cellOf)
    {
        Cell = cell;
        Compilation = compilation;
        _emission = new(() => Emit(compilation, cell.Code));
        _facts = new(() => Error is null ? CellAnalysis.Read(compilation, cellOf) : CellFacts.None);
        _endsInValue = new(() => ScriptSession.EndsInValue(compilation));
        IsEmpty = compilation.SyntaxTrees.Single().GetCompilationUnitRoot().Members.Count == 0;
        ReferencePaths = new(() => [.. compilation.DirectiveReferences.OfType<PortableExecutableReference>().Select(reference => reference.FilePath).OfType<string>()]);
    }

    private CompiledCell(CompiledCell other, CSharpCompilation compilation)
    {
        Cell = other.Cell;
        Compilation = compilation;
        IsEmpty = other.IsEmpty;
        ReferencePaths = other.ReferencePaths;
        _emission = other._emission;
        _facts = other._facts;
        _endsInValue = other._endsInValue;
        _assembly = other._assembly;
    }

    /// <summary>The cell.</summary>
    public DataflowCell Cell { get; }

    /// <summary>The cell in the chain of submissions.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>Tells what this cell was compiled from: the same name, the same assembly.</summary>
    public string Name => Compilation.AssemblyName!;

    /// <summary>Whether it holds directives and usings alone, so that there is nothing to run.</summary>
    public bool IsEmpty { get; }

    /// <summary>The assemblies that it refers to by <c>#r</c>.</summary>
    public Lazy<IReadOnlyList<string>> ReferencePaths { get; }

    /// <summary>Why it cannot be run, or null.</summary>
    public CellError? Error => Cell.Refusal ?? _emission.Value.Error;

    /// <summary>What it reads and writes.</summary>
    public CellFacts Facts => _facts.Value;

    /// <summary>Whether the last statement is an expression without a semicolon that is not void.</summary>
    public bool EndsInValue => _endsInValue.Value;

    /// <summary>The class of which every run of the cell makes one object.</summary>
    public Type TypeIn(SubmissionAssemblies assemblies) =>
        (_assembly ??= assemblies.Load(Name, _emission.Value.Assembly, _emission.Value.Symbols)).GetType(Compilation.Options.ScriptClassName!, throwOnError: true)!;

    /// <summary>The same cell, with its assembly, behind other cells than before.</summary>
    public CompiledCell Behind(CSharpCompilation compilation) => new(this, compilation);

    /// <summary>Loads the assembly anew at the next run: static variables start again.</summary>
    public void Forget() => _assembly = null;

    private static (byte[] Assembly, byte[] Symbols, CellError? Error) Emit(CSharpCompilation compilation, string code)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        try
        {
            EmitResult result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
            Diagnostic[] errors = [.. result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
            return (assembly.ToArray(), symbols.ToArray(), errors.Length > 0 ? CellErrors.FromCompilation(errors, code) : null);
        }
        catch (Exception exception) // the compiler on a monstrous source may throw anything: it is the cell's error
        {
            return ([], [], CellErrors.FromException(exception, 0, code));
        }
    }
}
