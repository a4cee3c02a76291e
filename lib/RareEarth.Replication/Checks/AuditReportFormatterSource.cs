using RareEarth.Methods.Display;
using RareEarth.Replication.Display;

namespace RareEarth.Replication.Checks;

/// <summary>Formatters of a report: the record that the runner collects, HTML, and text; kernels find them by name.</summary>
internal sealed class AuditReportFormatterSource
{
    /// <summary>The MIME type of the record of checks.</summary>
    public const string Check = "application/vnd.replication-check+json";

    /// <summary>One formatter for each MIME type.</summary>
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new MimeFormatter<AuditReport>(Check, AuditReportJson.Write),
        .. new TableFormatterSource().CreateTypeFormatters(),
    ];
}
