using Microsoft.DotNet.Interactive.Formatting;

// The package puts these into System, so that a cell needs no using for them.
#pragma warning disable IDE0130
namespace System;

public static class DisplayExtensions
{
    /// <summary>Shows the value in the MIME types that its type prefers, or in those named.</summary>
    public static DisplayedValue Display(this object value, params string[] mimeTypes)
    {
        var displayed = new DisplayedValue(value, Guid.NewGuid().ToString("N"), mimeTypes);
        DisplayListeners.Tell(displayed);
        return displayed;
    }

    /// <summary>Shows a text that already is in the MIME type.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        var displayed = new DisplayedValue(new ReadyText(value), Guid.NewGuid().ToString("N"), [mimeType]);
        DisplayListeners.Tell(displayed);
        return displayed;
    }
}
