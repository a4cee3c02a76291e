namespace Microsoft.DotNet.Interactive.Formatting;

internal static class Ancestry
{
    /// <summary>The type, its base types from the nearest to object, then its interfaces: the order in which a formatter is looked for.</summary>
    public static IEnumerable<Type> Of(Type type)
    {
        for (Type? current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            yield return current;
        }

        foreach (Type implemented in type.GetInterfaces())
        {
            yield return implemented;
        }

        yield return typeof(object);
    }
}
