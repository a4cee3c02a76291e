using System.Globalization;
using Deedle;
using RareEarth.Methods.Regression;
using RareEarth.Replication.Panels;
using Xunit;

namespace RareEarth.Replication.Tests.QuotaPrice;

/// <summary>
/// Every number of the quota paper's Tables 3 and 4 on public data, from CSV to p-value, against R (tests/reference/quota-panel), which
/// builds the panel by itself.
/// </summary>
public sealed class QuotaPanelReferenceTests
{
    private const double Tolerance = 1e-8; // relative; what is 0 in theory must be exactly 0

    public static TheoryData<string> Specs() => new(QuotaPanelReference.BySpec.Select(spec => spec.Key));

    [Theory]
    [MemberData(nameof(Specs))]
    public void Every_value_agrees_with_R(string spec)
    {
        var failures = new List<string>();
        double worst = 0;
        int compared = 0;
        var fits = new Dictionary<(string, string), LinearModelResult>();
        foreach (ReferenceValue expected in QuotaPanelReference.BySpec[spec])
        {
            double actual = Actual(expected, fits);
            double difference = expected.Value == actual ? 0 : Math.Abs(actual - expected.Value) / Math.Abs(expected.Value);
            compared++;
            worst = Math.Max(worst, difference);
            if (!(difference <= Tolerance)) // NaN fails
            {
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"{expected}: R has {expected.Value:R}, the library {actual:R}, relative difference {difference:E1}"));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{compared} values, largest relative difference {worst:E1}"));
        Assert.True(failures.Count == 0, $"{failures.Count} of {compared} values differ by more than 1e-8:\n{string.Join('\n', failures)}");
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void The_same_terms_are_estimated_and_dropped_as_in_R(string spec)
    {
        ReferenceValue[] rows = [.. QuotaPanelReference.BySpec[spec]];
        if (!rows.Any(row => row.Quantity == "r2"))
        {
            Assert.All(rows, row => Assert.True(row.Quantity is "count" or "mean" || row.Term is "" or "DID", $"{row} is of a spec listed in part."));
            return; // panels, and specs of which the reference lists DID alone
        }

        LinearModelResult fit = Fit(rows[0], []);
        Assert.Equal(TermsOf("estimate"), fit.Coefficients.Select(coefficient => coefficient.Name));
        Assert.Equal(TermsOf("dropped"), fit.Dropped.Select(column => column.Name));

        string[] TermsOf(string quantity) => [.. rows.Where(row => row.Quantity == quantity).Select(row => row.Term)];
    }

    [Fact]
    public void The_reference_holds_every_spec_of_the_notebook()
    {
        string[] columns = ["(1) marked", .. from column in "2345" from effects in new[] { "marked", "no-years" } select $"({column}) {effects}"];
        Assert.All(columns, column => Assert.Contains(QuotaPanelReference.BySpec, spec => spec.Key == $"{QuotaPanels.Default}/Table 3 {column}"));
        Assert.All(["PooledIntoBase", "BinnedAtEnds", "WindowOnly"], outside =>
            Assert.Contains(QuotaPanelReference.BySpec, spec => spec.Key == $"{QuotaPanels.Default}/Table 4 {outside}"));
        Assert.Equal(24, QuotaPanelReference.BySpec.Count(spec => spec.Key.EndsWith("/panel", StringComparison.Ordinal)));

        // each covariance of the default panel, with both distributions of t where there are clusters
        Assert.Equal(
            ["AllParameters G-1", "AllParameters n-K", "Clusters G-1", "Clusters n-K", "HC1 n-K", "None G-1", "None n-K",
                "SlopesOnly G-1", "SlopesOnly n-K", "WithoutNestedEffects G-1", "WithoutNestedEffects n-K", "classical n-K"],
            QuotaPanelReference.BySpec[$"{QuotaPanels.Default}/Table 3 (4) marked"].Where(row => row is { Quantity: "p", Term: "DID" })
                .Select(row => $"{row.Covariance} {row.Df}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("None")]
    [InlineData("Clusters")]
    [InlineData("AllParameters")]
    [InlineData("WithoutNestedEffects")]
    [InlineData("SlopesOnly")]
    public void With_mineral_effects_alone_the_clustered_error_of_DID_is_exactly_0(string correction)
    {
        // DID departs from its mineral's mean for rare earths only, and least squares makes that one cluster's score 0.
        LinearModelResult fit = QuotaPanels.Fit(
            QuotaPanels.Panel(QuotaPanels.Default), "Table 3 (2) no-years", minerals => QuotaPanels.Covariance(correction, minerals), DegreesOfFreedomRule.ByCovariance);

        Assert.Equal(0, fit["DID"].StandardError);
        Assert.Equal((double.NaN, double.NaN), (fit["DID"].T, fit["DID"].P));
        Assert.Contains(fit.Warnings, warning => warning.Contains("clustered variance of DID is 0", StringComparison.Ordinal));
        Assert.Contains(QuotaPanelReference.BySpec[$"{QuotaPanels.Default}/Table 3 (2) no-years"], row =>
            row is { Quantity: "se", Term: "DID", Value: 0 } && row.Covariance == correction);
    }

    private static double Actual(ReferenceValue row, Dictionary<(string, string), LinearModelResult> fits)
    {
        if (row.Quantity is "count" or "mean")
        {
            double[] observed = [.. PanelRegression.Column(QuotaPanels.Panel(PanelOf(row)), row.Term).Values.Where(double.IsFinite)];
            return row.Quantity == "count" ? observed.Length : observed.Average();
        }

        LinearModelResult fit = Fit(row, fits);
        return row.Quantity switch
        {
            "n" => fit.N,
            "k" => fit.K,
            "clusters" => fit.Clusters!.Count,
            "r2" => fit.RSquared,
            "r2_within" => fit.RSquaredWithin,
            "dropped" => fit.Dropped.Count(column => column.Name == row.Term),
            "estimate" => fit[row.Term].Estimate,
            "se" => fit[row.Term].StandardError,
            "t" => fit[row.Term].T,
            "p" => fit[row.Term].P,
            "lower" => fit[row.Term].Lower,
            "upper" => fit[row.Term].Upper,
            _ => throw new InvalidDataException($"'{row.Quantity}' is no quantity that this test knows."),
        };
    }

    private static LinearModelResult Fit(ReferenceValue row, Dictionary<(string, string), LinearModelResult> fits)
    {
        string covariance = row.Covariance.Length > 0 ? row.Covariance : "AllParameters";
        DegreesOfFreedomRule rule = row.Df switch
        {
            "" => DegreesOfFreedomRule.ByCovariance,
            "n-K" => DegreesOfFreedomRule.Residual,
            "G-1" => DegreesOfFreedomRule.ClustersMinusOne,
            _ => throw new InvalidDataException($"'{row.Df}' is no rule of degrees of freedom that this test knows."),
        };
        return fits.TryGetValue((covariance, row.Df), out LinearModelResult? known)
            ? known
            : fits[(covariance, row.Df)] = QuotaPanels.Fit(
                QuotaPanels.Panel(PanelOf(row)), row.Spec.Split('/')[1], minerals => QuotaPanels.Covariance(covariance, minerals), rule);
    }

    private static string PanelOf(ReferenceValue row) => row.Spec.Split('/')[0];
}
