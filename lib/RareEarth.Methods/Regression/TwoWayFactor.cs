namespace RareEarth.Methods.Regression;

/// <summary>Which number of clusters stands in the factor G/(G − 1) of each of the three parts of a two-way clustered covariance.</summary>
public enum TwoWayFactor
{
    /// <summary>Each part's own: that of Cameron, Gelbach and Miller (2011), and of R's vcovCL.</summary>
    EachItsOwn,

    /// <summary>The smaller of the two groupings' in all three parts: Stata's reghdfe and ivreg2, and fixest.</summary>
    Smallest,
}
