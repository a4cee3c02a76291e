namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>What a panel with one policy year must be.</summary>
internal static class PanelCheck
{
    /// <summary>Refuses a panel in which the policy has no meaning, with the reason.</summary>
    /// <exception cref="ArgumentException">Lengths differ, a treated unit is not among the units, or a unit has a year twice.</exception>
    /// <exception cref="EstimationException">No row, no treated unit or no other, or no year before the policy or from it on.</exception>
    public static void Policy(IReadOnlyList<string> units, IReadOnlyList<int> years, IReadOnlyList<string> treatedUnits, int policyYear)
    {
        if (units.Count != years.Count)
        {
            throw new ArgumentException($"There are {units.Count} unit labels and {years.Count} years.");
        }

        if (units.Count == 0)
        {
            throw new EstimationException("The panel has no rows.");
        }

        if (treatedUnits.Count == 0)
        {
            throw new EstimationException("No unit is treated.");
        }

        if (treatedUnits.FirstOrDefault(unit => !units.Contains(unit)) is { } unknown)
        {
            throw new ArgumentException($"The treated unit '{unknown}' is not among the units: {string.Join(", ", units.Distinct(StringComparer.Ordinal))}.");
        }

        if (units.All(treatedUnits.Contains))
        {
            throw new EstimationException("Every unit is treated: there is none to compare with.");
        }

        if (policyYear <= years.Min() || policyYear > years.Max())
        {
            throw new EstimationException(
                $"The policy year {policyYear} leaves no years before it or none from it on: the sample runs from {years.Min()} to {years.Max()}.");
        }

        var twice = units.Zip(years).GroupBy(pair => pair).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"Unit '{twice.Key.First}' has the year {twice.Key.Second} twice.");
        }
    }
}
