namespace RareEarth.Replication.TradeSources.Comtrade;

/// <summary>Whose report of a flow is taken. Importers value cif, exporters fob; the two of one flow rarely agree.</summary>
public enum ReportChoice
{
    /// <summary>The importer's where it reported the flow, else the exporter's.</summary>
    ImporterFirst,

    /// <summary>Importers' reports only.</summary>
    Importer,

    /// <summary>Exporters' reports only.</summary>
    Exporter,
}
