using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using static RareEarth.Replication.Audits.InnovationEfficiency.EfficiencyTables;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>Sample, references to tables, and everything that is printed twice.</summary>
internal static class EfficiencySample
{
    private static readonly string[] FirstYears = ["c012", "c055", "c062", "c124", "c128", "c131", "c163", "c198"];
    private static readonly string[] LastYears = ["c013", "c056", "c063", "c125", "c129", "c132", "c164", "c199"];
    private static readonly string[] FirmCounts = ["c064", "c065", "c126", "c130", "c133"];

    /// <summary>Years, firms, tables.</summary>
    public static AuditSection Sample(EfficiencyTables tables)
    {
        Member[] years = [.. tables.YearByYear(All, "TE")];
        return new AuditSection(
            "Sample and references",
            [
                Labels.FirstYear(tables.Claim("c001"), years),
                Labels.LastYear(tables.Claim("c002"), years),
                .. FirstYears.Select(year => Restatements.Of(tables.Claim(year), tables.Claim("c001"))),
                .. LastYears.Select(year => Restatements.Of(tables.Claim(year), tables.Claim("c002"))),
                Labels.FirstYear(tables.Claim("c128"), tables.Course(All, "TFP")),
                Labels.LastYear(tables.Claim("c129"), tables.Course(All, "TFP")),
                Sums.Total(tables.Claim("c058"), [tables.FrontFirms, tables.BackFirms]),
                SampleSizes.Subsample(tables.Claim("c058"), tables.Claim("c057")),
                .. FirmCounts.Select(size => Restatements.Of(tables.Claim(size), tables.Claim("c058"))),
                Restatements.Of(tables.Claim("c160"), tables.FrontFirms),
                Restatements.Of(tables.Claim("c161"), tables.BackFirms),
                Restatements.Of(tables.Claim("c093"), tables.Claim("c061")),
                Restatements.Of(tables.Claim("c123"), tables.Claim("c061")),
                Labels.Table(tables.Claim("c078"), tables.Frontier("gamma", Slacks[0]), "the frontier regressions"),
                Labels.Table(tables.Claim("c084"), tables.Frontier("gamma", Slacks[0]), "the frontier regressions"),
                Labels.Table(tables.Claim("c094"), years[0], "the efficiencies of stage 3"),
                Labels.Table(tables.Claim("c127"), tables.Index(Mean, All, "TFP"), "the indices of all firms"),
                Labels.Table(tables.Claim("c162"), tables.Index(Mean, Front, "TFP"), "the indices of the groups"),
            ]);
    }

    /// <summary>Numbers of the tables in the text.</summary>
    public static AuditSection Restated(EfficiencyTables tables) => new(
        "Numbers printed twice",
        [
            .. Efficiencies(tables).Concat(Malmquist(tables)).Select(pair => Restatements.Of(tables.Claim(pair.Claim), pair.Cell)),
            .. new[] { ("c096", "TE"), ("c099", "PTE"), ("c102", "SE") }.Select(pair => Restatements.Of(tables.Claim(pair.Item1), tables.StageOne(pair.Item2))),
        ]);

    private static IEnumerable<(string Claim, Member Cell)> Efficiencies(EfficiencyTables tables) =>
    [
        ("c097", tables.Efficiency(Mean, All, "TE")),
        ("c098", tables.Efficiency(Change, All, "TE")),
        ("c100", tables.Efficiency(Mean, All, "PTE")),
        ("c101", tables.Efficiency(Change, All, "PTE")),
        ("c103", tables.Efficiency(Mean, All, "SE")),
        ("c104", tables.Efficiency(Change, All, "SE")),
        ("c109", tables.Efficiency(Mean, Front, "PTE")),
        ("c110", tables.Efficiency(Change, Front, "PTE")),
        ("c111", tables.Efficiency(Mean, Front, "SE")),
        ("c112", tables.Efficiency(Change, Front, "SE")),
        ("c113", tables.Efficiency(Mean, Front, "TE")),
        ("c114", tables.Efficiency(Mean, Back, "TE")),
        ("c115", tables.Efficiency(Change, Back, "TE")),
        ("c116", tables.Efficiency(Mean, Back, "PTE")),
        ("c117", tables.Efficiency(Change, Back, "PTE")),
        ("c118", tables.Efficiency(Mean, Back, "SE")),
        ("c119", tables.Efficiency(Change, Back, "SE")),
    ];

    private static IEnumerable<(string Claim, Member Cell)> Malmquist(EfficiencyTables tables) =>
    [
        ("c135", tables.Index(Mean, All, "EC")),
        ("c136", tables.Index(Mean, All, "TC")),
        ("c138", tables.Index("2018-2019", All, "TC")),
        ("c140", tables.Index("2018-2019", All, "TFP")),
        ("c141", tables.Index("2019-2020", All, "TC")),
        ("c143", tables.Index("2019-2020", All, "TFP")),
        ("c181", tables.Index("2018-2019", Back, "TFP")),
        ("c187", tables.Index("2019-2020", Back, "TFP")),
    ];
}
