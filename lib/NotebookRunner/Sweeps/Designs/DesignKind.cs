namespace NotebookRunner.Sweeps.Designs;

/// <summary>How the points of a sweep are chosen.</summary>
public enum DesignKind
{
    /// <summary>Every combination of the values.</summary>
    Grid,

    /// <summary>The rows that the file states.</summary>
    List,

    /// <summary>A stated number of points that spread over each parameter evenly.</summary>
    LatinHypercube,
}
