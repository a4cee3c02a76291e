using System.Reflection;
using System.Runtime.Loader;

namespace NotebookRunner.Scripting.Dataflow;

/// <summary>Loads the assemblies of cells, each into a context of its own that can be unloaded, and the libraries that cells name.</summary>
internal sealed class SubmissionAssemblies
{
    private readonly LibraryContext _libraries = new();
    private readonly Dictionary<string, Assembly> _submissions = [];

    /// <summary>Takes the assemblies that a cell refers to by <c>#r</c>; what they need is looked for beside them.</summary>
    public void AddLibraries(IEnumerable<string> paths) => _libraries.Add(paths);

    /// <summary>Loads a cell's assembly; an earlier one of the same name is no longer found.</summary>
    public Assembly Load(string name, byte[] assembly, byte[] symbols)
    {
        var context = new SubmissionContext(name, this);
        return _submissions[name] = context.LoadFromStream(new MemoryStream(assembly), new MemoryStream(symbols));
    }

    private Assembly? Resolve(AssemblyName name) =>
        _submissions.TryGetValue(name.Name!, out Assembly? submission) ? submission : _libraries.Resolve(name);

    private sealed class SubmissionContext(string name, SubmissionAssemblies assemblies) : AssemblyLoadContext(name, isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblies.Resolve(assemblyName);
    }

    /// <summary>Libraries stay: what they keep for themselves is kept over runs, as in a notebook that is run once.</summary>
    private sealed class LibraryContext() : AssemblyLoadContext("libraries")
    {
        private readonly List<string> _paths = [];

        public void Add(IEnumerable<string> paths) => _paths.AddRange(paths.Where(path => !_paths.Contains(path)));

        public Assembly? Resolve(AssemblyName name)
        {
            try
            {
                return Default.LoadFromAssemblyName(name); // what the runner itself has, there is once
            }
            catch (FileNotFoundException)
            {
                return LoadFromAssemblyName(name);
            }
        }

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            string file = assemblyName.Name + ".dll";
            string? path = _paths.FirstOrDefault(path => Path.GetFileName(path).Equals(file, StringComparison.OrdinalIgnoreCase))
                ?? _paths.Select(path => Path.Combine(Path.GetDirectoryName(path)!, file)).FirstOrDefault(File.Exists);
            try
            {
                return path is null || IsOfRunner(assemblyName) ? null : LoadFromAssemblyPath(path);
            }
            catch (BadImageFormatException)
            {
                return null; // a reference assembly: the framework has the real one
            }
        }

        private static bool IsOfRunner(AssemblyName name) =>
            ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
                .Any(path => Path.GetFileNameWithoutExtension(path).Equals(name.Name, StringComparison.OrdinalIgnoreCase));
    }
}
