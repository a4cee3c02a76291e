namespace Plotly.NET;

/// <summary>A frame of an animation; here so that the name Frame is as ambiguous beside Deedle's as with the package.</summary>
public sealed class Frame : DynamicObj.DynamicObj;
