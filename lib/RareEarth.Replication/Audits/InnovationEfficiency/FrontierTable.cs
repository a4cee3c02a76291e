using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using static RareEarth.Replication.Audits.InnovationEfficiency.EfficiencyTables;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>Table 1, the stochastic frontiers of stage 2: likelihoods, stars, and what the text says of the coefficients.</summary>
internal static class FrontierTable
{
    private static readonly string[] Environment = ["Gov", "Age", "Oc"];

    /// <summary>
    /// Log likelihood and σ² against the number of firms, and against the number of firms times years, which sections 4.1 and
    /// 4.2 suggest and do not state.
    /// </summary>
    public static AuditSection Likelihoods(EfficiencyTables tables)
    {
        var firms = ObservationCount.Of(tables.Claim("c058"));
        var panel = ObservationCount.Panel(tables.Claim("c064"), tables.Claim("c062"), tables.Claim("c063"));
        return new AuditSection(
            "Table 1: likelihoods",
            [
                .. Slacks.Select(slack => FrontierLikelihood.Bound(Likelihood(slack), Variance(slack), firms)),
                .. Slacks.Select(slack => FrontierLikelihood.Bound(Likelihood(slack), Variance(slack), panel).AsTension()),
                .. Slacks.Select(slack => FrontierLikelihood.NoiseBound(Likelihood(slack), Variance(slack), tables.Frontier("gamma", slack), panel).AsTension()),
            ]);

        Member Likelihood(string slack) => tables.Frontier("log likelihood", slack);
        Member Variance(string slack) => tables.Frontier("sigma-squared", slack);
    }

    /// <summary>Stars, signs and the words of section 4.2.</summary>
    public static AuditSection Words(EfficiencyTables tables)
    {
        Member[] slopes = [.. Environment.SelectMany(tables.Frontier)];
        Member subsidyOnAssets = tables.Frontier("Gov", Slacks[2]);
        return new AuditSection(
            "Table 1: stars and signs",
            [
                .. tables.Frontier("LR test").Select(FrontierLikelihood.Stars),
                Claims.Stars(tables.Claim("c080"), tables.Frontier("LR test"), 3, 3),
                Claims.AllWithin(tables.Claim("c081"), tables.Frontier("gamma"), Interval.Between(0.9, 1), "between 0.9 and 1"),
                Sizes.Of(
                    tables.Claim("c082"), slopes, $"how many of {slopes.Length} coefficients of Gov, Age and Oc have three stars",
                    _ => slopes.Count(slope => slope.Number!.Value.Stars == 3), Interval.Between(0.8 * slopes.Length, slopes.Length), "four of five at least"),
                .. Raises("c088", subsidyOnAssets),
                .. Raises("c089", tables.Frontier("Age", Slacks[0])),
                .. Raises("c090", tables.Frontier("Age", Slacks[1])),
                .. Raises("c092", [.. tables.Frontier("Oc")]),
                Claims.Number(
                    tables.Claim("c091"), tables.Frontier("Oc"), "how many coefficients of Oc are positive and have stars",
                    readings => tables.Frontier("Oc").Count(slope => readings[slope].Lower > 0 && slope.Number!.Value.Stars > 0)),
                .. Raises("c206", subsidyOnAssets),
                Sizes.Of(
                    tables.Claim("c205"), slopes, "how many of Gov, Oc and Age have a coefficient with stars",
                    _ => Environment.Count(variable => tables.Frontier(variable).Any(slope => slope.Number!.Value.Stars > 0)), Environment.Length, "each of the three, in one regression at least"),
                Labels.Count(tables.Claim("c076"), tables.Frontier("Gov"), "columns of Table 1"),
                Labels.Count(tables.Claim("c077"), [.. Environment.Select(variable => tables.Frontier(variable, Slacks[0]))], "variables in the rows of Table 1"),
                Labels.Count(tables.Claim("c079"), tables.Frontier("LR test"), "likelihood ratios in Table 1"),
            ]);

        IEnumerable<Relation> Raises(string claim, params Member[] coefficients) =>
            [Claims.Sign(tables.Claim(claim), coefficients, 1), Claims.Stars(tables.Claim(claim), coefficients, 1, 3)];
    }
}
