using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeSecurity;

/// <summary>The regression of section 4.2, of which coefficients, levels of significance, R² and the range of the VIF are printed.</summary>
public static class RegressionChecks
{
    /// <summary>The regressors in the paper's symbols, with the claims that print coefficient and level, and the sign that is said in words.</summary>
    public static IReadOnlyList<(string Name, string Coefficient, string Level, int Sign, bool IsLog)> Terms { get; } =
    [
        ("OPEN", "c075", "c074", -1, false),
        ("TOT", "c081", "c080", -1, false),
        ("CONS", "c083", "c082", 1, true),
        ("PER", "c085", "c084", 1, false),
        ("OUTP", "c087", "c086", 1, true),
    ];

    /// <summary>Years of the sample, from its first and last year.</summary>
    /// <param name="paper">The paper.</param>
    public static int Observations(PrintedPaper paper) => 1 + (int)(paper.Claim("c032").Number!.Value.Value - paper.Claim("c031").Number!.Value.Value);

    /// <summary>n − k − 1.</summary>
    /// <param name="paper">The paper.</param>
    public static int DegreesOfFreedom(PrintedPaper paper) => Observations(paper) - Terms.Count - 1;

    /// <summary>The section.</summary>
    /// <param name="paper">The paper.</param>
    public static AuditSection Regression(PrintedPaper paper)
    {
        Member r = paper.Claim("c073"), least = paper.Claim("c069"), greatest = paper.Claim("c070"), below = paper.Claim("c071");
        Member[] drivers = [paper.Claim("c083"), paper.Claim("c085"), paper.Claim("c087")];
        return new AuditSection(
            "The regression",
            [
                .. Terms.Select(term => Significance.Possible(paper.Claim(term.Level), r, Observations(paper), Terms.Count)),
                FitStatistics.Inflation(least),
                FitStatistics.Inflation(greatest),
                Claims.AllWithin(below, [least, greatest], Interval.Between(double.NegativeInfinity, below.Number!.Value.Value), $"below {below.Printed}"),
                Claims.AllWithin(paper.Claim("c072"), [least, greatest], Interval.Between(1, double.PositiveInfinity), "at least 1, so that their reciprocals are at most 1"),
                .. new[] { "c002", "c005", "c096" }.Select(claim => Claims.Sign(paper.Claim(claim), drivers, 1)),
                LogsAndNormalisation(paper.Claim("c029")),
                .. Terms.Where(term => !term.IsLog).Select(term => ConstantUnits(paper.Claim("c102"), paper.Claim(term.Coefficient), term.Name)),
            ]);
    }

    /// <summary>The standard errors that the level of a coefficient allows: |b| / t.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="level">The claim that prints the level: <c>c074</c>.</param>
    /// <param name="coefficient">The claim that prints b: <c>c075</c>.</param>
    public static Interval StandardErrors(PrintedPaper paper, string level, string coefficient)
    {
        double alpha = paper.Claim(level).Number!.Value.Value / 100;
        int stars = Enumerable.Range(0, Stars.UsualLevels.Count).Count(i => alpha <= Stars.UsualLevels[i]);
        int degreesOfFreedom = DegreesOfFreedom(paper);
        var t = Interval.Between(
            StudentTInterval.CriticalValue(alpha, degreesOfFreedom).Lower,
            stars == Stars.UsualLevels.Count ? double.PositiveInfinity : StudentTInterval.CriticalValue(Stars.UsualLevels[stars], degreesOfFreedom).Upper);
        return (paper.Claim(coefficient).Interval / t).Intersect(Interval.NonNegative);
    }

    // e^b − 1 and 1 − e^(−b) of the level of exports: the same only where there is no effect
    private static Relation ConstantUnits(Member claim, Member coefficient, string name) => new(
        RelationKind.Claim,
        $"{claim.Label}; with the log of exports on the left (equation 6), what a unit more of {name} changes and what a unit less changes back are as many units",
        [claim, coefficient],
        $"difference of the two over the level of exports, e^{coefficient.Printed} + e^−{coefficient.Printed} − 2",
        "must be 0",
        readings => new Evaluation(readings[coefficient].Abs().Exp() + (-readings[coefficient].Abs()).Exp() - 2, 0));

    // min-max normalisation makes the least year 0, which has no logarithm
    private static Relation LogsAndNormalisation(Member claim) => new(
        RelationKind.Claim,
        $"{claim.Label}; while variables are normalised by minimum and maximum (sections 3.3 and 5.2), which makes the least value of each 0",
        [claim],
        "log of the least value",
        "must be a number",
        [
            new Convention("logs first, or no normalisation", _ => new Evaluation(Interval.NonNegative.Log(), Interval.Entire)),
            new Convention("normalised first", _ => new Evaluation(Interval.Exact(0).Log(), Interval.Entire)),
        ]);
}
