namespace RareEarth.Methods.Display;

/// <summary>Writes a result's table in one MIME type; the member names are the convention.</summary>
internal sealed class TableFormatter(string mimeType, Func<TableView, string> render)
{
    /// <summary>The MIME type that it writes.</summary>
    public string MimeType => mimeType;

    /// <summary>Writes the instance, and says whether it could.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not ITableView table)
        {
            return false;
        }

        writer.Write(render(table.View()));
        return true;
    }
}
