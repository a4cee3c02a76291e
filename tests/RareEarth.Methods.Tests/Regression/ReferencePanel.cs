using RareEarth.Methods.Regression;

namespace RareEarth.Methods.Tests.Regression;

/// <summary>A panel of tests/reference with the columns unit, year, y, x1 and x2.</summary>
public sealed record ReferencePanel(Variable Y, Variable X1, Variable X2, Grouping Unit, Grouping Year)
{
    public static ReferencePanel Read(string dataset)
    {
        string folder = dataset is "cigar" or "holes" or "balanced" ? "few-clusters" : "panel";
        ReferenceTable data = ReferenceTable.Read($"{folder}/{dataset}.csv");
        return new ReferencePanel(
            new Variable("y", data.Numbers("y")),
            new Variable("x1", data.Numbers("x1")),
            new Variable("x2", data.Numbers("x2")),
            new Grouping("unit", data.Texts("unit")),
            new Grouping("year", data.Texts("year")));
    }

    public LinearModelResult Fit(string effects, CovarianceEstimator covariance, DegreesOfFreedomRule rule = DegreesOfFreedomRule.ByCovariance) => LinearModel.Fit(
        Y,
        [X1, X2],
        effects switch { "none" => [], "unit" => [Unit], _ => [Unit, Year] },
        new LinearModelOptions { Covariance = covariance, DegreesOfFreedom = rule });
}
