namespace RareEarth.Methods.TimeSeries;

/// <summary>The design of the spurious-regression demonstration. The defaults are the paper's: 15 years, 5 regressors.</summary>
public sealed record SpuriousOptions
{
    /// <summary>Rows of each regression. Default: 15.</summary>
    public int Rows { get; init; } = 15;

    /// <summary>Regressors, none of which has to do with the outcome. Default: 5.</summary>
    public int Regressors { get; init; } = 5;

    /// <summary>ρ of every series, x_t = drift + ρ x_{t−1} + e_t. Default: 1, random walks; 0 for independent rows.</summary>
    public double Autocorrelation { get; init; } = 1;

    /// <summary>Drift, in standard deviations of e. Default: 0.</summary>
    public double Drift { get; init; }

    /// <summary>Number of regressions. Default: 2,000.</summary>
    public int Replicates { get; init; } = 2000;

    /// <summary>Level at which coefficients count as significant. Default: 0.05.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>Seed of the random streams, one for each regression.</summary>
    public int Seed { get; init; } = 2006;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Regressors, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Replicates, 1);
        if (Rows < Regressors + 3)
        {
            throw new EstimationException($"{Rows} rows are too few for {Regressors} regressors and a constant in levels and in changes: {Regressors + 3} are needed.");
        }

        if (!(Math.Abs(Autocorrelation) <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Autocorrelation), Autocorrelation, "The autocorrelation lies between −1 and 1.");
        }

        if (!(Level > 0 && Level < 1) || !double.IsFinite(Drift))
        {
            throw new ArgumentOutOfRangeException(nameof(Level), Level, "The level lies between 0 and 1, and the drift is a number.");
        }
    }
}
