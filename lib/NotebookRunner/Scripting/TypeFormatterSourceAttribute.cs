namespace NotebookRunner.Scripting;

/// <summary>Names a type's formatters. It is found by its name alone, so no kernel's assembly is needed.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType => formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}
