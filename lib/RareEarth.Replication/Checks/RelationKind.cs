namespace RareEarth.Replication.Checks;

/// <summary>Names of the kinds of relations that this library builds.</summary>
public static class RelationKind
{
    /// <summary>Parts add up to their whole.</summary>
    public const string Sum = "sum";

    /// <summary>A share is a part divided by its whole.</summary>
    public const string Share = "share";

    /// <summary>A number is the product of others.</summary>
    public const string Product = "product";

    /// <summary>A number is a mean of others.</summary>
    public const string Mean = "mean";

    /// <summary>A rate is a growth between two levels.</summary>
    public const string Growth = "growth";

    /// <summary>Stars follow from coefficient, standard error and degrees of freedom.</summary>
    public const string Stars = "stars";

    /// <summary>R² does not fall when a regressor is added.</summary>
    public const string NestedModels = "nested models";

    /// <summary>A sample has a size that its units allow.</summary>
    public const string SampleSize = "sample size";

    /// <summary>A moment is fixed by the design of the sample.</summary>
    public const string DesignMoment = "moment of the design";

    /// <summary>A count is that of the things counted.</summary>
    public const string Count = "count";

    /// <summary>Dates follow one another.</summary>
    public const string Dates = "dates";

    /// <summary>A likelihood stays below a bound.</summary>
    public const string Likelihood = "likelihood";

    /// <summary>Statistics of the fit follow from one another.</summary>
    public const string Fit = "statistics of the fit";

    /// <summary>A value is a price times a quantity.</summary>
    public const string UnitValue = "unit value";

    /// <summary>Different samples give different coefficients.</summary>
    public const string IdenticalColumns = "identical columns";

    /// <summary>A regression passes through the means.</summary>
    public const string MeansLine = "line through the means";

    /// <summary>A part of a growth is its share of it.</summary>
    public const string Contribution = "contribution";

    /// <summary>A claim of the text about printed numbers.</summary>
    public const string Claim = "claim";

    /// <summary>A number is printed twice.</summary>
    public const string Restatement = "restatement";

    /// <summary>A reference, a year or a count is that of the labels of a table.</summary>
    public const string Label = "label";

    /// <summary>Weights exist that make parents of children.</summary>
    public const string Weights = "weights";
}
