using System.Collections.Concurrent;
using System.Reflection;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// Formatters that a type names by an attribute called TypeFormatterSourceAttribute. Everything is found by name,
/// so that a library can show itself well without a reference to this assembly.
/// </summary>
internal static class AttributedFormatters
{
    private const string AttributeName = "TypeFormatterSourceAttribute";

    private static readonly ConcurrentDictionary<Type, Source> Sources = new();

    public static string[] PreferredMimeTypesOf(Type type) => Sources.GetOrAdd(type, Read).PreferredMimeTypes;

    public static Action<object, TextWriter>? Find(Type type, string mimeType) =>
        Sources.GetOrAdd(type, Read).Formatters.GetValueOrDefault(mimeType);

    private static Source Read(Type type)
    {
        Attribute? attribute = type.GetCustomAttributes(inherit: true).OfType<Attribute>().FirstOrDefault(a => a.GetType().Name == AttributeName);
        if (attribute is null || Property<Type>(attribute, "FormatterSourceType") is not { } sourceType)
        {
            return new Source([], []);
        }

        object source = Activator.CreateInstance(sourceType, nonPublic: true)!;
        MethodInfo create = Method(sourceType, "CreateTypeFormatters", []);
        var formatters = new Dictionary<string, Action<object, TextWriter>>();
        foreach (object formatter in (IEnumerable<object>)create.Invoke(source, [])!)
        {
            MethodInfo format = Method(formatter.GetType(), "Format", [typeof(object), typeof(TextWriter)]);
            formatters.TryAdd(
                Property<string>(formatter, "MimeType") ?? throw new InvalidOperationException($"{formatter.GetType()} has no MimeType."),
                (value, writer) => format.Invoke(formatter, BindingFlags.DoNotWrapExceptions, null, [value, writer], null));
        }

        return new Source(Property<string[]>(attribute, "PreferredMimeTypes") ?? [], formatters);
    }

    private static T? Property<T>(object instance, string name)
        where T : class =>
        instance.GetType().GetProperty(name)?.GetValue(instance) as T;

    private static MethodInfo Method(Type type, string name, Type[] parameters) =>
        type.GetMethod(name, parameters) ?? throw new InvalidOperationException($"{type} has no method {name}.");

    private sealed record Source(string[] PreferredMimeTypes, Dictionary<string, Action<object, TextWriter>> Formatters);
}
