namespace RareEarth.Methods.Networks;

/// <summary>What happens to flows that are no ties.</summary>
public enum LeaveOutRule
{
    /// <summary>They are an error.</summary>
    Refuse,

    /// <summary>They are left out, and listed.</summary>
    LeaveOut,
}
