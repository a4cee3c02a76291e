namespace DynamicObj;

/// <summary>Named properties in the order in which they were first set: what traces, layouts and their parts are.</summary>
/// <remarks>The package takes this type from its dependency of the same name.</remarks>
public class DynamicObj
{
    private OrderedDictionary<string, object?> _properties = [];

    internal IReadOnlyDictionary<string, object?> Properties => _properties;

    /// <summary>Sets a property, also one that no builder has an argument for.</summary>
    public void SetProperty(string propertyName, object? propertyValue) => _properties[propertyName] = propertyValue;

    internal object? Get(string propertyName) => _properties.GetValueOrDefault(propertyName);

    internal void Remove(string propertyName) => _properties.Remove(propertyName);

    internal DynamicObj Copy()
    {
        var copy = (DynamicObj)MemberwiseClone();
        copy._properties = new OrderedDictionary<string, object?>(_properties);
        return copy;
    }
}
