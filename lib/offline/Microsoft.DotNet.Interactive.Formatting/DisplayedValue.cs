namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value that was displayed, and that can be displayed anew in the same place.</summary>
public class DisplayedValue
{
    private readonly string[] _mimeTypes;

    internal DisplayedValue(object? value, string displayId, string[] mimeTypes)
    {
        DisplayId = displayId;
        _mimeTypes = mimeTypes;
        FormattedValues = FormattedValue.CreateManyFromObject(value, mimeTypes);
    }

    public string DisplayId { get; }

    public bool IsUpdated { get; private set; }

    public IReadOnlyCollection<FormattedValue> FormattedValues { get; private set; }

    public void Update(object updatedValue)
    {
        FormattedValues = FormattedValue.CreateManyFromObject(updatedValue, _mimeTypes);
        IsUpdated = true;
        DisplayListeners.Tell(this);
    }
}
