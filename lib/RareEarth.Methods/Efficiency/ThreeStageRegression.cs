using RareEarth.Methods.StochasticFrontier;

namespace RareEarth.Methods.Efficiency;

/// <summary>The second stage of one input: its slacks on the environment.</summary>
/// <param name="Input">The input's name.</param>
/// <param name="Period">The period, or null for all rows.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Fit">The frontier; null without slack.</param>
/// <param name="Rows">Row numbers, from 0, in the order of the fit.</param>
/// <param name="Slacks">x − Xλ of these rows, in units of the input.</param>
/// <param name="Environment">z'b of these rows, in units of the input; 0 without slack.</param>
/// <param name="Inefficiency">E[u|e] of these rows under the separation of the options, in units of the input; 0 without slack.</param>
/// <param name="Noise">v = slack − z'b − E[u|e] of these rows, in units of the input; 0 without slack.</param>
public sealed record ThreeStageRegression(
    string Input,
    string? Period,
    ThreeStageRegressionKind Kind,
    StochasticFrontierResult? Fit,
    IReadOnlyList<int> Rows,
    IReadOnlyList<double> Slacks,
    IReadOnlyList<double> Environment,
    IReadOnlyList<double> Inefficiency,
    IReadOnlyList<double> Noise)
{
    /// <summary>The number of rows without slack in this input.</summary>
    public int ZeroSlacks => Slacks.Count(slack => slack == 0);

    /// <summary>max z'b − z'b of these rows: what a unit in a better environment gets added, in units of the input.</summary>
    public IReadOnlyList<double> EnvironmentAdjustments => ToMaximum(Environment);

    /// <summary>max v − v of these rows: what a unit with better luck gets added, in units of the input.</summary>
    public IReadOnlyList<double> NoiseAdjustments => ToMaximum(Noise);

    /// <summary>The input, and the period where there is one.</summary>
    public string Label => Period is null ? Input : $"{Input}, {Period}";

    private static double[] ToMaximum(IReadOnlyList<double> values)
    {
        double most = values.Max();
        return [.. values.Select(value => most - value)];
    }
}
