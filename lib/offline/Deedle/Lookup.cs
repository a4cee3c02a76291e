namespace Deedle;

/// <summary>Which key answers for one that is asked for. All but <see cref="Exact"/> need ordered keys.</summary>
[Flags]
public enum Lookup
{
    /// <summary>The key itself.</summary>
    Exact = 1,

    /// <summary>The nearest greater key.</summary>
    Greater = 2,

    /// <summary>The key itself or the nearest greater one.</summary>
    ExactOrGreater = 3,

    /// <summary>The nearest smaller key.</summary>
    Smaller = 4,

    /// <summary>The key itself or the nearest smaller one.</summary>
    ExactOrSmaller = 5,
}
