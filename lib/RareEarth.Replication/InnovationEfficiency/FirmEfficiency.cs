using System.Globalization;
using Deedle;
using RareEarth.Methods.Efficiency;

namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>Efficiencies of the firms of a panel, each year against its own frontier, as frames.</summary>
public sealed record FirmEfficiency
{
    /// <summary>Row of the mean over years in <see cref="GroupMeans"/>.</summary>
    public const string MeanRow = "Mean";

    private static readonly string[] Measures = ["TE", "PTE", "SE"];

    private FirmEfficiency(FirmPanel panel, IReadOnlyDictionary<int, DeaResult> years)
    {
        Panel = panel;
        Years = years;
    }

    /// <summary>The panel.</summary>
    public FirmPanel Panel { get; }

    /// <summary>By year: scores, slacks, peers.</summary>
    public IReadOnlyDictionary<int, DeaResult> Years { get; }

    /// <summary>What was done to negative values and what is odd about the data, with the year.</summary>
    public IReadOnlyList<string> Notes => [.. Years.SelectMany(pair => pair.Value.Notes.Select(note => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {note}")))];

    /// <summary>Scores every firm against the firms of its year.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="options">Model and treatment of negative values; the default is the paper's input-oriented BCC model.</param>
    /// <exception cref="Methods.EstimationException">As for <see cref="Dea.Solve"/>; the message begins with the year.</exception>
    public static FirmEfficiency Solve(FirmPanel panel, DeaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        return new FirmEfficiency(panel, panel.Years.ToDictionary(year => year, year =>
        {
            try
            {
                return Dea.Solve(panel.Year(year), options);
            }
            catch (Methods.EstimationException failure)
            {
                throw new Methods.EstimationException(string.Create(CultureInfo.InvariantCulture, $"{year}: {failure.Message}"), failure);
            }
        }));
    }

    /// <summary>The scores, one row a firm and year.</summary>
    /// <returns>Columns TE (missing where constant returns are not defined), PTE, SE, Returns ("irs", "drs", "-", or missing) and Stage.</returns>
    public Frame<(string Firm, int Year), string> Scores()
    {
        ((string Firm, int Year) Key, DeaUnit Unit)[] rows = [.. Years.SelectMany(pair => pair.Value.Units.Select(unit => ((unit.Name, pair.Key), unit)))];
        (string Firm, int Year)[] keys = [.. rows.Select(row => row.Key)];
        Series<(string Firm, int Year), double> Numbers(Func<DeaUnit, double?> value) => new(keys, [.. rows.Select(row => value(row.Unit) ?? double.NaN)]);
        Series<(string Firm, int Year), string> Words(Func<DeaUnit, string?> value) => new(keys, [.. rows.Select(row => value(row.Unit)!)]);
        return new FrameBuilder.Columns<(string Firm, int Year), string>
        {
            { "TE", Numbers(unit => unit.CrsEfficiency) },
            { "PTE", Numbers(unit => unit.VrsEfficiency ?? unit.Efficiency) },
            { "SE", Numbers(unit => unit.ScaleEfficiency) },
            { "Returns", Words(unit => unit.Scale switch { ScaleClass.Increasing => "irs", ScaleClass.Decreasing => "drs", ScaleClass.Constant => "-", _ => null }) },
            { "Stage", Words(unit => Panel.Stages[unit.Name]) },
        }.Frame;
    }

    /// <summary>Every score of a measure, as figures of groups take them.</summary>
    /// <param name="measure">"TE", "PTE" or "SE".</param>
    /// <returns>Rows are numbered; columns Year, Group (the stage, as in "front end"), Name and Value. Scores that are not defined are not there.</returns>
    public Frame<int, string> Points(string measure)
    {
        Frame<(string Firm, int Year), string> scores = Scores();
        Series<(string Firm, int Year), double> values = scores[measure];
        return Frame.FromRecords(scores.RowKeys.Where(key => values.TryGet(key).HasValue).OrderBy(key => Panel.StageNames.ToList().IndexOf(Panel.Stages[key.Firm])).Select(key => new
        {
            Year = (double)key.Year,
            Group = GroupOf(key.Firm),
            Name = key.Firm,
            Value = values[key],
        }));
    }

    /// <summary>The means of a measure by year and stage.</summary>
    /// <param name="measure">"TE", "PTE" or "SE".</param>
    /// <returns>Rows are years; columns are stages, as in "front end".</returns>
    public Frame<int, string> Course(string measure)
    {
        Frame<string, string> means = GroupMeans();
        int[] years = [.. Years.Keys];
        return Frame.FromColumns(Panel.StageNames.Select(stage => KeyValue.Create(
            $"{stage} end",
            new Series<int, double>(years, [.. years.Select(year => means[$"{stage} {measure}"].TryGet(year.ToString(CultureInfo.InvariantCulture)).OrDefault(double.NaN))]))).ToArray());
    }

    /// <summary>Arithmetic means in the form of the paper's Table 2.</summary>
    /// <returns>
    /// Rows are years and then <see cref="MeanRow"/>, the mean of the rows above; columns "all TE", "all PTE", "all SE", then the same for
    /// each stage, and for each the number of firms ("all n", …; missing in the last row).
    /// </returns>
    public Frame<string, string> GroupMeans()
    {
        Frame<(string Firm, int Year), string> scores = Scores();
        (string Firm, int Year)[] keys = [.. scores.RowKeys];
        string[] rows = [.. Years.Keys.Select(year => year.ToString(CultureInfo.InvariantCulture)), MeanRow];
        string[] groups = ["all", .. Panel.StageNames];
        (string Firm, int Year)[] Of(string group, int year) => [.. keys.Where(key => key.Year == year && (group == "all" || Panel.Stages[key.Firm] == group))];

        return Frame.FromColumns(groups.SelectMany(group => Measures.Select(measure => KeyValue.Create($"{group} {measure}", Column(measure, group))).Append(
            KeyValue.Create($"{group} n", new Series<string, double>(rows, [.. Years.Keys.Select(year => (double)Of(group, year).Length), double.NaN])))).ToArray());

        Series<string, double> Column(string measure, string group)
        {
            Series<(string Firm, int Year), double> values = scores[measure];
            double[] means = [.. Years.Keys.Select(year => Of(group, year).Select(key => values.TryGet(key).OrDefault(double.NaN)).DefaultIfEmpty(double.NaN).Average())];
            return new Series<string, double>(rows, [.. means, means.Average()]);
        }
    }

    private string GroupOf(string firm) => $"{Panel.Stages[firm]} end";
}
