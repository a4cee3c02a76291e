namespace RareEarth.Replication.Checks.Forensics;

/// <summary>A coefficient with its stars, and its standard error.</summary>
/// <param name="Coefficient">The coefficient; its stars are those of the printed text.</param>
/// <param name="StandardError">Its standard error.</param>
public sealed record StarredCell(Member Coefficient, Member StandardError)
{
    /// <summary>Printed stars.</summary>
    public int Stars => Coefficient.Number!.Value.Stars;
}
