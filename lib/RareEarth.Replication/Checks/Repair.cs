using System.Globalization;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Checks;

/// <summary>What would have to be printed in place of a number for every relation that it is in to hold.</summary>
/// <param name="Lowest">The least number of as many decimals that repairs, −∞ when the search met its end.</param>
/// <param name="Highest">The greatest, ∞ when the search met its end.</param>
/// <param name="Required">The values, before any rounding, that repair.</param>
/// <param name="Slips">Numbers among them that differ from the printed one in one digit or in the order of two neighbours: how it may have come about.</param>
public sealed record Repair(double Lowest, double Highest, Interval Required, IReadOnlyList<string> Slips)
{
    // below a billionth of the last printed digit there is nothing to tell
    private const double Finest = 1e-9;

    /// <summary>Looks for the numbers that can be printed with as many decimals and that satisfy all relations.</summary>
    /// <param name="copies">The copies of the quantity that is changed.</param>
    /// <param name="relations">The relations that must hold after the change.</param>
    /// <returns>Null when there is none of at most one digit more than the printed number.</returns>
    /// <remarks>
    /// A range of candidates is dropped when the interval of all its values breaks a relation, else halved: what is
    /// dropped contains no solution, because interval arithmetic encloses.
    /// </remarks>
    public static Repair? Find(IReadOnlyList<Member> copies, IReadOnlyList<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(copies);
        Member finest = copies.Where(copy => copy.Number is not null).MaxBy(copy => copy.Number!.Value.Decimals)
            ?? throw new ArgumentException("A claim in words has no number that could be another.", nameof(copies));
        PrintedNumber printed = finest.Number!.Value;
        Member[] finestFirst = [finest, .. copies.Where(copy => copy != finest)];
        double unit = Math.Pow(10, -printed.Decimals);
        double half = finest.IsExact ? 0 : 0.5;
        double reach = Math.Min(Math.Pow(10, printed.Printed.Count(char.IsAsciiDigit) + 1), Math.ScaleB(1, 52)); // whole numbers beyond are not told apart

        double? lowest = Extreme(-reach, reach, Fits, sign: -1);
        if (lowest is not { } low)
        {
            return null;
        }

        double high = Extreme(-reach, reach, Fits, sign: 1)!.Value;
        Interval required = Interval.Between(
            low == -reach ? double.NegativeInfinity : Edge(low, -1),
            high == reach ? double.PositiveInfinity : Edge(high, 1));
        return new Repair(
            low == -reach ? double.NegativeInfinity : low * unit, high == reach ? double.PositiveInfinity : high * unit, required, [.. Slip().Distinct()]);

        bool Fits(double from, double to) => Holds((from - half) * unit, (to + half) * unit);

        bool Holds(double from, double to)
        {
            var readings = Readings.With(finestFirst, Interval.Between(from, to));
            return relations.All(relation => relation.HoldsWith(readings));
        }

        // the outermost value that fits, within the last digit of the outermost number that does
        double Edge(double tick, int sign)
        {
            double? offset = Extreme(-half / Finest, half / Finest, (from, to) => Holds((tick + (from * Finest)) * unit, (tick + (to * Finest)) * unit), sign);
            return (tick + ((offset ?? 0) * Finest)) * unit;
        }

        IEnumerable<string> Slip()
        {
            string digits = printed.Printed.TrimEnd('*');
            for (int i = 0; i < digits.Length; i++)
            {
                for (char digit = '0'; char.IsAsciiDigit(digits[i]) && digit <= '9'; digit++)
                {
                    if (digit != digits[i] && Is(digits[..i] + digit + digits[(i + 1)..]))
                    {
                        yield return digits[..i] + digit + digits[(i + 1)..];
                    }
                }

                if (i > 0 && char.IsAsciiDigit(digits[i]) && char.IsAsciiDigit(digits[i - 1]) && digits[i] != digits[i - 1])
                {
                    string swapped = digits[..(i - 1)] + digits[i] + digits[i - 1] + digits[(i + 1)..];
                    if (Is(swapped))
                    {
                        yield return swapped;
                    }
                }
            }
        }

        bool Is(string text)
        {
            double tick = Math.Round(PrintedNumber.Parse(text).Value / unit);
            return Fits(tick, tick);
        }
    }

    /// <summary>What would have to be printed, in words.</summary>
    public override string ToString()
    {
        string range = Lowest == Highest
            ? string.Create(CultureInfo.InvariantCulture, $"it would have to be {Lowest:0.##########}")
            : double.IsNegativeInfinity(Lowest) && double.IsPositiveInfinity(Highest) ? "other values of either sign repair them"
            : double.IsNegativeInfinity(Lowest) ? string.Create(CultureInfo.InvariantCulture, $"it would have to be at most {Highest:0.##########}")
            : double.IsPositiveInfinity(Highest) ? string.Create(CultureInfo.InvariantCulture, $"it would have to be at least {Lowest:0.##########}")
            : string.Create(CultureInfo.InvariantCulture, $"it would have to be between {Lowest:0.##########} and {Highest:0.##########}");
        return Slips.Count == 0 ? range : $"{range}; one slip away: {string.Join(", ", Slips)}";
    }

    // depth first from one side, so that the first range that cannot be halved and fits is the outermost
    private static double? Extreme(double from, double to, Func<double, double, bool> fits, int sign)
    {
        var open = new Stack<(double From, double To)>();
        open.Push((Math.Ceiling(from), Math.Floor(to)));
        while (open.TryPop(out (double From, double To) range))
        {
            if (!fits(range.From, range.To))
            {
                continue;
            }

            if (range.From >= range.To)
            {
                return range.From;
            }

            double middle = Math.Floor(range.From + (0.5 * (range.To - range.From)));
            (double From, double To) left = (range.From, middle), right = (middle + 1, range.To);
            open.Push(sign < 0 ? right : left);
            open.Push(sign < 0 ? left : right);
        }

        return null;
    }
}
