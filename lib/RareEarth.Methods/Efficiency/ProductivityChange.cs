namespace RareEarth.Methods.Efficiency;

/// <summary>The Malmquist index between two periods and its parts; above 1 is an improvement. Null: a score that it needs does not exist.</summary>
/// <param name="EfficiencyChange">effch, D^{t+1}(t+1)/D^t(t) under constant returns.</param>
/// <param name="TechnicalChange">techch, [D^t(t+1)/D^{t+1}(t+1) · D^t(t)/D^{t+1}(t)]^½ under constant returns.</param>
/// <param name="PureEfficiencyChange">pech, D^{t+1}(t+1)/D^t(t) under variable returns.</param>
/// <param name="ScaleEfficiencyChange">sech, effch/pech.</param>
/// <param name="TotalFactorProductivity">tfpch, effch · techch.</param>
public sealed record ProductivityChange(
    double? EfficiencyChange, double? TechnicalChange, double? PureEfficiencyChange, double? ScaleEfficiencyChange, double? TotalFactorProductivity)
{
    /// <summary>Whether every part exists.</summary>
    public bool IsComplete => EfficiencyChange is not null && TechnicalChange is not null && PureEfficiencyChange is not null;

    /// <summary>Part by part a mean of complete changes; all null for none.</summary>
    internal static ProductivityChange Mean(IReadOnlyCollection<ProductivityChange> changes, MeanKind kind)
    {
        return new ProductivityChange(
            Of(change => change.EfficiencyChange),
            Of(change => change.TechnicalChange),
            Of(change => change.PureEfficiencyChange),
            Of(change => change.ScaleEfficiencyChange),
            Of(change => change.TotalFactorProductivity));

        double? Of(Func<ProductivityChange, double?> part) => changes.Count == 0 ? null
            : kind == MeanKind.Arithmetic ? changes.Average(change => part(change)!.Value)
            : Math.Exp(changes.Average(change => Math.Log(part(change)!.Value)));
    }

    /// <summary>Part by part a product of complete changes.</summary>
    internal ProductivityChange Times(ProductivityChange other) => new(
        EfficiencyChange * other.EfficiencyChange,
        TechnicalChange * other.TechnicalChange,
        PureEfficiencyChange * other.PureEfficiencyChange,
        ScaleEfficiencyChange * other.ScaleEfficiencyChange,
        TotalFactorProductivity * other.TotalFactorProductivity);
}
