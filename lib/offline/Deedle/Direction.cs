namespace Deedle;

/// <summary>From which side a gap is filled.</summary>
public enum Direction
{
    /// <summary>With the next value.</summary>
    Backward = 0,

    /// <summary>With the value before.</summary>
    Forward = 1,
}
