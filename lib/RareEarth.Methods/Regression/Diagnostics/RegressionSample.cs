using System.Globalization;

namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>
/// The rows of a regression with constant, checked to be usable: what every diagnostic of this folder starts from.
/// </summary>
/// <remarks>
/// Diagnostics compare rows and columns with one another, so nothing is left out silently as <see cref="LinearModel"/> does when asked:
/// a missing value, a missing year, a constant series, a collinear column and fewer than k + 2 rows are errors that name the place.
/// </remarks>
public sealed record RegressionSample
{
    private RegressionSample(Variable outcome, IReadOnlyList<Variable> regressors, IReadOnlyList<string> labels)
    {
        Outcome = outcome;
        Regressors = regressors;
        Labels = labels;
    }

    /// <summary>The dependent variable, n rows.</summary>
    public Variable Outcome { get; }

    /// <summary>The k regressors, n rows each, the constant not among them.</summary>
    public IReadOnlyList<Variable> Regressors { get; }

    /// <summary>What each row is about, as in a year; n texts.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>n.</summary>
    public int N => Outcome.Count;

    /// <summary>k, without the constant.</summary>
    public int RegressorCount => Regressors.Count;

    /// <summary>n − k − 1.</summary>
    public int ResidualDegreesOfFreedom => N - RegressorCount - 1;

    /// <summary>Checks the columns and puts them together.</summary>
    /// <param name="outcome">The dependent variable.</param>
    /// <param name="regressors">One regressor at least, without a constant.</param>
    /// <param name="labels">What each row is about; null for the row numbers from 0.</param>
    /// <exception cref="ArgumentException">Lengths differ, two columns share a name, or there is no regressor.</exception>
    /// <exception cref="EstimationException">A value is missing, a series is constant, n is below k + 2, or a regressor is a linear combination of others.</exception>
    public static RegressionSample Of(Variable outcome, IReadOnlyList<Variable> regressors, IReadOnlyList<string>? labels = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(regressors);
        if (regressors.Count == 0)
        {
            throw new ArgumentException("A regression needs one regressor at least.", nameof(regressors));
        }

        labels ??= [.. Enumerable.Range(0, outcome.Count).Select(row => row.ToString(CultureInfo.InvariantCulture))];
        if (labels.Count != outcome.Count)
        {
            throw new ArgumentException($"There are {labels.Count} labels for {outcome.Count} rows.", nameof(labels));
        }

        Variable[] columns = [outcome, .. regressors];
        foreach (Variable column in columns.Where(column => column.Count == outcome.Count))
        {
            CheckValues(column, labels);
        }

        if (outcome.Count < regressors.Count + 2)
        {
            throw new EstimationException(
                $"{outcome.Count} rows are too few for {regressors.Count} regressors and a constant: {regressors.Count + 2} are needed at least, so that one degree of freedom is left.");
        }

        LinearModelResult fit = LinearModel.Fit(outcome, regressors); // also checks lengths and names
        return fit.Dropped.Count == 0
            ? new RegressionSample(outcome, [.. regressors], [.. labels])
            : throw new EstimationException($"The regressors are collinear: {string.Join("; ", fit.Dropped.Select(column => column.Reason))}.");
    }

    /// <summary>The same for rows that are years: they must follow one another without a gap.</summary>
    /// <param name="years">The years in increasing order.</param>
    /// <param name="outcome">The dependent variable.</param>
    /// <param name="regressors">One regressor at least, without a constant.</param>
    /// <exception cref="ArgumentException">As <see cref="Of"/>.</exception>
    /// <exception cref="EstimationException">As <see cref="Of"/>; or a year is missing between two others.</exception>
    public static RegressionSample OfYears(IReadOnlyList<int> years, Variable outcome, IReadOnlyList<Variable> regressors)
    {
        ArgumentNullException.ThrowIfNull(years);
        for (int i = 1; i < years.Count; i++)
        {
            if (years[i] != years[i - 1] + 1)
            {
                throw new EstimationException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{years[i]} follows {years[i - 1]}: {(years[i] > years[i - 1] + 1 ? $"the year {years[i - 1] + 1} is missing" : "years must increase")}, and a time series needs all of them."));
            }
        }

        return Of(outcome, regressors, [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>Fits the regression with a constant.</summary>
    /// <param name="covariance">The covariance; null for the classical one.</param>
    public LinearModelResult Fit(CovarianceEstimator? covariance = null) =>
        LinearModel.Fit(Outcome, Regressors, options: new LinearModelOptions { Covariance = covariance ?? CovarianceEstimator.Classical });

    /// <summary>The same sample without one row.</summary>
    /// <param name="row">The row's number from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="EstimationException">What is left is not usable, as when a regressor is constant in it.</exception>
    public RegressionSample Without(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, N);
        int[] kept = [.. Enumerable.Range(0, N).Where(other => other != row)];
        return Of(Outcome.Select(kept), [.. Regressors.Select(regressor => regressor.Select(kept))], [.. kept.Select(other => Labels[other])]);
    }

    /// <summary>The columns of the design, n numbers each: the constant if asked for, then the regressors.</summary>
    internal double[][] Columns(bool withConstant = true)
    {
        IEnumerable<double[]> columns = Regressors.Select(regressor => regressor.Span.ToArray());
        return [.. withConstant ? columns.Prepend(Ones()) : columns];
    }

    /// <summary>A column of n ones.</summary>
    internal double[] Ones() => [.. Enumerable.Repeat(1.0, N)];

    /// <summary>The least-squares fit with its orthonormal basis, from which leverages come.</summary>
    internal LeastSquares Solve() => LeastSquares.Solve(Columns(), Outcome.Span);

    private static void CheckValues(Variable column, IReadOnlyList<string> labels)
    {
        string[] missing = [.. Enumerable.Range(0, column.Count).Where(row => double.IsNaN(column.Values[row])).Select(row => labels[row])];
        if (missing.Length > 0)
        {
            throw new EstimationException($"'{column.Name}' is missing in {string.Join(", ", missing)}: a diagnostic needs every row.");
        }

        if (column.Count > 1 && column.Values.All(value => value == column.Values[0]))
        {
            throw new EstimationException(string.Create(CultureInfo.InvariantCulture, $"'{column.Name}' is constant: it is {column.Values[0]} in all {column.Count} rows, and a constant explains nothing and cannot be explained."));
        }
    }
}
