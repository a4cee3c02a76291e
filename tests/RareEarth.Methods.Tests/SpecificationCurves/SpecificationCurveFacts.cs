using RareEarth.Methods.SpecificationCurves;
using Xunit;

namespace RareEarth.Methods.Tests.SpecificationCurves;

public sealed class SpecificationCurveFacts
{
    private static readonly Choice[] Choices = [new("price", "a", "b", "c"), new("years", "all", "window")];

    [Fact]
    public void Every_combination_is_run_and_ordered_by_its_estimate()
    {
        SpecificationCurve curve = SpecificationCurve.Run(Choices, Fit);

        Assert.Equal(["c/window", "a/all", "b/all", "a/window"], curve.Outcomes.Select(outcome => string.Join("/", outcome.Specification.Variants)));
        Assert.Equal([-1, 1, 2, 5], curve.Outcomes.Select(outcome => outcome.Estimate.Estimate));
        Assert.Equal(1.5, curve.Median);
        Assert.Equal(0.75, curve.ShareAbove0);
        Assert.Equal(0.5, curve.ShareBelow(0.05));
    }

    [Fact]
    public void Failures_are_named_and_not_dropped()
    {
        SpecificationCurve curve = SpecificationCurve.Run(Choices, Fit);

        Assert.Equal(["price: b; years: window", "price: c; years: all"], curve.Failures.Select(failure => failure.Specification.ToString()));
        Assert.Equal("no such window", curve.Failures[0].Reason);
        Assert.Equal("The estimate is not a finite number.", curve.Failures[1].Reason);
        Assert.Contains("4 of 6 specifications", curve.Summary(), StringComparison.Ordinal);
        Assert.Contains("Without an estimate: 1 (price: b; years: window): no such window", curve.Summary(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => SpecificationCurve.Run(Choices, _ => throw new InvalidOperationException("a fault in the code")));
        Assert.Contains("No specification has an estimate", Assert.Throws<EstimationException>(
            () => SpecificationCurve.Run(Choices, _ => throw new EstimationException("nothing"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        SpecificationCurve one = SpecificationCurve.Run(Choices, Fit);
        SpecificationCurve four = SpecificationCurve.Run(Choices, Fit, threads: 4);
        Assert.Equal(one.Outcomes.Select(outcome => outcome.Estimate), four.Outcomes.Select(outcome => outcome.Estimate));
        Assert.Equal(one.Summary(), four.Summary());
    }

    [Fact]
    public void Choices_need_names_and_variants()
    {
        Assert.Throws<ArgumentException>(() => new Choice("price"));
        Assert.Throws<ArgumentException>(() => new Choice("price", "a", "a"));
        Assert.Throws<ArgumentException>(() => SpecificationCurve.Run([], Fit));
        Assert.Throws<ArgumentException>(() => SpecificationCurve.Run([Choices[0], Choices[0]], Fit));
        Assert.Contains("price, years", Assert.Throws<KeyNotFoundException>(() => SpecificationCurve.Run(Choices, Fit).Outcomes[0].Specification["controls"]).Message, StringComparison.Ordinal);
        Assert.Contains("1000000", Assert.Throws<ArgumentException>(() => SpecificationCurve.Run(
            [.. Enumerable.Range(0, 6).Select(i => new Choice($"c{i}", [.. Enumerable.Range(0, 10).Select(j => $"{j}")]))], Fit)).Message, StringComparison.Ordinal);
    }

    private static SpecificationEstimate Fit(Specification specification) => (specification["price"], specification["years"]) switch
    {
        ("a", "all") => Estimate(1, 0.04),
        ("a", _) => Estimate(5, 0.2),
        ("b", "all") => Estimate(2, double.NaN),
        ("b", _) => throw new EstimationException("no such window"),
        ("c", "all") => Estimate(double.NaN, 1),
        _ => Estimate(-1, 0.01),
    };

    private static SpecificationEstimate Estimate(double value, double p) => new(value, 1, p, value - 2, value + 2);
}
