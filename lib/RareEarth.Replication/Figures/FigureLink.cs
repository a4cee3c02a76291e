using Deedle;

namespace RareEarth.Replication.Figures;

/// <summary>A link of a figure: from, to, and how large it is.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Value">Its size, positive.</param>
internal sealed record FigureLink(string From, string To, double Value)
{
    /// <summary>The rows of a frame with the columns From, To (text) and Value (numbers), in their order.</summary>
    /// <exception cref="ArgumentException">A column or a row is missing, or a value is missing, not positive or infinite.</exception>
    public static FigureLink[] Read(Frame<int, string> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        foreach (string column in new[] { "From", "To", "Value" }.Where(column => !links.ColumnKeys.Contains(column)))
        {
            throw new ArgumentException($"'{column}' is no column of the links; they have {string.Join(", ", links.ColumnKeys)}.", nameof(links));
        }

        if (links.RowCount == 0)
        {
            throw new ArgumentException("There is nothing to draw: there are no links.", nameof(links));
        }

        Series<int, string> from = links.GetColumn<string>("From");
        Series<int, string> to = links.GetColumn<string>("To");
        FigureLink[] read = [.. links.RowKeys.Select(row => new FigureLink(from[row], to[row], links["Value"].TryGet(row).OrDefault(double.NaN)))];
        foreach (FigureLink link in read.Where(link => !(link.Value > 0) || double.IsInfinity(link.Value)))
        {
            throw new ArgumentException($"The link from {link.From} to {link.To} is {link.Value}; a link has a positive size.", nameof(links));
        }

        return read;
    }
}
