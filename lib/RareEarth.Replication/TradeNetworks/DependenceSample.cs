using Deedle;
using RareEarth.Methods;
using RareEarth.Methods.Networks;

namespace RareEarth.Replication.TradeNetworks;

/// <summary>The economies of a regression, and those that would be in it if all inputs were known.</summary>
/// <param name="Economies">Codes, in the order of the network's nodes.</param>
/// <param name="LeftOut">Codes of economies that the rule asks for, with the variables that they have no input for.</param>
public sealed record DependenceSample(IReadOnlyList<string> Economies, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> LeftOut)
{
    /// <summary>Chooses the economies.</summary>
    /// <param name="trade">The product's trade.</param>
    /// <param name="side">Exports or imports.</param>
    /// <param name="years">Inputs of the explanatory variables; an economy that lacks one in any year is left out, so that all variants have the same sample.</param>
    /// <param name="options">Rule and numbers.</param>
    /// <returns>
    /// The economies. Under <see cref="SampleRule.LargestTraders"/> the next largest takes the place of one that is left out, and <see cref="LeftOut"/> has those larger
    /// than the smallest that is in.
    /// </returns>
    /// <exception cref="EstimationException">There are fewer traders with all inputs than are asked for, or the centre does not trade.</exception>
    public static DependenceSample Of(Network trade, TradeSide side, RegressorYears years, DesignOptions options)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(options);
        var traded = trade.Nodes.ToDictionary(node => node, _ => 0.0);
        var partners = new HashSet<string>();
        foreach (Flow flow in trade.Flows())
        {
            (string own, string other) = side == TradeSide.Exports ? (flow.From, flow.To) : (flow.To, flow.From);
            traded[own] += flow.Weight;
            if (own == options.Centre)
            {
                partners.Add(other);
            }
        }

        string[] asked = options.Sample == SampleRule.PartnersOfCentre
            ? [.. trade.Nodes.Where(partners.Contains)]
            : [.. trade.Nodes.Where(node => traded[node] > 0).OrderByDescending(node => traded[node]).ThenBy(node => node, StringComparer.Ordinal)];
        asked = [.. asked.Where(node => options.Reading != DyadReading.DifferencesOfCentre || node != options.Centre)];
        if (asked.Length == 0)
        {
            throw new EstimationException($"'{options.Centre}' has no partner in {side.ToString().ToLowerInvariant()} of the product.");
        }

        var missing = asked.ToDictionary(node => node, years.Missing);
        string[] complete = [.. asked.Where(node => missing[node].Count == 0)];
        int last = asked.Length;
        if (options.Sample == SampleRule.LargestTraders)
        {
            int wanted = side == TradeSide.Exports ? options.LargestExporters : options.LargestImporters;
            if (complete.Length < wanted || wanted < 1)
            {
                throw new EstimationException($"{wanted} traders are asked for; {complete.Length} of {asked.Length} that trade in {side.ToString().ToLowerInvariant()} have all inputs.");
            }

            complete = complete[..wanted];
            last = Array.IndexOf(asked, complete[^1]);
        }

        HashSet<string> chosen = [.. complete];
        return new DependenceSample(
            [.. trade.Nodes.Where(chosen.Contains)],
            [.. asked[..last].Where(node => missing[node].Count > 0).Select(node => KeyValuePair.Create(node, missing[node]))]);
    }

    /// <summary>Who is left out and why: rows are economies, one column a variable, <c>missing</c> or empty.</summary>
    public Frame<string, string> MissingInputs() => Frame.FromColumns(DependenceRegressors.Names.Select(name => KeyValuePair.Create(
        name, new Series<string, string>(LeftOut.Select(economy => economy.Key), LeftOut.Select(economy => economy.Value.Contains(name) ? "missing" : "")))));
}
