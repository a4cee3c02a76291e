using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The projection of a map.</summary>
public sealed class GeoProjection : DynamicObj.DynamicObj
{
    public static GeoProjection init(
        StyleParam.GeoProjectionType projectionType, FSharpOption<double>? Scale = null) =>
        new GeoProjection()
            .Set("type", projectionType).With("scale", Scale);
}
