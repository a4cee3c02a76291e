using System.Globalization;

namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>Answers of one expert as they were written, read into judgements; what cannot be one is refused where it was given.</summary>
public static class Questionnaire
{
    /// <summary>Reads one answer.</summary>
    /// <param name="answer">1 to 9, or 1/2 to 1/9.</param>
    /// <param name="row">The item that is compared.</param>
    /// <param name="column">The one it is compared with.</param>
    /// <exception cref="ArgumentException">It is no number, or not on Saaty's scale; the message names the pair.</exception>
    public static double Judgement(string answer, string row, string column)
    {
        ArgumentNullException.ThrowIfNull(answer);
        string[] parts = answer.Trim().Split('/');
        double[] numbers = [.. parts.Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN)];
        double value = parts.Length switch { 1 => numbers[0], 2 => numbers[0] / numbers[1], _ => double.NaN };
        return double.IsNaN(value)
            ? throw new ArgumentException($"{row} over {column} is '{answer}': an answer is a number from 1 to 9 or a fraction from 1/2 to 1/9.", nameof(answer))
            : SaatyScale.Values.Where(known => Math.Abs(known - value) <= 1e-12 * known).Select(known => (double?)known).SingleOrDefault()
                ?? throw new ArgumentException($"{row} over {column} is '{answer}', which is not on Saaty's scale: 1 to 9 when {row} matters more, 1/2 to 1/9 when {column} does.", nameof(answer));
    }

    /// <summary>Reads the answers about all pairs of items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="answers">Answers by pair; a pair may be asked both ways, and then the two must be reciprocal.</param>
    /// <returns>The judgements above the diagonal, row by row; null for a pair without an answer. For <see cref="JudgementMatrix.FromUpperTriangle"/> when all are there, otherwise for <see cref="IncompleteJudgements"/>.</returns>
    /// <exception cref="ArgumentException">An item is unknown or compared with itself, an answer is none, a pair is answered twice the same way, or two answers contradict each other.</exception>
    public static IReadOnlyList<double?> Read(IReadOnlyList<string> items, IEnumerable<(string Row, string Column, string Answer)> answers)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(answers);
        var given = new Dictionary<(string, string), (double Value, string Answer)>();
        foreach ((string row, string column, string answer) in answers)
        {
            if (!items.Contains(row) || !items.Contains(column) || row == column)
            {
                throw new ArgumentException($"'{row} over {column}' compares no two items of {string.Join(", ", items)}.", nameof(answers));
            }

            if (!given.TryAdd((row, column), (Judgement(answer, row, column), answer)))
            {
                throw new ArgumentException($"{row} over {column} is answered twice: '{given[(row, column)].Answer}' and '{answer}'.", nameof(answers));
            }

            if (given.TryGetValue((column, row), out (double Value, string Answer) other) && Math.Abs((given[(row, column)].Value * other.Value) - 1) > 1e-12)
            {
                throw new ArgumentException($"{column} over {row} is '{other.Answer}' and {row} over {column} is '{answer}': one must be the reciprocal of the other.", nameof(answers));
            }
        }

        return [.. from i in Enumerable.Range(0, items.Count) from j in Enumerable.Range(i + 1, items.Count - i - 1) select Of(items[i], items[j])];

        double? Of(string row, string column) => given.TryGetValue((row, column), out (double Value, string) straight) ? straight.Value
            : given.TryGetValue((column, row), out (double Value, string) turned) ? 1 / turned.Value
            : null;
    }
}
