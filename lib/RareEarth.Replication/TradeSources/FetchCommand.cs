using System.Globalization;
using RareEarth.Replication.Data;
using RareEarth.Replication.TradeNetworks;
using RareEarth.Replication.TradeSources.Baci;
using RareEarth.Replication.TradeSources.Comtrade;

namespace RareEarth.Replication.TradeSources;

/// <summary>What <c>environment/fetch-data.cs</c> does.</summary>
public static class FetchCommand
{
    /// <summary>Name of the table of flows in the folder of licensed data.</summary>
    public const string FileName = "trade-flows.csv";

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The words after the name of the program.</param>
    /// <param name="dataFolder">The folder <c>data</c> of the repository.</param>
    /// <param name="output">Takes progress and summary.</param>
    /// <param name="error">Takes what went wrong.</param>
    /// <param name="cancellation">Ctrl+C.</param>
    /// <returns>The exit code: 0 done, 1 the fetch failed, 2 arguments that cannot be used, 130 interrupted.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, string dataFolder, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        try
        {
            FetchArguments parsed = FetchArguments.Parse(arguments);
            if (parsed.Verb is null)
            {
                output.WriteLine(FetchArguments.Help);
                return 0;
            }

            var areas = new TradeAreas(Economies.Load(DataPackage.Open(dataFolder)));
            int[] reporters = [.. parsed.Reporters.Select(areas.Number)];
            string folder = parsed.To ?? Path.Combine(dataFolder, "licensed");
            TradeFetch fetch = parsed.Verb == "baci"
                ? BaciSource.Read(parsed.Folder!, parsed.Selection, areas, parsed.Edition, cancellation)
                : await ComtradeAsync(parsed, reporters, areas, folder, output, cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            int rows = TradeFlowFile.Replace(Path.Combine(folder, FileName), fetch.Blocks, fetch.Flows);
            Summarise(fetch, Path.Combine(folder, FileName), rows, output);
            return 0;
        }
        catch (FormatException exception)
        {
            error.WriteLine($"{exception.Message} See --help.");
            return 2;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine($"Interrupted: {FileName} is as it was. What was answered is kept, and the same command goes on from there.");
            return 130;
        }
        catch (Exception exception) when (exception is TradeSourceException or DataPackageException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(exception.Message);
            error.WriteLine($"Nothing was written to {FileName}.");
            return 1;
        }
    }

    private static Task<TradeFetch> ComtradeAsync(FetchArguments parsed, IReadOnlyList<int> reporters, TradeAreas areas, string folder, TextWriter output, CancellationToken cancellation)
    {
        var source = new ComtradeSource(new ComtradeOptions { Address = parsed.Address }, areas) { Choice = parsed.Choice, Say = output.WriteLine };
        return source.FetchAsync(parsed.Selection, reporters, Environment.GetEnvironmentVariable(ComtradeOptions.KeyVariable), Path.Combine(folder, "comtrade-cache"), cancellation);
    }

    private static void Summarise(TradeFetch fetch, string path, int rows, TextWriter output)
    {
        foreach ((string what, long number) in fetch.Counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number,12:N0}  {what}"));
        }

        foreach (string note in fetch.Notes)
        {
            output.WriteLine(note);
        }

        (string Product, int Year)[] empty = [.. fetch.EmptyBlocks];
        if (empty.Length > 0)
        {
            output.WriteLine($"No flow at all of {string.Join(", ", empty.GroupBy(block => block.Product).Select(group => $"{group.Key} in {string.Join(", ", group.Select(block => block.Year.ToString(CultureInfo.InvariantCulture)))}"))}.");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{fetch.Flows.Count:N0} flows in {fetch.Blocks.Count} blocks of product and year, among {fetch.Economies} economies; {fetch.UnspecifiedShare:P2} of the value with a partner not specified."));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {rows:N0} rows."));
    }
}
