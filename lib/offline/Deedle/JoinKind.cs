namespace Deedle;

/// <summary>Which row keys a join keeps.</summary>
public enum JoinKind
{
    /// <summary>The keys of either side.</summary>
    Outer = 0,

    /// <summary>The keys that both sides have.</summary>
    Inner = 1,

    /// <summary>The keys of the left side.</summary>
    Left = 2,

    /// <summary>The keys of the right side.</summary>
    Right = 3,
}
