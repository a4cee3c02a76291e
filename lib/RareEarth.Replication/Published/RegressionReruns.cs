using RareEarth.Methods.Display;
using RareEarth.Methods.Regression;
using RareEarth.Replication.Checks;

namespace RareEarth.Replication.Published;

/// <summary>What the rerun of a regression table on substitute data says of each of its numbers.</summary>
public static class RegressionReruns
{
    private const string Constant = "Constant";

    /// <summary>One rerun for each printed coefficient, standard error, number of observations and R².</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="table">Table of the paper: <c>Table 3</c>.</param>
    /// <param name="fits">A fit for each column; columns without one are left out.</param>
    /// <param name="data">On which data: <c>US imports of compounds</c>.</param>
    /// <returns>Reruns with the verdict <see cref="Verdict.Differs"/>: substitute data judge nothing.</returns>
    /// <exception cref="ArgumentException">The paper has no such table.</exception>
    public static IReadOnlyList<Rerun> Of(PrintedPaper paper, string table, IReadOnlyDictionary<string, LinearModelResult> fits, string data)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(fits);
        PublishedNumber[] numbers = [.. paper.Tables.SelectMany(one => one.Numbers).Where(number => number.Table == table)];
        return numbers.Length == 0
            ? throw new ArgumentException($"The paper has no numbers of '{table}'.", nameof(table))
            : [.. numbers.Where(number => fits.ContainsKey(number.Column))
                .Select(number => (number, text: Text(number, fits[number.Column])))
                .Where(pair => pair.text is not null)
                .Select(pair => new Rerun(Member.Of(paper.Source, pair.number).Id, Verdict.Differs, $"{pair.text} on {data}"))];
    }

    private static string? Text(PublishedNumber number, LinearModelResult fit) => number.Kind switch
    {
        "observations" => Numbers.Whole(fit.N),
        "r_squared" => Numbers.Fixed(fit.RSquared, number.Number.Decimals),
        "coefficient" => Text(number, fit, coefficient => coefficient.Estimate),
        "standard_error" => Text(number, fit, coefficient => coefficient.StandardError),
        _ => null,
    };

    private static string? Text(PublishedNumber number, LinearModelResult fit, Func<Coefficient, double> value) =>
        (number.Row == Constant ? fit.Constant : fit.Find(number.Row)) is { } coefficient ? Numbers.Fixed(value(coefficient), number.Number.Decimals)
        : fit.Dropped.Any(dropped => dropped.Name == number.Row) ? "dropped"
        : null;
}
