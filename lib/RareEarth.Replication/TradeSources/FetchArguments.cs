using System.Globalization;
using RareEarth.Replication.TradeSources.Comtrade;

namespace RareEarth.Replication.TradeSources;

/// <summary>The command line of <c>environment/fetch-data.cs</c>.</summary>
public sealed record FetchArguments
{
    /// <summary>What <c>--help</c> prints.</summary>
    public const string Help = """
        Fetches trade flows for notebook 04 into data/licensed/trade-flows.csv.

          dotnet run environment/fetch-data.cs baci FOLDER [options]
              reads an unpacked release of CEPII's BACI: BACI_HS12_Y2013_V202601.csv … and country_codes_V202601.csv
              --edition HS12        which edition of the Harmonized System, where the folder has several
          dotnet run environment/fetch-data.cs comtrade [options]
              asks the UN Comtrade API; the key is read from the environment variable COMTRADE_API_KEY
              --reporters CHN,USA   only these reporters (codes of three letters, or numbers of UN Comtrade); otherwise all
              --reports WHOSE       importer-first (default): the importer's report, else the exporter's; importer; exporter
              --address URL         another address of the API

        Both take
              --products 253090,…   HS codes of six digits; otherwise the seven of the paper
              --years 2013-2023     years and ranges, parted by commas; otherwise 2013-2023
              --to FOLDER           where trade-flows.csv and the cache of answers go; otherwise data/licensed

        Each product and year that is fetched replaces the rows of that product and year, the others stay.
        Exit codes: 0 done, 1 the fetch failed, 2 arguments that cannot be used, 130 interrupted. Nothing is left half-written.
        """;

    /// <summary>The source, <c>baci</c> or <c>comtrade</c>; null where help is asked for.</summary>
    public string? Verb { get; init; }

    /// <summary>Folder of the BACI release.</summary>
    public string? Folder { get; init; }

    /// <summary>Edition of the Harmonized System; null for whatever there is.</summary>
    public string? Edition { get; init; }

    /// <summary>Products and years.</summary>
    public TradeSelection Selection { get; init; } = TradeSelection.Paper;

    /// <summary>Reporters as typed; none for all.</summary>
    public IReadOnlyList<string> Reporters { get; init; } = [];

    /// <summary>Whose report of a flow is taken.</summary>
    public ReportChoice Choice { get; init; } = ReportChoice.ImporterFirst;

    /// <summary>Address of the API.</summary>
    public Uri Address { get; init; } = new ComtradeOptions().Address;

    /// <summary>Where the results go; null for <c>data/licensed</c>.</summary>
    public string? To { get; init; }

    /// <summary>Reads the command line.</summary>
    /// <param name="arguments">The words after the name of the program.</param>
    /// <returns>What is asked for.</returns>
    /// <exception cref="FormatException">An argument cannot be used: it is named, with what was expected.</exception>
    public static FetchArguments Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Count == 0 || arguments.Any(argument => argument is "--help" or "-h"))
        {
            return new FetchArguments();
        }

        FetchArguments parsed = new()
        {
            Verb = arguments[0] is "baci" or "comtrade" ? arguments[0] : throw new FormatException($"'{arguments[0]}' is no source: expected baci or comtrade."),
        };
        for (int at = 1; at < arguments.Count; at++)
        {
            string name = arguments[at];
            if (!name.StartsWith('-'))
            {
                parsed = parsed.Verb == "baci" && parsed.Folder is null
                    ? parsed with { Folder = name }
                    : throw new FormatException($"'{name}' is one argument too many.");
                continue;
            }

            string value = ++at < arguments.Count && !arguments[at].StartsWith("--", StringComparison.Ordinal) ? arguments[at] : throw new FormatException($"{name} has no value.");
            parsed = parsed.With(name, value);
        }

        return parsed.Verb == "baci" && parsed.Folder is null
            ? throw new FormatException("baci needs the folder of an unpacked release: dotnet run environment/fetch-data.cs baci FOLDER.")
            : parsed;
    }

    private FetchArguments With(string name, string value) => (Verb, name) switch
    {
        (_, "--products") => this with { Selection = Selection with { Products = TradeSelection.ParseProducts(value) } },
        (_, "--years") => this with { Selection = Selection with { Years = TradeSelection.ParseYears(value) } },
        (_, "--to") => this with { To = value },
        ("baci", "--edition") => this with { Edition = value.ToUpperInvariant() },
        ("comtrade", "--reporters") => this with { Reporters = [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] },
        ("comtrade", "--reports") => this with { Choice = Report(value) },
        ("comtrade", "--address") => this with { Address = Web(value) },
        _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{Verb} has no option {name}.")),
    };

    private static ReportChoice Report(string value) => value switch
    {
        "importer-first" => ReportChoice.ImporterFirst,
        "importer" => ReportChoice.Importer,
        "exporter" => ReportChoice.Exporter,
        _ => throw new FormatException($"--reports '{value}': expected importer-first, importer or exporter."),
    };

    private static Uri Web(string value) =>
        Uri.TryCreate(value.EndsWith('/') ? value : $"{value}/", UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new FormatException($"--address '{value}': expected an https address, since the key is sent there.");
}
