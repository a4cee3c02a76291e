using RareEarth.Benchmarks;

// dotnet run -c Release --project tests/benchmarks            lists the benchmarks
// dotnet run -c Release --project tests/benchmarks -- NAME…   runs some; "all" runs every one
IBenchmark[] benchmarks =
[
    .. typeof(IBenchmark).Assembly.GetTypes()
        .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IBenchmark)))
        .Select(type => (IBenchmark)Activator.CreateInstance(type)!)
        .OrderBy(benchmark => benchmark.Name, StringComparer.Ordinal),
];

if (args.Length == 0)
{
    foreach (IBenchmark benchmark in benchmarks)
    {
        Console.WriteLine($"{benchmark.Name}: {benchmark.Description}");
    }

    return 0;
}

IReadOnlyList<string> names = args is ["all"] ? [.. benchmarks.Select(benchmark => benchmark.Name)] : args;
if (names.FirstOrDefault(name => benchmarks.All(benchmark => benchmark.Name != name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'. There are: {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))}; all runs every one.");
    return 1;
}

foreach (string name in names)
{
    IBenchmark benchmark = benchmarks.Single(candidate => candidate.Name == name);
    Console.WriteLine($"== {benchmark.Name}: {benchmark.Description}");
    benchmark.Run(Console.Out);
}

return 0;
