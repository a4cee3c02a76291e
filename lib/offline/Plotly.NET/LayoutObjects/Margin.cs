using Microsoft.FSharp.Core;

namespace Plotly.NET.LayoutObjects;

/// <summary>The space around the plot.</summary>
public sealed class Margin : DynamicObj.DynamicObj
{
    public static Margin init<TLeft, TRight, TTop, TBottom, TPad, TAutoexpand>(
        FSharpOption<TLeft>? Left = null, FSharpOption<TRight>? Right = null, FSharpOption<TTop>? Top = null,
        FSharpOption<TBottom>? Bottom = null, FSharpOption<TPad>? Pad = null,
        FSharpOption<TAutoexpand>? Autoexpand = null) =>
        new Margin()
            .With("l", Left).With("r", Right).With("t", Top).With("b", Bottom).With("pad", Pad)
            .With("autoexpand", Autoexpand);
}
