using System.Globalization;
using RareEarth.Methods.Display;
using RareEarth.Methods.Regression;
using RareEarth.Replication.Checks;

namespace RareEarth.Replication.Published;

/// <summary>A printed regression table beside one or more reruns of its columns.</summary>
public static class RegressionComparison
{
    private const string Coefficient = "coefficient";
    private const string StandardError = "standard_error";
    private const string Constant = "Constant";

    /// <summary>Sets printed columns and reruns under each other, term by term.</summary>
    /// <param name="printed">The printed table: coefficients and standard errors by term and column, observations, R².</param>
    /// <param name="reruns">By name: a fit for each column. A column without a fit stays empty.</param>
    /// <param name="caption">Caption of the table.</param>
    /// <returns>
    /// For each term one line as printed and one for each rerun; a cell is the coefficient with its standard error in brackets,
    /// or says that the term was dropped. The notes give the reasons, each once.
    /// </returns>
    public static TableView Of(
        PublishedTable printed, IReadOnlyList<KeyValuePair<string, IReadOnlyDictionary<string, LinearModelResult>>> reruns, string caption)
    {
        ArgumentNullException.ThrowIfNull(printed);
        ArgumentNullException.ThrowIfNull(reruns);
        string[] columns = [.. printed.Numbers.Select(number => number.Column).Distinct().Order(StringComparer.Ordinal)];
        string[] terms = [.. printed.Numbers.Where(number => number.Kind == Coefficient).Select(number => number.Row).Distinct()];

        var body = new List<IReadOnlyList<string>>();
        foreach (string term in terms)
        {
            body.Add([term, "printed", .. columns.Select(column => PrintedCell(printed, term, column)), ""]);
            body.AddRange(reruns.Select(rerun => Line(rerun, columns, fit => RerunCell(fit, term))));
        }

        var foot = new List<IReadOnlyList<string>>();
        foreach ((string kind, Func<LinearModelResult, string> value) in new (string, Func<LinearModelResult, string>)[]
        {
            ("observations", fit => fit.N.ToString(CultureInfo.InvariantCulture)),
            ("r_squared", fit => Numbers.Fixed(fit.RSquared, 3)),
        })
        {
            PublishedNumber[] numbers = [.. printed.Numbers.Where(number => number.Kind == kind)];
            if (numbers.Length == 0)
            {
                continue; // not every table prints it
            }

            foot.Add([numbers[0].Row, "printed", .. columns.Select(column => numbers.FirstOrDefault(n => n.Column == column)?.Number.Printed ?? ""), ""]);
            foot.AddRange(reruns.Select(rerun => Line(rerun, columns, value)));
        }

        return new TableView("beside", caption, ["term", "source", .. columns.Select(column => $"({column})"), "verdict"], body, foot, [.. Notes(reruns)]);
    }

    // No rerun of a regression stands on the paper's own prices, so there is one verdict for all of them.
    private static IReadOnlyList<string> Line(
        KeyValuePair<string, IReadOnlyDictionary<string, LinearModelResult>> rerun, string[] columns, Func<LinearModelResult, string> cell) =>
        ["", rerun.Key, .. columns.Select(column => rerun.Value.TryGetValue(column, out LinearModelResult? fit) ? cell(fit) : ""), nameof(Verdict.Differs)];

    private static string PrintedCell(PublishedTable printed, string term, string column)
    {
        PublishedNumber? Find(string kind) => printed.Numbers.FirstOrDefault(n => n.Row == term && n.Column == column && n.Kind == kind);
        return Find(Coefficient) is { } coefficient ? $"{coefficient.Number.Printed} {Find(StandardError)?.Number.Printed}".TrimEnd() : "";
    }

    private static string RerunCell(LinearModelResult fit, string term)
    {
        Coefficient? coefficient = term == Constant ? fit.Constant : fit.Find(term);
        return coefficient is not null ? $"{Numbers.Fixed(coefficient.Estimate, 3)} ({Numbers.Fixed(coefficient.StandardError, 3)})"
            : fit.Dropped.Any(dropped => dropped.Name == term) ? "dropped"
            : "";
    }

    private static IEnumerable<string> Notes(IReadOnlyList<KeyValuePair<string, IReadOnlyDictionary<string, LinearModelResult>>> reruns)
    {
        LinearModelResult[] fits = [.. reruns.SelectMany(rerun => rerun.Value.Values)];
        return fits.SelectMany(fit => fit.Dropped).Select(dropped => $"Dropped: {dropped.Reason}.").Distinct()
            .Concat(reruns.SelectMany(rerun => rerun.Value.SelectMany(fit => fit.Value.Warnings.Select(warning => $"{rerun.Key}, column ({fit.Key}): {warning}"))))
            .Append("Standard errors of the reruns: " + string.Join("; ", fits.Select(fit => fit.Options.Covariance.Description).Distinct()) + ".");
    }
}
