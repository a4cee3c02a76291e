using System.Collections;
using System.Net;
using System.Reflection;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The HTML of a value that nobody registered a formatter for: a table for what has rows, its escaped text for the rest.</summary>
internal static class HtmlFormat
{
    public static void Write(object? value, TextWriter writer)
    {
        switch (value)
        {
            case IDictionary dictionary:
                WriteTable(["key", "value"], dictionary.Keys.Cast<object>().Select(key => new object?[] { key, dictionary[key] }), dictionary.Count, writer);
                break;
            case IEnumerable sequence and not string when RowPropertiesOf(sequence) is { Length: > 0 } properties:
                object?[] rows = [.. sequence.Cast<object?>()];
                WriteTable([.. properties.Select(p => p.Name)], rows.Select(row => properties.Select(p => row is null ? null : p.GetValue(row)).ToArray()), rows.Length, writer);
                break;
            default:
                writer.Write($"<div class=\"dni-plaintext\"><pre>{Encode(value)}</pre></div>");
                break;
        }
    }

    /// <summary>The columns of a sequence: the properties of its elements, where they are all of one type that is no simple value.</summary>
    private static PropertyInfo[] RowPropertiesOf(IEnumerable sequence)
    {
        if (sequence is not ICollection { Count: > 0 } collection)
        {
            return []; // a sequence that may have no end is written as text, which counts with a limit
        }

        Type[] types = [.. collection.Cast<object?>().Select(element => element?.GetType()).OfType<Type>().Distinct()];
        return types is [{ } type] && !type.IsPrimitive && !typeof(IFormattable).IsAssignableFrom(type) && type != typeof(string) && !typeof(IEnumerable).IsAssignableFrom(type)
            ? PlainTextFormat.PropertiesOf(type)
            : [];
    }

    private static void WriteTable(string[] heads, IEnumerable<object?[]> rows, int count, TextWriter writer)
    {
        writer.Write("<table><thead><tr>");
        writer.Write(string.Concat(heads.Select(head => $"<th>{Encode(head)}</th>")));
        writer.Write("</tr></thead><tbody>");
        foreach (object?[] row in rows.Take(Formatter.ListExpansionLimit))
        {
            writer.Write("<tr>");
            foreach (object? cell in row)
            {
                writer.Write("<td>");
                if (cell is not null && Formatter.HasOwnHtml(cell.GetType()))
                {
                    Formatter.Write(cell, writer, Formatter.Html);
                }
                else
                {
                    writer.Write(Encode(cell));
                }

                writer.Write("</td>");
            }

            writer.Write("</tr>");
        }

        writer.Write(count > Formatter.ListExpansionLimit
            ? $"<tr><td colspan=\"{heads.Length}\"><i>... ({count - Formatter.ListExpansionLimit} more)</i></td></tr></tbody></table>"
            : "</tbody></table>");
    }

    private static string Encode(object? value) => WebUtility.HtmlEncode(value!.ToDisplayString());
}
