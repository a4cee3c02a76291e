using RareEarth.Methods.Networks;
using RareEarth.Methods.Networks.Qap;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>The five explanatory matrices of the paper's Table 2, each for ordered pairs (a, b) of economies. Where an input is missing, the pair is missing (NaN).</summary>
public static class DependenceRegressors
{
    /// <summary>Symbols of the paper, in the order of its tables.</summary>
    public static IReadOnlyList<string> Names { get; } = ["TPR", "PGDP", "TD", "ECI", "WGI"];

    /// <summary>TPR: the number of organisations of which both are members, from 0 to 6. The paper names the six and gives no weights.</summary>
    /// <param name="economies">The economies, in the order of the matrix.</param>
    public static DyadicVariable SharedOrganisations(IReadOnlyList<EconomyProfile> economies) => Pairs("TPR", economies, (a, b) =>
        a.Memberships is { } mine && b.Memberships is { } others ? mine.Intersect(others).Count() : double.NaN);

    /// <summary>PGDP: the difference of GDP per head, US$.</summary>
    /// <param name="economies">The economies.</param>
    /// <param name="form">With or without its sign.</param>
    public static DyadicVariable Income(IReadOnlyList<EconomyProfile> economies, IncomeDifference form = IncomeDifference.Absolute) => Pairs("PGDP", economies, (a, b) =>
        a.GdpPerCapita - b.GdpPerCapita is { } difference ? form == IncomeDifference.Absolute ? Math.Abs(difference) : difference : double.NaN);

    /// <summary>
    /// TD, trade intensity in all goods: (X_ab / X_a) / (M_b / M_world), with X_ab the exports of a to b, X_a all exports of a, M_b all imports of b and M_world those
    /// of the world. 1 where a sells to b as the world does.
    /// </summary>
    /// <param name="economies">Codes of the economies.</param>
    /// <param name="total">Trade in all goods, of all economies.</param>
    public static DyadicVariable TradeIntensity(IReadOnlyList<string> economies, Network total)
    {
        ArgumentNullException.ThrowIfNull(economies);
        ArgumentNullException.ThrowIfNull(total);
        var exports = economies.ToDictionary(economy => economy, _ => 0.0);
        var imports = economies.ToDictionary(economy => economy, _ => 0.0);
        var between = new Dictionary<(string From, string To), double>();
        double world = 0;
        foreach (Flow flow in total.Flows())
        {
            world += flow.Weight;
            if (exports.ContainsKey(flow.From))
            {
                exports[flow.From] += flow.Weight;
            }

            if (imports.ContainsKey(flow.To))
            {
                imports[flow.To] += flow.Weight;
            }

            between[(flow.From, flow.To)] = flow.Weight;
        }

        return DyadicVariable.Of("TD", economies, (i, j) =>
        {
            (string a, string b) = (economies[i], economies[j]);
            return exports[a] > 0 && imports[b] > 0 ? between.GetValueOrDefault((a, b)) / exports[a] / (imports[b] / world) : double.NaN;
        });
    }

    /// <summary>ECI: 1 where both are developed or both developing, else 0.</summary>
    /// <param name="economies">The economies.</param>
    public static DyadicVariable SameDevelopment(IReadOnlyList<EconomyProfile> economies) => Pairs("ECI", economies, (a, b) =>
        a.Development is { } mine && b.Development is { } others ? mine == others ? 1 : 0 : double.NaN);

    /// <summary>WGI: the mean over the indicators k of |I_ak − I_bk| / (max I_k − min I_k), from 0 to 1 where the range is that of the economies.</summary>
    /// <param name="economies">The economies.</param>
    /// <param name="range">Those over which the greatest and the least value are taken; null for the economies themselves.</param>
    /// <exception cref="ArgumentException">An indicator has no range: there are fewer than two economies with different values.</exception>
    public static DyadicVariable GovernanceDistance(IReadOnlyList<EconomyProfile> economies, IReadOnlyList<EconomyProfile>? range = null)
    {
        IReadOnlyList<double>[] known = [.. (range ?? economies).Where(profile => profile.Governance is not null).Select(profile => profile.Governance!)];
        int indicators = known.Length == 0 ? 0 : known[0].Count;
        double[] ranges = [.. Enumerable.Range(0, indicators).Select(k => known.Max(row => row[k]) - known.Min(row => row[k]))];
        if (indicators == 0 || ranges.Any(width => width <= 0))
        {
            throw new ArgumentException($"Of {(range ?? economies).Count} economies {known.Length} have all indicators of governance, and an indicator has no range among them.", nameof(economies));
        }

        return Pairs("WGI", economies, (a, b) => a.Governance is { } mine && b.Governance is { } others
            ? Enumerable.Range(0, indicators).Average(k => Math.Abs(mine[k] - others[k]) / ranges[k])
            : double.NaN);
    }

    private static DyadicVariable Pairs(string name, IReadOnlyList<EconomyProfile> economies, Func<EconomyProfile, EconomyProfile, double> value)
    {
        ArgumentNullException.ThrowIfNull(economies);
        return DyadicVariable.Of(name, [.. economies.Select(profile => profile.Economy)], (i, j) => value(economies[i], economies[j]));
    }
}
