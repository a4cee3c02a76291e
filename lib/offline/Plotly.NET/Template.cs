namespace Plotly.NET;

/// <summary>Defaults of a layout and of traces by type.</summary>
public sealed class Template : DynamicObj.DynamicObj;
