namespace RareEarth.Methods.Display;

/// <summary>
/// Tells a notebook how to show a type. .NET Interactive, and kernels that follow it, find this attribute by its name alone,
/// so that the library needs no reference to their packages.
/// </summary>
/// <param name="formatterSourceType">A type with a constructor without parameters and a method CreateTypeFormatters().</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A type with a constructor without parameters and a method CreateTypeFormatters().</summary>
    public Type FormatterSourceType => formatterSourceType;

    /// <summary>MIME types in order of preference.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
