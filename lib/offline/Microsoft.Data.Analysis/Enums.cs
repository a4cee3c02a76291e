namespace Microsoft.Data.Analysis;

/// <summary>Which rows a merge keeps; the stand-in has Left and Inner.</summary>
public enum JoinAlgorithm
{
    Left,
    Right,
    FullOuter,
    Inner,
}

/// <summary>Whether a row goes for one missing value or only when it has no other.</summary>
public enum DropNullOptions
{
    Any,
    All,
}
