namespace Plotly.NET;

/// <summary>One trace of a figure.</summary>
public sealed class Trace : DynamicObj.DynamicObj
{
    /// <summary>A trace of plotly's type with that name.</summary>
    public Trace(string traceTypeName) => SetProperty("type", traceTypeName);
}
