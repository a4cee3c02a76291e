using Microsoft.FSharp.Core;
using Properties = DynamicObj.DynamicObj;

namespace Plotly.NET.CSharp;

/// <summary>What the builders do with optional arguments.</summary>
internal static class OptionalExtensions
{
    public static T Or<T>(this Optional<T> optional, T fallback) => optional.IsSome ? optional.Value : fallback;

    public static FSharpOption<T>? ToOption<T>(this Optional<T> optional) =>
        optional.IsSome ? FSharpOption<T>.Some(optional.Value) : null;

    /// <summary>Sets the property if the argument was given.</summary>
    public static TObject With<TObject, T>(this TObject target, string name, Optional<T> value)
        where TObject : Properties => value.IsSome ? target.Set(name, value.Value) : target;
}
