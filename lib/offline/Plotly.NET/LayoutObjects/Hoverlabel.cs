using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The box that answers the pointer.</summary>
public sealed class Hoverlabel : DynamicObj.DynamicObj
{
    public static Hoverlabel init(
        FSharpOption<Color>? BGColor = null, FSharpOption<Color>? BorderColor = null, FSharpOption<Font>? Font = null,
        FSharpOption<int>? Namelength = null) =>
        new Hoverlabel()
            .With("bgcolor", BGColor).With("bordercolor", BorderColor).With("font", Font)
            .With("namelength", Namelength);
}
