using MathNet.Numerics.Distributions;
using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks.Forensics;

/// <summary>R², adjusted R² and F of a least-squares fit with n observations and k regressors beside the constant; VIF.</summary>
public static class FitStatistics
{
    /// <summary>Adjusted R²: 1 − (1 − R²)(n − 1) / (n − k − 1).</summary>
    /// <param name="adjusted">Adjusted R².</param>
    /// <param name="rSquared">R².</param>
    /// <param name="observations">n.</param>
    /// <param name="regressors">k.</param>
    public static Relation Adjusted(Member adjusted, Member rSquared, int observations, int regressors)
    {
        ArgumentNullException.ThrowIfNull(adjusted);
        return new Relation(
            RelationKind.Fit,
            $"{adjusted.Label} follows from R², n = {observations} and k = {regressors}",
            [adjusted, rSquared],
            $"1 − (1 − {Words.Of(rSquared)}) · {observations - 1} / {observations - regressors - 1}",
            Words.Printed(adjusted),
            readings => new Evaluation(AdjustedRSquared(readings[rSquared], observations, regressors), readings[adjusted]));
    }

    /// <summary>F of all regressors: (R² / k) / ((1 − R²) / (n − k − 1)).</summary>
    /// <param name="f">F.</param>
    /// <param name="rSquared">R².</param>
    /// <param name="observations">n.</param>
    /// <param name="regressors">k.</param>
    public static Relation OfF(Member f, Member rSquared, int observations, int regressors)
    {
        ArgumentNullException.ThrowIfNull(f);
        return new Relation(
            RelationKind.Fit,
            $"{f.Label} follows from R², n = {observations} and k = {regressors}",
            [f, rSquared],
            $"({Words.Of(rSquared)} / {regressors}) / ((1 − {Words.Of(rSquared)}) / {observations - regressors - 1})",
            Words.Printed(f),
            readings => new Evaluation(F(readings[rSquared], observations, regressors), readings[f]));
    }

    /// <summary>VIF = 1 / (1 − Rⱼ²) is at least 1, and its reciprocal, the tolerance, at most 1.</summary>
    /// <param name="inflation">VIF.</param>
    /// <param name="tolerance">1 / VIF, if it is printed.</param>
    public static Relation Inflation(Member inflation, Member? tolerance = null)
    {
        ArgumentNullException.ThrowIfNull(inflation);
        return tolerance is null
            ? new Relation(
                RelationKind.Fit,
                $"{inflation.Label} is at least 1",
                [inflation],
                Words.Of(inflation),
                "must be at least 1",
                readings => new Evaluation(readings[inflation], Interval.Between(1, double.PositiveInfinity)))
            : new Relation(
                RelationKind.Fit,
                $"{tolerance.Label} is the reciprocal of {inflation.Label}",
                [tolerance, inflation],
                $"1 / {Words.Of(inflation)}",
                Words.Printed(tolerance),
                readings => new Evaluation(1 / readings[inflation].Intersect(Interval.Between(1, double.PositiveInfinity)), readings[tolerance]));
    }

    /// <summary>A printed VIF follows from the R² of the regressor on the others: 1 / (1 − Rⱼ²).</summary>
    /// <param name="inflation">VIF.</param>
    /// <param name="auxiliary">Rⱼ².</param>
    public static Relation InflationOf(Member inflation, Member auxiliary)
    {
        ArgumentNullException.ThrowIfNull(inflation);
        return new Relation(
            RelationKind.Fit,
            $"{inflation.Label} follows from the R² of the regressor on the others",
            [inflation, auxiliary],
            $"1 / (1 − {Words.Of(auxiliary)})",
            Words.Printed(inflation),
            readings => new Evaluation(1 / (1 - readings[auxiliary]).Intersect(Interval.NonNegative), readings[inflation]));
    }

    /// <summary>R² of a regression on one variable: b² s_x² / s_y².</summary>
    /// <param name="rSquared">R².</param>
    /// <param name="slope">b.</param>
    /// <param name="deviationOfX">s_x in the sample of the regression.</param>
    /// <param name="deviationOfY">s_y in the sample of the regression.</param>
    public static Relation SimpleRegression(Member rSquared, Member slope, Interval deviationOfX, Member deviationOfY)
    {
        ArgumentNullException.ThrowIfNull(rSquared);
        return new Relation(
            RelationKind.Fit,
            $"{rSquared.Label} is that of a regression on one variable",
            [rSquared, slope, deviationOfY],
            $"({Words.Of(slope)} · {deviationOfX} / {Words.Of(deviationOfY)})²",
            Words.Printed(rSquared),
            readings => new Evaluation((readings[slope] * deviationOfX / readings[deviationOfY]).Power(2), readings[rSquared]));
    }

    /// <summary>Adjusted R² as an interval.</summary>
    /// <param name="rSquared">R².</param>
    /// <param name="observations">n.</param>
    /// <param name="regressors">k.</param>
    public static Interval AdjustedRSquared(Interval rSquared, int observations, int regressors) =>
        1 - ((1 - rSquared) * (observations - 1) / (observations - regressors - 1));

    /// <summary>F as an interval; R² / (1 − R²) is computed as 1 / (1 − R²) − 1, where R² occurs once.</summary>
    /// <param name="rSquared">R².</param>
    /// <param name="observations">n.</param>
    /// <param name="regressors">k.</param>
    public static Interval F(Interval rSquared, int observations, int regressors) =>
        ((1 / (1 - rSquared).Intersect(Interval.NonNegative)) - 1) * (observations - regressors - 1) / regressors;

    /// <summary>The p-value of F as an interval: the upper tail of F(k, n − k − 1).</summary>
    /// <param name="f">F, positive.</param>
    /// <param name="observations">n.</param>
    /// <param name="regressors">k.</param>
    /// <param name="relativeError">Bound on the relative error of the incomplete beta function of MathNet.Numerics, which stops at double precision after some hundred terms.</param>
    public static Interval PValueOfF(Interval f, int observations, int regressors, double relativeError = 1e-12)
    {
        // the upper tail of F(a, b) is the lower tail of F(b, a) at 1 / F, which keeps its digits when it is small
        int rest = observations - regressors - 1;
        return f.Intersect(Interval.NonNegative).Image(x => FisherSnedecor.CDF(rest, regressors, 1 / x), relativeError);
    }
}
