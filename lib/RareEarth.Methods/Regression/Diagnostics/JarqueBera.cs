namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>The test of normal residuals by their skewness and kurtosis.</summary>
/// <remarks>
/// JB = n/6 (S² + (K − 3)²/4), S = m₃/m₂^(3/2), K = m₄/m₂², moments about the mean with n, referred to χ² with 2 (Jarque and Bera 1980,
/// Economics Letters 6, 255–259). The χ² holds for many rows: with 15 the test rejects too seldom, and says little either way.
/// </remarks>
public static class JarqueBera
{
    /// <summary>Tests a regression's residuals.</summary>
    /// <param name="sample">The regression.</param>
    /// <exception cref="EstimationException">The residuals are all 0.</exception>
    public static DiagnosticTest Test(RegressionSample sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return Test($"the residuals of '{sample.Outcome.Name}'", sample.Solve().Residuals);
    }

    /// <summary>Tests numbers.</summary>
    /// <param name="name">What they are, for the message of an error.</param>
    /// <param name="values">Two values at least that differ.</param>
    /// <exception cref="EstimationException">The values do not vary, or there are fewer than two.</exception>
    public static DiagnosticTest Test(string name, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2 || values.All(value => value == values[0]))
        {
            throw new EstimationException($"{name} do not vary: they have neither skewness nor kurtosis.");
        }

        double n = values.Count;
        double mean = values.Average();
        double Moment(int power) => values.Sum(value => Math.Pow(value - mean, power)) / n;
        double second = Moment(2);
        double skewness = Moment(3) / Math.Pow(second, 1.5);
        double excess = (Moment(4) / (second * second)) - 3;
        double jb = n / 6 * ((skewness * skewness) + (excess * excess / 4));
        return new DiagnosticTest("Jarque–Bera", "normal errors", "JB", jb, "χ²(2), for many rows", DiagnosticTest.ChiSquaredTail(jb, 2));
    }
}
