using RareEarth.Methods.Display;

namespace RareEarth.Methods.Trade;

/// <summary>How few partners (or producers) share a total.</summary>
/// <remarks>
/// CR_n = Σ of the n largest x_i / Σ x_i, the paper's equation (1); HHI = Σ s_i², s_i = x_i/Σ x_i, between 1/N and 1, N partners with trade (Herfindahl;
/// Hirschman). Both on shares from 0 to 1, not per cent.
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record Concentration : ITableView
{
    private Concentration(double total, IReadOnlyList<Share> shares)
    {
        Total = total;
        Shares = shares;
    }

    /// <summary>Σ x_i, in units of the amounts.</summary>
    public double Total { get; }

    /// <summary>Partners with trade and their shares, the largest first, equal ones by name.</summary>
    public IReadOnlyList<Share> Shares { get; }

    /// <summary>HHI, from 1/N to 1.</summary>
    public double Herfindahl => Shares.Sum(share => share.Value * share.Value);

    /// <summary>1/HHI: how many partners of equal size would give the same index.</summary>
    public double EffectiveNumber => 1 / Herfindahl;

    /// <summary>Computes shares of partners.</summary>
    /// <param name="amounts">An amount for each partner, 0 at least, in one unit.</param>
    /// <param name="where">What the amounts are about, as in a year; for messages.</param>
    /// <exception cref="EstimationException">There is no partner, an amount is missing or negative, or all are 0.</exception>
    public static Concentration Of(IReadOnlyDictionary<string, double> amounts, string where = "")
    {
        ArgumentNullException.ThrowIfNull(amounts);
        double total = Amounts.Positive(
            amounts.Sum(partner => Amounts.NotNegative(partner.Value, $"The amount of '{partner.Key}'", where)), "The total of all partners", where);
        return new Concentration(
            total,
            [
                .. amounts.Where(partner => partner.Value > 0).Select(partner => new Share(partner.Key, partner.Value / total))
                    .OrderByDescending(share => share.Value).ThenBy(share => share.Partner, StringComparer.Ordinal),
            ]);
    }

    /// <summary>CR_n, the share of the n largest; 1 when there are no more than n.</summary>
    /// <param name="n">1 at least.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
    public double Ratio(int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return n >= Shares.Count ? 1 : Shares.Take(n).Sum(share => share.Value);
    }

    /// <summary>The shares as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "regression", "Concentration", ["partner", "share"],
        [.. Shares.Select(share => (string[])[share.Partner, Numbers.Percent(Math.Round(share.Value, 4))])],
        [["HHI", Numbers.Fixed(Herfindahl, 4)], ["effective number", Numbers.Fixed(EffectiveNumber, 2)]],
        []);

    /// <summary>One partner's share.</summary>
    /// <param name="Partner">The partner.</param>
    /// <param name="Value">Its share, above 0 and 1 at most.</param>
    public sealed record Share(string Partner, double Value);
}
