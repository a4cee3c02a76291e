namespace RareEarth.Replication.TradeNetworks;

/// <summary>How much a node and a partner depend on each other. A dependence that is not defined is null.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="OwnExport">The node's export dependence on the partner, its buyer.</param>
/// <param name="OwnImport">The node's import dependence on the partner, its supplier.</param>
/// <param name="PartnerExport">The partner's export dependence on the node.</param>
/// <param name="PartnerImport">The partner's import dependence on the node.</param>
public sealed record DependencePair(string Partner, double? OwnExport, double? OwnImport, double? PartnerExport, double? PartnerImport)
{
    /// <summary>The node's total dependence on the partner.</summary>
    public double? Own => OwnExport + OwnImport;

    /// <summary>The partner's total dependence on the node.</summary>
    public double? Partners => PartnerExport + PartnerImport;

    /// <summary>D_ab − D_ba of the totals: above 0 the node depends more on the partner than the partner on it.</summary>
    public double? Asymmetry => Own - Partners;

    /// <summary>The same of the flow from the node to the partner: the seller's export dependence less the buyer's import dependence.</summary>
    public double? ExportAsymmetry => OwnExport - PartnerImport;

    /// <summary>The same of the flow from the partner to the node: the buyer's import dependence less the seller's export dependence.</summary>
    public double? ImportAsymmetry => OwnImport - PartnerExport;
}
