using RareEarth.Methods.Display;

namespace RareEarth.Replication.Display;

/// <summary>A result that can be shown as a table.</summary>
public interface IView
{
    /// <summary>The table as it stands now.</summary>
    TableView View();
}
