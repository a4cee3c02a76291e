using Microsoft.FSharp.Core;

namespace Plotly.NET.TraceObjects;

/// <summary>The hatching of bars.</summary>
public sealed class Pattern : DynamicObj.DynamicObj
{
    public static Pattern init(
        FSharpOption<Color>? BGColor = null, FSharpOption<Color>? FGColor = null,
        FSharpOption<StyleParam.PatternShape>? Shape = null,
        FSharpOption<IEnumerable<StyleParam.PatternShape>>? MultiShape = null, FSharpOption<int>? Size = null,
        FSharpOption<double>? Solidity = null) =>
        new Pattern()
            .With("bgcolor", BGColor).With("fgcolor", FGColor).With("shape", Shape, MultiShape).With("size", Size)
            .With("solidity", Solidity);
}
