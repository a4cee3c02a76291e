namespace RareEarth.Methods.Display;

/// <summary>A result that can be shown as a table.</summary>
internal interface ITableView
{
    /// <summary>The table as it stands now.</summary>
    TableView View();
}
