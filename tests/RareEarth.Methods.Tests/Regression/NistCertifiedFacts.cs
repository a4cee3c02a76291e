using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.Regression;

/// <summary>
/// NIST StRD certified values (tests/reference/nist-strd), which have 15 digits. The digits asked for are those achieved, rounded down
/// to halves. Filip's tenth powers are rounded when they are computed, before any regression: about 8 digits is what doubles can give.
/// </summary>
public sealed class NistCertifiedFacts
{
    private static readonly ReferenceTable Certified = ReferenceTable.Read("nist-strd/linear-certified.csv");
    private static readonly ReferenceTable Data = ReferenceTable.Read("nist-strd/linear-data.csv");

    [Theory]
    [InlineData("Norris", 14, 13.9)]
    [InlineData("NoInt1", 14.5, 15)]
    [InlineData("Longley", 14.5, 13)]
    [InlineData("Filip", 7.5, 7.5)]
    [InlineData("Wampler1", 16, 16)]
    [InlineData("Wampler2", 13, 14.5)]
    [InlineData("Wampler3", 16, 13)]
    [InlineData("Wampler4", 16, 13)]
    [InlineData("Wampler5", 16, 13)]
    public void Estimates_and_standard_errors_have_the_certified_digits(string dataset, double estimateDigits, double errorDigits)
    {
        LinearModelResult fit = Fit(dataset);
        ReferenceTable certified = Certified.Where("dataset", dataset);

        Assert.Empty(fit.Dropped);
        double worstEstimate = 16;
        double worstError = 16;
        for (int i = 0; i < certified.Count; i++)
        {
            string quantity = certified.Text(i, "quantity");
            double value = certified.Number(i, "value");
            if (quantity == "R-squared")
            {
                worstError = Math.Min(worstError, Digits.Agreeing(value, fit.RSquared));
            }
            else if (quantity == "residual standard deviation")
            {
                worstError = Math.Min(worstError, Digits.Agreeing(value, fit.ResidualStandardError));
            }
            else
            {
                Coefficient coefficient = quantity == "B0" ? fit.Constant! : fit[quantity];
                worstEstimate = Math.Min(worstEstimate, Digits.Agreeing(value, coefficient.Estimate));
                worstError = Math.Min(worstError, Digits.Agreeing(certified.Number(i, "standard_deviation"), coefficient.StandardError));
            }
        }

        Assert.True(
            worstEstimate >= estimateDigits && worstError >= errorDigits,
            FormattableString.Invariant($"{dataset}: estimates agree to {worstEstimate:F2} digits, standard errors and fit to {worstError:F2}."));
    }

    [Theory]
    [InlineData("Wampler1")]
    [InlineData("Wampler2")]
    public void An_exact_fit_is_reported_as_such(string dataset)
    {
        Assert.Contains(Fit(dataset).Warnings, warning => warning.Contains("zero to rounding", StringComparison.Ordinal));
    }

    private static LinearModelResult Fit(string dataset)
    {
        double[][] rows = [.. Data.Where("dataset", dataset).Texts("values")
            .Select(line => line.Split(' ').Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToArray())];
        bool isPolynomial = dataset is "Filip" || dataset.StartsWith("Wampler", StringComparison.Ordinal);
        int columns = dataset == "Filip" ? 10 : isPolynomial ? 5 : rows[0].Length - 1;
        IReadOnlyList<Variable> regressors = [.. Enumerable.Range(1, columns)
            .Select(j => new Variable($"B{j}", rows.Select(row => isPolynomial ? Power(row[1], j) : row[j])))];
        var options = new LinearModelOptions { Constant = dataset == "NoInt1" ? ConstantConvention.None : ConstantConvention.GrandMean };
        return LinearModel.Fit(new Variable("y", rows.Select(row => row[0])), regressors, options: options);
    }

    // by multiplication, which is exact for Wampler's whole numbers
    private static double Power(double x, int exponent) => Enumerable.Repeat(x, exponent).Aggregate(1.0, (product, factor) => product * factor);
}
