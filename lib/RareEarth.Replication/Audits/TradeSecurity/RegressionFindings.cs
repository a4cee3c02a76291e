using System.Globalization;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.TradeSecurity;

/// <summary>What the few printed numbers of the regression imply, and how the text reads them.</summary>
internal static class RegressionFindings
{
    /// <summary>The findings.</summary>
    public static IReadOnlyList<Finding> Of(PrintedPaper paper, AuditSection regression) =>
    [
        Units(paper, regression),
        Finding.Read(
            "The dependent variable is a value in the equation and a volume in one of its five readings",
            [
                new Quote("section 3.2, equation 6", "The dependent variable is the value of exports (出口贸易额)."),
                new Quote("section 4.2, item 4", "PER and the volume of exports (出口量) are positively related at 5 %; one unit more of PER raises the value of exports (出口贸易额)."),
            ],
            "Item 4 would speak of the value throughout.",
            "Volume is probably a slip for value."),
        Fit(paper),
        Inflation(paper),
        Errors(paper),
        Finding.Read(
            "Logs and min-max normalisation exclude each other in one order, and no order is stated",
            [
                new Quote("section 3.2", "Exports, consumption and output are in logs."),
                new Quote("sections 3.3 and 5.2", "Variables are normalised; the values depend on the minimum and the maximum."),
            ],
            $"Logs would come first. Normalised first, the least value becomes 0, whose log is no number ({Interval.Exact(0).Log()}).",
            "Normalisation may serve the index only, and the regression may use the variables as they are; the text does not say.",
            FindingKind.Tension),
    ];

    private static Finding Units(PrintedPaper paper, AuditSection regression)
    {
        string Reading((string Name, string Coefficient, string Level, int Sign, bool IsLog) term)
        {
            Interval b = term.Sign * paper.Claim(term.Coefficient).Interval;
            return term.IsLog ? $"{term.Name}: 1 % more goes with {b} % more" : $"{term.Name}: one unit more multiplies exports by {b.Exp()}";
        }

        return Finding.Computed(
            "Coefficients of an equation in logs are read as units of exports for units of the variable",
            regression.About("c102").Relations,
            $"Read by the equation: {string.Join("; ", RegressionChecks.Terms.Select(Reading))}.",
            "If the variables were normalised and no log was taken, a unit is the whole range of a variable, and the words fit; then equation 6 is not what was estimated.",
            FindingKind.Contradiction,
            new Quote("section 3.2, equation 6", "The log of exports is regressed on PER, TOT, OPEN and the logs of consumption and output."),
            new Quote("section 4.2", $"One unit more changes exports by so many units: {string.Join(", ", RegressionChecks.Terms.Select(term => $"{term.Name} {paper.Claim(term.Coefficient).Printed}"))}."),
            new Quote("section 4.1", $"The terms of trade are below {paper.Claim("c050").Printed} in all years but one: one unit is more than their range."));
    }

    private static Finding Fit(PrintedPaper paper)
    {
        Member r = paper.Claim("c073");
        int n = RegressionChecks.Observations(paper), k = RegressionChecks.Terms.Count;
        Interval f = FitStatistics.F(r.Interval, n, k);
        return Finding.Read(
            "R² alone is printed for five regressors on fifteen years",
            [
                new Quote("section 4.2", $"R² is {r.Printed}: the model explains well and fits closely."),
                new Quote("sections 3.2 and 3.3", string.Create(CultureInfo.InvariantCulture, $"{k} regressors; {paper.Claim("c031").Printed} to {paper.Claim("c032").Printed}, {n} years.")),
            ],
            string.Create(CultureInfo.InvariantCulture, $"R² adjusted for {n - k - 1} degrees of freedom is {FitStatistics.AdjustedRSquared(r.Interval, n, k)}; F({k}, {n - k - 1}) is {f}, p {FitStatistics.PValueOfF(f, n, k)}."),
            "The regression is jointly significant under the usual assumptions; series with trends, which these are, reach a high R² without any relation.",
            FindingKind.Tension);
    }

    private static Finding Inflation(PrintedPaper paper)
    {
        Interval least = paper.Claim("c069").Interval, greatest = paper.Claim("c070").Interval;
        return Finding.Read(
            "That every 1/VIF is below 1 is true of any regression",
            [new Quote("section 4.2", $"All VIF lie between {paper.Claim("c069").Printed} and {paper.Claim("c070").Printed}, below 10, and every 1/VIF is below 1.")],
            $"VIF is at least 1 by construction. The printed range means that a regressor's R² on the others is {1 - (1 / least)} to {1 - (1 / greatest)}, its tolerance {1 / greatest} to {1 / least}.",
            "A tolerance above a bound such as 0.1 may be meant, which says the same as VIF below 10.",
            FindingKind.Tension);
    }

    private static Finding Errors(PrintedPaper paper) => Finding.Read(
        "No standard error is printed",
        [new Quote("section 4.2", $"Levels of significance: {string.Join(", ", RegressionChecks.Terms.Select(term => $"{term.Name} {paper.Claim(term.Level).Printed}"))}.")],
        $"With {RegressionChecks.DegreesOfFreedom(paper)} degrees of freedom the levels allow these standard errors: {string.Join(", ", RegressionChecks.Terms.Select(term => $"{term.Name} {RegressionChecks.StandardErrors(paper, term.Level, term.Coefficient)}"))}.",
        "They may stand in Figure 5, which the converted text does not carry.",
        FindingKind.Tension);
}
