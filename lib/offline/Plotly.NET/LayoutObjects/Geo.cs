using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The base of a map.</summary>
public sealed class Geo : DynamicObj.DynamicObj
{
    public static Geo init(
        FSharpOption<StyleParam.GeoResolution>? Resolution = null, FSharpOption<StyleParam.GeoScope>? Scope = null,
        FSharpOption<GeoProjection>? Projection = null, FSharpOption<bool>? Visible = null,
        FSharpOption<bool>? ShowCoastLines = null, FSharpOption<Color>? CoastLineColor = null,
        FSharpOption<bool>? ShowLand = null, FSharpOption<Color>? LandColor = null,
        FSharpOption<bool>? ShowOcean = null, FSharpOption<Color>? OceanColor = null,
        FSharpOption<bool>? ShowLakes = null, FSharpOption<Color>? LakeColor = null,
        FSharpOption<bool>? ShowCountries = null, FSharpOption<Color>? CountryColor = null,
        FSharpOption<bool>? ShowFrame = null, FSharpOption<Color>? FrameColor = null,
        FSharpOption<Color>? BgColor = null) =>
        new Geo()
            .With("resolution", Resolution).With("scope", Scope).With("projection", Projection)
            .With("visible", Visible).With("showcoastlines", ShowCoastLines).With("coastlinecolor", CoastLineColor)
            .With("showland", ShowLand).With("landcolor", LandColor).With("showocean", ShowOcean)
            .With("oceancolor", OceanColor).With("showlakes", ShowLakes).With("lakecolor", LakeColor)
            .With("showcountries", ShowCountries).With("countrycolor", CountryColor).With("showframe", ShowFrame)
            .With("framecolor", FrameColor).With("bgcolor", BgColor);
}
