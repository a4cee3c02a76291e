namespace RareEarth.Methods.SpecificationCurves;

/// <summary>One variant of every choice.</summary>
public sealed record Specification
{
    private readonly string[] _choices;
    private readonly string[] _variants;

    internal Specification(int number, string[] choices, string[] variants)
    {
        Number = number;
        _choices = choices;
        _variants = variants;
    }

    /// <summary>Its place in the grid, from 0: the last choice varies fastest.</summary>
    public int Number { get; }

    /// <summary>The variants in the order of the choices.</summary>
    public IReadOnlyList<string> Variants => _variants;

    /// <summary>The variant taken of a choice.</summary>
    /// <param name="choice">The choice's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such choice.</exception>
    public string this[string choice] => Array.IndexOf(_choices, choice) is >= 0 and int i
        ? _variants[i]
        : throw new KeyNotFoundException($"There is no choice '{choice}'. There are: {string.Join(", ", _choices)}.");

    /// <summary>All choices with their variants.</summary>
    public override string ToString() => string.Join("; ", _choices.Zip(_variants, (choice, variant) => $"{choice}: {variant}"));
}
