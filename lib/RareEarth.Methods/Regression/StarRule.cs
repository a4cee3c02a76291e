using System.Globalization;

namespace RareEarth.Methods.Regression;

/// <summary>When a coefficient gets one, two or three stars: p strictly below the level.</summary>
public sealed record StarRule
{
    /// <summary>Creates a rule from three levels.</summary>
    /// <param name="one">One star below this p.</param>
    /// <param name="two">Two stars below this p.</param>
    /// <param name="three">Three stars below this p.</param>
    /// <exception cref="ArgumentException">The levels do not fall from one to three, or do not lie between 0 and 1.</exception>
    public StarRule(double one, double two, double three)
    {
        if (!(three > 0 && three < two && two < one && one < 1))
        {
            throw new ArgumentException("Levels of stars lie between 0 and 1 and fall from one star to three, as in 0.10, 0.05, 0.01.");
        }

        One = one;
        Two = two;
        Three = three;
    }

    /// <summary>* p &lt; 0.1, ** p &lt; 0.05, *** p &lt; 0.01: the convention of economics.</summary>
    public static StarRule TenFiveOne { get; } = new(0.10, 0.05, 0.01);

    /// <summary>One star below this p.</summary>
    public double One { get; }

    /// <summary>Two stars below this p.</summary>
    public double Two { get; }

    /// <summary>Three stars below this p.</summary>
    public double Three { get; }

    /// <summary>The rule as a note under a table.</summary>
    public string Description => string.Create(CultureInfo.InvariantCulture, $"* p < {One}, ** p < {Two}, *** p < {Three}");

    /// <summary>The stars of a p-value; none for NaN.</summary>
    /// <param name="p">A p-value, 0 to 1.</param>
    public string Of(double p) => p < Three ? "***" : p < Two ? "**" : p < One ? "*" : "";

    /// <summary>The description.</summary>
    public override string ToString() => Description;
}
