using Deedle;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace RareEarth.Replication.TradeSecurity;

/// <summary>Fills what is not known with made-up numbers, so that the whole of the paper's procedure can be run. Nothing filled is evidence.</summary>
/// <remarks>
/// A gap between two known years lies on the straight line between them, one at an end keeps the nearest known value; to both is added normal noise with the
/// standard deviation of the known changes from year to year (a tenth of the mean size where fewer than two are known). Counts of policies are Poisson with
/// the mean of the named counts of their class (1 where none is named). Shares and amounts stay above 0, counts are whole.
/// </remarks>
public static class SecurityCompletion
{
    private const double DefaultSpread = 0.1;
    private const double Floor = 0.05; // of the smallest known value, for columns whose known values are all positive

    /// <summary>Fills indicators.</summary>
    /// <param name="observed">Rows are years; a column without any known value cannot be filled.</param>
    /// <param name="seed">Seed of the random numbers; each column has a stream of its own.</param>
    /// <returns>The same columns without a gap. Which cells are made up is what the observed frame lacks.</returns>
    /// <exception cref="ArgumentException">A column has no known value.</exception>
    public static Frame<int, string> Fill(Frame<int, string> observed, int seed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        return SecurityData.OfColumns(observed.ColumnKeys.Select((name, i) =>
        {
            var random = new MersenneTwister(Stream(seed, i));
            (int Year, double Value)[] known = [.. SecurityData.Years.Select(year => (year, observed[name].TryGet(year).OrDefault(double.NaN))).Where(pair => !double.IsNaN(pair.Item2))];
            if (known.Length == 0)
            {
                throw new ArgumentException($"'{name}' is known in no year: there is nothing to complete it from.", nameof(observed));
            }

            double spread = Spread(known);
            double least = known.Min(pair => pair.Value);
            var values = SecurityData.Years.ToDictionary(year => year, year =>
            {
                double noise = Normal.Sample(random, 0, spread); // drawn for every year, so that one more known year moves no other
                double? at = known.Where(pair => pair.Year == year).Select(pair => (double?)pair.Value).FirstOrDefault();
                double made = OnLine(known, year) + noise;
                return at ?? (least > 0 ? Math.Max(made, Floor * least) : made);
            });
            return (name, (Func<int, double>)(year => values[year]));
        }));
    }

    /// <summary>Fills counts of policies.</summary>
    /// <param name="named">Counts of named documents by class; missing where none is named.</param>
    /// <param name="seed">Seed of the random numbers.</param>
    public static Frame<int, string> FillCounts(Frame<int, string> named, int seed)
    {
        ArgumentNullException.ThrowIfNull(named);
        return SecurityData.OfColumns(named.ColumnKeys.Select((name, i) =>
        {
            var random = new MersenneTwister(Stream(seed, 100 + i));
            double[] known = [.. SecurityData.Years.Select(year => named[name].TryGet(year).OrDefault(double.NaN)).Where(value => !double.IsNaN(value))];
            double mean = known.Length == 0 ? 1 : known.Average();
            var values = SecurityData.Years.ToDictionary(year => year, year =>
            {
                double drawn = Poisson.Sample(random, mean);
                return named[name].TryGet(year).OrDefault(drawn);
            });
            return (name, (Func<int, double>)(year => values[year]));
        }));
    }

    private static double OnLine((int Year, double Value)[] known, int year)
    {
        (int Year, double Value) before = known.LastOrDefault(pair => pair.Year <= year, known[0]);
        (int Year, double Value) after = known.FirstOrDefault(pair => pair.Year >= year, known[^1]);
        return before.Year == after.Year ? before.Value
            : before.Year > after.Year ? after.Value
            : before.Value + ((after.Value - before.Value) * (year - before.Year) / (after.Year - before.Year));
    }

    private static double Spread((int Year, double Value)[] known)
    {
        double[] changes = [.. known.Skip(1).Zip(known, (now, last) => (Gap: now.Year - last.Year, Change: now.Value - last.Value)).Where(pair => pair.Gap == 1).Select(pair => pair.Change)];
        return changes.Length < 2
            ? DefaultSpread * known.Average(pair => Math.Abs(pair.Value))
            : Math.Sqrt(changes.Sum(change => Math.Pow(change - changes.Average(), 2)) / (changes.Length - 1));
    }

    // Neighbouring seeds would give related streams; this spreads them (the finaliser of SplitMix64, Steele, Lea and Flood 2014).
    private static int Stream(int seed, int column)
    {
        ulong z = ((ulong)(uint)seed << 32) + (uint)column + 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)((z ^ (z >> 31)) >> 33);
    }
}
