namespace RareEarth.Methods.Inference;

/// <summary>All subsets of a given size.</summary>
internal static class Subsets
{
    /// <summary>The subsets in lexicographic order.</summary>
    /// <exception cref="EstimationException">There are more than may be enumerated.</exception>
    public static string[][] Of(IReadOnlyList<string> items, int size, int most)
    {
        double count = 1;
        for (int i = 0; i < size; i++)
        {
            count = count * (items.Count - i) / (i + 1);
        }

        if (count > most)
        {
            throw new EstimationException(FormattableString.Invariant(
                $"{items.Count} units have {count:0} subsets of {size}, and at most {most} are enumerated: raise MaximumEnumeration, or draw."));
        }

        var subsets = new List<string[]>();
        int[] chosen = [.. Enumerable.Range(0, size)];
        while (size <= items.Count)
        {
            subsets.Add([.. chosen.Select(i => items[i])]);
            int last = size - 1;
            while (last >= 0 && chosen[last] == items.Count - size + last)
            {
                last--;
            }

            if (last < 0)
            {
                break;
            }

            chosen[last]++;
            for (int i = last + 1; i < size; i++)
            {
                chosen[i] = chosen[i - 1] + 1;
            }
        }

        return [.. subsets];
    }
}
