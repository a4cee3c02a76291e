using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>Whether and how a histogram accumulates.</summary>
public sealed class Cumulative : DynamicObj.DynamicObj
{
    public static Cumulative init(
        FSharpOption<bool>? Enabled = null) =>
        new Cumulative()
            .With("enabled", Enabled);
}
