using System.Collections;

namespace Plotly.NET;

/// <summary>Lists of a layout, and layouts put together.</summary>
internal static class LayoutExtensions
{
    private static readonly string[] Lists = ["annotations", "shapes", "images", "sliders", "updatemenus"];

    /// <summary>As objects are merged, but lists are kept one after the other.</summary>
    public static Layout Combine(this Layout first, Layout second)
    {
        Layout merged = first.MergedWith(second);
        foreach (string list in Lists)
        {
            if (first.Get(list) is IEnumerable left && second.Get(list) is IEnumerable right)
            {
                merged.SetProperty(list, left.Cast<object>().Concat(right.Cast<object>()).ToArray());
            }
        }

        return merged;
    }

    /// <summary>The newest first, as in the package.</summary>
    public static void Prepend(this Layout layout, string list, IEnumerable<object> items, bool append) =>
        layout.SetProperty(
            list, (object[])(append && layout.Get(list) is IEnumerable before ? [.. items, .. before] : [.. items]));
}
