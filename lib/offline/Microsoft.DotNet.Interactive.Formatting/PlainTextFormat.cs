using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The text of a value that nobody registered a formatter for.</summary>
internal static class PlainTextFormat
{
    // Deeper than this a value is only named: an object that holds itself must not recurse for ever.
    private const int RecursionLimit = 6;

    // A sequence may have no end: its rest is counted up to here only.
    private const int CountLimit = 100_000;

    public static void Write(object? value, TextWriter writer) => Write(value, writer, depth: 0);

    private static void Write(object? value, TextWriter writer, int depth)
    {
        switch (value)
        {
            case null:
                writer.Write("<null>");
                break;
            case string text:
                writer.Write(text);
                break;
            case Type type:
                writer.Write(type.FullName);
                break;
            case Exception exception:
                writer.Write($"{exception.GetType().FullName}: {exception.Message}"); // its stack names folders of one machine
                break;
            case IFormattable formattable:
                writer.Write(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable sequence when depth < RecursionLimit:
                WriteSequence(sequence, writer, depth);
                break;
            default:
                WriteObject(value, writer, depth);
                break;
        }
    }

    private static void WriteSequence(IEnumerable sequence, TextWriter writer, int depth)
    {
        var elements = sequence.Cast<object?>().Take(Formatter.ListExpansionLimit + 1).ToList();
        if (elements.Count == 0)
        {
            writer.Write("[  ]");
            return;
        }

        writer.Write("[ ");
        for (int i = 0; i < Math.Min(elements.Count, Formatter.ListExpansionLimit); i++)
        {
            writer.Write(i == 0 ? "" : ", ");
            Write(elements[i], writer, depth + 1);
        }

        if (elements.Count > Formatter.ListExpansionLimit)
        {
            int rest = sequence.Cast<object?>().Skip(Formatter.ListExpansionLimit).Take(CountLimit + 1).Count();
            writer.Write(rest > CountLimit ? " ... (more)" : $" ... ({rest} more)");
        }

        writer.Write(" ]");
    }

    private static void WriteObject(object value, TextWriter writer, int depth)
    {
        PropertyInfo[] properties = PropertiesOf(value.GetType());
        if (properties.Length == 0 || depth >= RecursionLimit)
        {
            writer.Write(value.ToString());
            return;
        }

        writer.Write(value.GetType().Name);
        foreach (PropertyInfo property in properties)
        {
            writer.Write($"{Environment.NewLine}{new string(' ', 4 * (depth + 1))}{property.Name}: ");
            Write(property.GetValue(value), writer, depth + 1);
        }
    }

    internal static PropertyInfo[] PropertiesOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)];
}
