namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>Makes flows of records: totals only, economies only, one report for each pair.</summary>
internal static class ComtradeFlows
{
    private const string ByImporter = "M";

    /// <summary>Makes flows of records.</summary>
    /// <param name="records">The records of the queries.</param>
    /// <param name="blocks">What was asked for.</param>
    /// <param name="areas">Areas that are known.</param>
    /// <param name="choice">Whose report is taken.</param>
    /// <returns>The flows, with counts and notes.</returns>
    /// <exception cref="TradeSourceException">A flow without a total, or an area that is not known.</exception>
    public static TradeFetch Make(IReadOnlyList<ComtradeRecord> records, IEnumerable<(string Product, int Year)> blocks, TradeAreas areas, ReportChoice choice)
    {
        var world = new WorldCheck();
        var reports = new Dictionary<(string Product, int Year, TradeArea Exporter, TradeArea Importer, string Flow), (decimal Value, decimal? Kilograms)>();
        long worlds = 0, groups = 0, within = 0, unspecified = 0, withoutValue = 0, withoutWeight = 0;
        IReadOnlyList<ComtradeRecord> totals = ComtradeTotals.Pick(records);
        foreach (ComtradeRecord record in totals)
        {
            TradeArea reporter = Find(areas, record.Reporter, "reporter"), partner = Find(areas, record.Partner, "partner");
            if (reporter.Kind is TradeAreaKind.Group or TradeAreaKind.World)
            {
                groups++;
                continue;
            }

            world.Take(record, reporter.Code, partner);
            switch (partner.Kind)
            {
                case TradeAreaKind.World: worlds++; break;
                case TradeAreaKind.Group: groups++; break;
                case var _ when record.ValueUsd == 0: withoutValue++; break;
                case TradeAreaKind.Economy when partner == reporter: within++; break;
                default:
                    // a weight of 0 beside a value is how a weight that is not known is sometimes sent
                    decimal? weight = record.NetWeightKg > 0 ? record.NetWeightKg : null;
                    withoutWeight += weight is null ? 1 : 0;
                    unspecified += partner.Kind == TradeAreaKind.Unspecified ? 1 : 0;
                    (TradeArea exporter, TradeArea importer) = record.Flow == ByImporter ? (partner, reporter) : (reporter, partner);
                    var key = (record.Product, record.Year, exporter, importer, record.Flow);
                    reports[key] = reports.TryGetValue(key, out var sum) ? (sum.Value + record.ValueUsd, sum.Kilograms + weight) : (record.ValueUsd, weight);
                    break;
            }
        }

        FetchedFlow[] flows =
        [
            .. reports.Where(report => choice == ReportChoice.ImporterFirst || (choice == ReportChoice.Importer) == (report.Key.Flow == ByImporter))
                .GroupBy(report => (report.Key.Product, report.Key.Year, report.Key.Exporter, report.Key.Importer))
                .OrderBy(pair => pair.Key.Product, StringComparer.Ordinal).ThenBy(pair => pair.Key.Year).ThenBy(pair => pair.Key.Exporter.Code, StringComparer.Ordinal).ThenBy(pair => pair.Key.Importer.Code, StringComparer.Ordinal)
                .Select(pair => pair.MinBy(report => report.Key.Flow, StringComparer.Ordinal)) // M before X
                .Select(report => new FetchedFlow(
                    report.Key.Product, report.Key.Year, report.Key.Exporter.Code, report.Key.Importer.Code, report.Value.Value, report.Value.Kilograms / 1000,
                    report.Key.Flow == ByImporter ? "UN Comtrade (importer)" : "UN Comtrade (exporter)",
                    report.Key.Exporter.Kind == TradeAreaKind.Unspecified || report.Key.Importer.Kind == TradeAreaKind.Unspecified)),
        ];
        return new TradeFetch(
            [.. blocks],
            flows,
            [
                ("records read", records.Count),
                ("parts of totals, left out", records.Count - totals.Count),
                ("totals for the world, used to compare", worlds),
                ("records of groups, left out", groups),
                ("records with a partner not specified", unspecified),
                ("records without a weight", withoutWeight),
                ("records of value 0, left out", withoutValue),
                ("records within one economy, left out", within),
                ("flows as the exporter reports them", flows.Count(flow => flow.Source.Contains("exporter", StringComparison.Ordinal))),
            ],
            [.. world.Notes()]);
    }

    private static TradeArea Find(TradeAreas areas, ComtradeArea area, string role) => areas.Find(area.Number, area.Iso3, area.Name, $"UN Comtrade, {role}");
}
