using Microsoft.FSharp.Core;
using Properties = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>Setting properties from optional arguments, and putting two objects together.</summary>
internal static class PropertyExtensions
{
    public static TObject Set<TObject>(this TObject target, string name, object? value)
        where TObject : Properties
    {
        target.SetProperty(name, value);
        return target;
    }

    /// <summary>Sets the property if the argument was given.</summary>
    public static TObject With<TObject, T>(this TObject target, string name, FSharpOption<T>? value)
        where TObject : Properties => value is null ? target : target.Set(name, value.Value);

    /// <summary>One value for all, or one for each.</summary>
    public static TObject With<TObject, T>(
        this TObject target, string name, FSharpOption<T>? single, FSharpOption<IEnumerable<T>>? multi)
        where TObject : Properties => target.With(name, single).With(name, multi);

    /// <summary>The property's object, or a new one; the caller may change neither, only merge.</summary>
    public static T Part<T>(this Properties target, string name)
        where T : Properties, new() => target.Get(name) as T ?? new T();

    /// <summary>Merges a part into what is already there.</summary>
    public static TObject Join<TObject, T>(this TObject target, string name, T part)
        where TObject : Properties
        where T : Properties, new() => target.Set(name, target.Part<T>(name).MergedWith(part));

    /// <summary>A new object with the properties of both; objects are merged, otherwise the second has the last word.</summary>
    public static T MergedWith<T>(this T first, Properties second)
        where T : Properties
    {
        var merged = (T)first.Copy();
        foreach ((string name, object? value) in second.Properties)
        {
            merged.SetProperty(name, (merged.Get(name), value) switch
            {
                (Properties left, Properties right) when !ReferenceEquals(left, right) => left.MergedWith(right),
                _ => value,
            });
        }

        return merged;
    }
}
