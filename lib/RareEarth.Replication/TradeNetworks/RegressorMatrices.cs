using RareEarth.Methods;
using RareEarth.Methods.Networks;
using RareEarth.Methods.Networks.Qap;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>The five explanatory matrices of some economies, from the years of the baseline or averaged over years.</summary>
public static class RegressorMatrices
{
    /// <summary>Makes TPR, PGDP, TD, ECI and WGI.</summary>
    /// <param name="economies">Codes, in the order of the matrices.</param>
    /// <param name="years">Inputs by year.</param>
    /// <param name="options">Forms and averaging.</param>
    /// <returns>
    /// The matrices, in the order of <see cref="DependenceRegressors.Names"/>. Memberships and classes are those of one year. Averaging values first takes the means of
    /// GDP per head, of each indicator of governance and of each flow (0 in a year without it); averaging matrices first takes the mean of each cell of PGDP, TD and WGI.
    /// </returns>
    /// <exception cref="EstimationException">A geometric mean of a negative number is asked for: the message names economy or pair and value.</exception>
    public static IReadOnlyList<DyadicVariable> Of(IReadOnlyList<string> economies, RegressorYears years, DesignOptions options)
    {
        ArgumentNullException.ThrowIfNull(economies);
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(options);
        return options.Averaging switch
        {
            null => Single(economies, years.Profiles[0], years.TotalTrade[0], options),
            { Order: AveragingOrder.ValuesFirst } averaging => Single(
                economies, MeanProfiles(options.Range == GovernanceRange.AllEconomies ? years.Profiles[0].Keys : economies, years, averaging), MeanTrade(years, averaging), options),
            { } averaging => MeanMatrices(economies, years, averaging, options),
        };
    }

    private static DyadicVariable[] Single(IReadOnlyList<string> economies, IReadOnlyDictionary<string, EconomyProfile> all, Network total, DesignOptions options)
    {
        EconomyProfile[] profiles = Profiles(economies, all);
        return
        [
            DependenceRegressors.SharedOrganisations(profiles),
            DependenceRegressors.Income(profiles, options.Income),
            DependenceRegressors.TradeIntensity(economies, total),
            DependenceRegressors.SameDevelopment(profiles),
            Governance(profiles, all, options),
        ];
    }

    private static DyadicVariable[] MeanMatrices(IReadOnlyList<string> economies, RegressorYears years, Averaging averaging, DesignOptions options)
    {
        EconomyProfile[][] profiles = [.. years.Profiles.Select(all => Profiles(economies, all))];
        return
        [
            DependenceRegressors.SharedOrganisations(profiles[0]),
            Mean([.. profiles.Select(year => DependenceRegressors.Income(year, options.Income))], averaging),
            Mean([.. years.TotalTrade.Select(total => DependenceRegressors.TradeIntensity(economies, total))], averaging),
            DependenceRegressors.SameDevelopment(profiles[0]),
            Mean([.. profiles.Zip(years.Profiles, (year, all) => Governance(year, all, options))], averaging),
        ];
    }

    private static DyadicVariable Mean(IReadOnlyList<DyadicVariable> matrices, Averaging averaging)
    {
        (string name, IReadOnlyList<string> nodes) = (matrices[0].Name, matrices[0].Nodes);
        return DyadicVariable.Of(name, nodes, (i, j) =>
        {
            double[] cells = [.. matrices.Select(matrix => matrix[i, j])];
            return cells.Any(double.IsNaN) ? double.NaN : averaging.Of(cells, () => $"{name} of {nodes[i]} and {nodes[j]}");
        });
    }

    private static Dictionary<string, EconomyProfile> MeanProfiles(IEnumerable<string> economies, RegressorYears years, Averaging averaging) => economies.ToDictionary(
        economy => economy,
        economy =>
        {
            EconomyProfile[] known = [.. years.Profiles.Select(year => year.GetValueOrDefault(economy) ?? new EconomyProfile(economy))];
            return known[0] with
            {
                GdpPerCapita = known.All(profile => profile.GdpPerCapita is not null)
                    ? averaging.Of([.. known.Select(profile => profile.GdpPerCapita!.Value)], () => $"GDP per head of {economy}")
                    : null,
                Governance = known.All(profile => profile.Governance is not null) ? MeanGovernance(economy, [.. known.Select(profile => profile.Governance!)], averaging) : null,
            };
        });

    private static double[] MeanGovernance(string economy, IReadOnlyList<double>[] years, Averaging averaging)
    {
        double shift = averaging.Mean == MeanKind.Geometric ? averaging.GovernanceShift ?? 0 : 0;
        return
        [
            .. Enumerable.Range(0, years[0].Count).Select(k =>
                averaging.Of([.. years.Select(year => year[k] + shift)], () => FormattableString.Invariant($"Indicator '{EconomyIndicators.Governance[k]}' of {economy}, plus {shift},")) - shift),
        ];
    }

    private static Network MeanTrade(RegressorYears years, Averaging averaging)
    {
        Dictionary<(string, string), double>[] flows = [.. years.TotalTrade.Select(total => total.Flows().ToDictionary(flow => (flow.From, flow.To), flow => flow.Weight))];
        return Network.Directed(
        [
            .. flows.SelectMany(year => year.Keys).Distinct()
                .Select(pair => new Flow(pair.Item1, pair.Item2, averaging.Of([.. flows.Select(year => year.GetValueOrDefault(pair))], () => $"Trade of {pair.Item1} with {pair.Item2}")))
                .Where(flow => flow.Weight > 0),
        ]);
    }

    private static DyadicVariable Governance(EconomyProfile[] profiles, IReadOnlyDictionary<string, EconomyProfile> all, DesignOptions options) =>
        DependenceRegressors.GovernanceDistance(profiles, options.Range == GovernanceRange.AllEconomies ? [.. all.Values] : null);

    private static EconomyProfile[] Profiles(IReadOnlyList<string> economies, IReadOnlyDictionary<string, EconomyProfile> all) =>
        [.. economies.Select(economy => all.GetValueOrDefault(economy) ?? new EconomyProfile(economy))];
}
