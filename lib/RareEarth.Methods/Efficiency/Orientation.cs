namespace RareEarth.Methods.Efficiency;

/// <summary>Which side of the table is moved radially to the frontier.</summary>
public enum Orientation
{
    /// <summary>Inputs are contracted: min θ, Xλ ≤ θx_o, Yλ ≥ y_o.</summary>
    Input,

    /// <summary>Outputs are expanded: max φ, Xλ ≤ x_o, Yλ ≥ φy_o.</summary>
    Output,
}
