using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookRunner.MarkedResults;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Scripting;

/// <summary>
/// Runs the cells of one notebook in this process, each on the state that the one before left.
/// Console and displays are process-wide, so there is one session a process.
/// </summary>
public sealed class ScriptSession : IDisposable
{
    private static readonly string[] Imports =
        ["System", "System.Collections", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks"];

    // Shared by all: what the compiler reads of the framework is kept with its reference.
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.Latest)
        .WithReferences(FrameworkReferences())
        .AddReferences(typeof(Formatter).Assembly, typeof(CellHelpers).Assembly)
        .WithImports(Imports.Append(typeof(CellHelpers).FullName!))
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8);

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    private readonly ICellListener _listener;
    private readonly ScriptOptions _options;
    private readonly ScriptOptions _laterOptions;
    private readonly ScriptConsole _console;
    private readonly HashSet<string> _referenceFolders = [];
    private ScriptState<object>? _state;
    private object? _running;

    /// <summary>Starts a session.</summary>
    /// <param name="folder">The notebook's folder: where <c>#r</c> looks, and the current directory.</param>
    /// <param name="listener">Is told of outputs.</param>
    public ScriptSession(string folder, ICellListener listener)
    {
        _listener = listener;
        (_options, _laterOptions) = OptionsFor(folder);
        _console = new ScriptConsole(folder, listener);
    }

    /// <summary>How the first cell of a notebook in a folder is compiled, and how the ones after it are.</summary>
    internal static (ScriptOptions First, ScriptOptions Later) OptionsFor(string folder)
    {
        ScriptOptions first = Options.WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder).WithSearchPaths(folder));

        // A cell inherits the references and usings of the one before; resolving them anew would be most of its cost.
        return (first, first.WithReferences(Array.Empty<MetadataReference>()).WithImports());
    }

    /// <summary>
    /// Compiles and runs a first script and one that continues it, which costs many times what later ones cost, while
    /// nothing else is to be done.
    /// </summary>
    public static async Task WarmUpAsync()
    {
        ScriptState<object> state = await CSharpScript.RunAsync<object>("var warm = new[] { 1.5, 2 };", Options).ConfigureAwait(false);
        await state.ContinueWithAsync<object>("$\"{warm.Where(x => x > 1).Sum()}\"", Options).ConfigureAwait(false);
    }

    /// <summary>Runs one cell.</summary>
    /// <param name="number">The cell's number in the notebook; errors name it.</param>
    /// <param name="code">Its C#.</param>
    /// <returns>Null, or why it did not finish.</returns>
    public Task<CellError?> RunAsync(int number, string code) => RunAsync(number, code, runner: null);

    /// <summary>Runs one cell on a thread that can be interrupted.</summary>
    /// <param name="number">The cell's number in the notebook; errors name it.</param>
    /// <param name="code">Its C#.</param>
    /// <param name="thread">The thread.</param>
    /// <returns>Null, or why it did not finish.</returns>
    internal CellError? Run(int number, string code, CellThread thread) =>
        RunAsync(number, code, cell =>
        {
            thread.Run(cell);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();

    /// <summary>What could stand at a position of a cell that may follow now.</summary>
    internal CellCompletion Complete(string code, int position) => CellCompletion.At(Script(0, code).GetCompilation(), position);

    /// <summary>What is known of the name at a position of a cell that may follow now; null for nothing.</summary>
    internal string? Inspect(string code, int position) => CellInspection.At(Script(0, code).GetCompilation(), position);

    /// <summary>Whether a cell could be run as it stands, be it with errors, or is not ended yet.</summary>
    internal static bool IsComplete(string code) => SyntaxFactory.IsCompleteSubmission(CSharpSyntaxTree.ParseText(code, Parsing));

    /// <summary>Compiles a cell and has it run by <paramref name="runner"/>, or directly when there is none.</summary>
    private async Task<CellError?> RunAsync(int number, string code, Func<Func<Task>, Task>? runner)
    {
        try
        {
            Script<object> script = Script(number, code);
            Diagnostic[] errors = [.. script.Compile().Where(d => d.Severity == DiagnosticSeverity.Error)];
            if (errors.Length > 0)
            {
                return CellErrors.FromCompilation(errors, code);
            }

            // Of each cell, for a compilation knows the directives of its own cell alone.
            _referenceFolders.UnionWith(script.GetCompilation().DirectiveReferences
                .OfType<PortableExecutableReference>()
                .Select(reference => Path.GetDirectoryName(reference.FilePath))
                .OfType<string>());

            if (runner is null)
            {
                return await RunAsync(script, number, code).ConfigureAwait(false);
            }

            CellError? failure = null;
            Script<object> stoppable = Script(number, StoppableCode.From(code, Parsing));
            await runner(async () => failure = await RunAsync(stoppable, number, code).ConfigureAwait(false)).ConfigureAwait(false);
            return failure;
        }
        catch (CellInterruptedException)
        {
            _running = null; // what it still awaits may come, and is no longer of interest
            return CellErrors.Abandoned();
        }
        catch (Exception exception) // a formatter may throw anything, the compiler on a monstrous source too: it is the cell's error, not the runner's
        {
            return CellErrors.FromException(exception, number, code);
        }
    }

    private Script<object> Script(int number, string code)
    {
        string file = CellErrors.FileName(number);
        return _state is null
            ? CSharpScript.Create<object>(code, _options.WithFilePath(file))
            : _state.Script.ContinueWith<object>(code, _laterOptions.WithFilePath(file));
    }

    private async Task<CellError?> RunAsync(Script<object> script, int number, string code)
    {
        object running = _running = new object();
        ScriptState<object> state = _state is null
            ? await script.RunAsync(globals: null, catchException: _ => true).ConfigureAwait(false)
            : await script.RunFromAsync(_state, catchException: _ => true).ConfigureAwait(false);
        if (_running != running)
        {
            return null;
        }

        _state = state;
        if (state.Exception is { } exception)
        {
            return CellErrors.FromException(exception, number, code);
        }

        if (EndsInValue(script.GetCompilation()))
        {
            _listener.OnResult(Bundle(FormattedValue.CreateManyFromObject(state.ReturnValue)));
        }

        return null;
    }

    /// <summary>The value of a variable that a cell declared; of several of one name that of the last.</summary>
    public ResultValue ValueOf(string variable) =>
        _state?.GetVariable(variable) is { } found ? ResultValue.Of(found.Value) : ResultValue.Lacking("is not declared");

    /// <summary>The assemblies beside those that cells named by <c>#r</c>, as far as they were loaded.</summary>
    public IReadOnlyList<NotebookAssembly> LoadedAssemblies() => LoadedAssemblies(_referenceFolders);

    /// <summary>The assemblies that lie in folders, as far as they were loaded.</summary>
    internal static IReadOnlyList<NotebookAssembly> LoadedAssemblies(IReadOnlySet<string> folders) =>
    [
        .. AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && folders.Contains(Path.GetDirectoryName(assembly.Location) ?? ""))
            .Select(NotebookAssembly.Of)
            .OrderBy(assembly => assembly.Name, StringComparer.Ordinal),
    ];

    /// <summary>Gives the console back.</summary>
    public void Dispose() => _console.Dispose();

    internal static Dictionary<string, string> Bundle(IEnumerable<FormattedValue> values) =>
        values.DistinctBy(value => value.MimeType).ToDictionary(value => value.MimeType, value => value.Value);

    /// <summary>Whether the cell's last statement is an expression without a semicolon that is not void.</summary>
    internal static bool EndsInValue(Compilation compilation)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        if (tree.GetRoot() is not CompilationUnitSyntax { Members: [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax last }] }
            || !last.SemicolonToken.IsMissing)
        {
            return false;
        }

        return compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is { SpecialType: not SpecialType.System_Void };
    }

    // By their files: loading some 150 assemblies would cost more than the compiler needs for them.
    private static IEnumerable<MetadataReference> FrameworkReferences()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string platform = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return platform.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder && Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
