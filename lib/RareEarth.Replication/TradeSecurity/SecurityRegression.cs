using Deedle;
using RareEarth.Methods.CompositeIndices;
using RareEarth.Methods.Regression;
using RareEarth.Methods.Regression.Diagnostics;

namespace RareEarth.Replication.TradeSecurity;

/// <summary>The paper's equation (6) as a sample for the one linear model of this repository.</summary>
public static class SecurityRegression
{
    private static readonly HashSet<string> Logged = ["REE", "CONS", "OUTP"];

    /// <summary>Builds the sample.</summary>
    /// <param name="values">Rows are years; columns REE, PER, CONS, OUTP, TOT, OPEN without a gap in the years used.</param>
    /// <param name="order">What is done to the variables.</param>
    /// <param name="lastYear">Last year used; null for the last of the frame.</param>
    /// <param name="remark">Put behind the outcome's name, so that every table of the fit shows it, as in " (with simulated years)".</param>
    /// <exception cref="Methods.EstimationException">A value is missing, a series is constant, or there are too few years.</exception>
    public static RegressionSample Sample(Frame<int, string> values, VariableOrder order = VariableOrder.LogsOnly, int? lastYear = null, string remark = "")
    {
        ArgumentNullException.ThrowIfNull(values);
        int[] years = [.. values.RowKeys.Order().Where(year => lastYear is null || year <= lastYear)];
        Variable[] variables = [.. SecurityIndicators.RegressionNames.Select(name => Transform(name, [.. years.Select(year => values[name].TryGet(year).OrDefault(double.NaN))], order))];
        return RegressionSample.OfYears(years, new Variable(variables[0].Name + remark, variables[0].Values), variables[1..]);
    }

    private static Variable Transform(string name, double[] x, VariableOrder order)
    {
        bool isLogged = Logged.Contains(name);
        double[] Logs(double[] v) => isLogged ? [.. v.Select(value => Math.Log(value))] : v;
        double[] MinMax(double[] v) => Normaliser.Apply(new Indicator("", IndicatorDirection.Benefit, new Variable(name, v)), Normalisation.MinMax);
        return order switch
        {
            VariableOrder.LogsOnly => new Variable(isLogged ? "ln" + name : name, Logs(x)),
            VariableOrder.LogsThenMinMax => new Variable(isLogged ? "ln" + name : name, MinMax(Logs(x))),
            VariableOrder.MinMaxOnly => new Variable(name, MinMax(x)),
            VariableOrder.MinMaxThenLogOfOnePlus => new Variable(isLogged ? $"ln(1+{name})" : name, isLogged ? MinMax(x).Select(z => Math.Log(1 + z)) : MinMax(x)),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Not an order of logs and normalisation."),
        };
    }
}
