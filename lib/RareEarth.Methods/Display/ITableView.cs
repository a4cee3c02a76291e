namespace RareEarth.Methods.Display;

/// <summary>A result that can be shown as a table.</summary>
public interface ITableView
{
    /// <summary>The table as it stands now.</summary>
    TableView View();
}
