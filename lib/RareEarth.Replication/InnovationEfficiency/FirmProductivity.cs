using System.Globalization;
using Deedle;
using RareEarth.Methods.Efficiency;

namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>Malmquist indices as frames in the form of the paper's Tables 3 and 4.</summary>
public static class FirmProductivity
{
    private const string MeanRow = "Mean";

    /// <summary>Geometric means over all firms by period, as Table 3, with the split of EC that the paper does not print.</summary>
    /// <param name="index">The index.</param>
    /// <returns>Rows are periods and then Mean, over all firms and periods; columns EC, TC, TFP, PEC, SEC and Firms (complete changes).</returns>
    public static Frame<string, string> Overall(MalmquistResult index)
    {
        ArgumentNullException.ThrowIfNull(index);
        MalmquistMean[] means = [.. index.PeriodMeans(), index.Mean() with { Name = MeanRow }];
        return Frame.FromRecords(means.Select(mean => new
        {
            Period = mean.Name,
            EC = Number(mean.Change.EfficiencyChange),
            TC = Number(mean.Change.TechnicalChange),
            TFP = Number(mean.Change.TotalFactorProductivity),
            PEC = Number(mean.Change.PureEfficiencyChange),
            SEC = Number(mean.Change.ScaleEfficiencyChange),
            Firms = mean.Count,
        })).IndexRows<string>("Period");
    }

    /// <summary>Geometric means over the firms of each stage by period, as Table 4.</summary>
    /// <param name="index">The index.</param>
    /// <param name="panel">The panel, which knows the stages.</param>
    /// <returns>Rows are periods and then Mean; columns "front EC", "back EC", "front TC", … and "front firms", ….</returns>
    public static Frame<string, string> ByStage(MalmquistResult index, FirmPanel panel)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(panel);
        IReadOnlyDictionary<string, IReadOnlyList<MalmquistMean>> groups = index.GroupMeans(firm => panel.Stages[firm]);
        string[] stages = [.. panel.StageNames.Where(groups.ContainsKey)];
        (string Name, Func<MalmquistMean, double?> Value)[] parts =
        [
            ("EC", mean => mean.Change.EfficiencyChange), ("TC", mean => mean.Change.TechnicalChange),
            ("TFP", mean => mean.Change.TotalFactorProductivity), ("firms", mean => mean.Count),
        ];
        return Frame.FromColumns(parts.SelectMany(part => stages.Select(stage => KeyValue.Create(
            $"{stage} {part.Name}",
            new Series<string, double>(
                groups[stage].Select((mean, i) => i == groups[stage].Count - 1 ? MeanRow : mean.Name), groups[stage].Select(mean => Number(part.Value(mean))))))).ToArray());
    }

    /// <summary>Geometric means multiplied up since the first year, which is 1.</summary>
    /// <param name="index">The index.</param>
    /// <param name="panel">The panel, which knows the stages.</param>
    /// <returns>Rows are years; columns "EC, all firms", "TC, all firms", "TFP, all firms", then the same for each stage.</returns>
    public static Frame<int, string> Chained(MalmquistResult index, FirmPanel panel)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(panel);
        IReadOnlyDictionary<string, IReadOnlyList<MalmquistMean>> groups = index.GroupMeans(firm => panel.Stages[firm]);
        int[] years = [.. index.Periods.Select(period => int.Parse(period, CultureInfo.InvariantCulture))];
        (string Name, IReadOnlyList<MalmquistMean> Means)[] all =
        [
            ("all firms", index.PeriodMeans()),
            .. panel.StageNames.Where(groups.ContainsKey).Select(stage => ($"{stage} end", groups[stage])),
        ];
        return Frame.FromColumns(all.SelectMany(group => new[]
        {
            KeyValue.Create($"EC, {group.Name}", Level(group.Means, mean => mean.Change.EfficiencyChange)),
            KeyValue.Create($"TC, {group.Name}", Level(group.Means, mean => mean.Change.TechnicalChange)),
            KeyValue.Create($"TFP, {group.Name}", Level(group.Means, mean => mean.Change.TotalFactorProductivity)),
        }).ToArray());

        Series<int, double> Level(IReadOnlyList<MalmquistMean> means, Func<MalmquistMean, double?> part)
        {
            var levels = new double[years.Length];
            levels[0] = 1;
            for (int t = 1; t < years.Length; t++)
            {
                levels[t] = levels[t - 1] * Number(part(means[t - 1]));
            }

            return new Series<int, double>(years, levels);
        }
    }

    private static double Number(double? value) => value ?? double.NaN;
}
