namespace RareEarth.Methods.SpecificationCurves;

/// <summary>One decision of an analysis and the variants that a reasonable analyst could take.</summary>
public sealed record Choice
{
    /// <summary>Creates a choice.</summary>
    /// <param name="name">What is decided, as in "price series".</param>
    /// <param name="variants">Names of the variants, one at least, each once.</param>
    /// <exception cref="ArgumentException">The name is empty, there is no variant, or one twice.</exception>
    public Choice(string name, params IReadOnlyList<string> variants)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(variants);
        if (variants.Count == 0 || variants.Distinct(StringComparer.Ordinal).Count() < variants.Count)
        {
            throw new ArgumentException($"The choice '{name}' needs one variant at least, and each once.", nameof(variants));
        }

        Name = name;
        Variants = [.. variants];
    }

    /// <summary>What is decided.</summary>
    public string Name { get; }

    /// <summary>The variants.</summary>
    public IReadOnlyList<string> Variants { get; }
}
