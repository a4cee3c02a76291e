namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>One judgement changed to another value of Saaty's scale, and what that does to the consistency ratio.</summary>
/// <param name="Row">The item that is compared.</param>
/// <param name="Column">The one it is compared with.</param>
/// <param name="From">The judgement as given.</param>
/// <param name="To">The value of the scale that makes the ratio least.</param>
/// <param name="RatioBefore">CR as given.</param>
/// <param name="RatioAfter">CR with the change.</param>
public sealed record JudgementRevision(string Row, string Column, double From, double To, double RatioBefore, double RatioAfter)
{
    /// <summary>For every judgement the value of the scale that helps most, all others kept; the judgement whose change helps most comes first.</summary>
    /// <param name="matrix">The judgements, of three items at least.</param>
    /// <param name="randomIndex">The table of RI; null for <see cref="RandomIndex.Saaty1980"/>.</param>
    /// <remarks>
    /// Every value of the scale is tried: 17 n (n − 1) / 2 eigenvalues, no approximation. A judgement that is best as it is stays, with both ratios equal.
    /// It shows where to ask again; whether the expert was wrong there only the expert can say.
    /// </remarks>
    /// <exception cref="ArgumentException">The matrix has fewer than three items and is always consistent.</exception>
    public static IReadOnlyList<JudgementRevision> All(JudgementMatrix matrix, RandomIndex? randomIndex = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (matrix.Order < 3)
        {
            throw new ArgumentException($"Judgements of {matrix.Order} items are always consistent: there is nothing to revise.", nameof(matrix));
        }

        double before = Ratio(matrix.UpperTriangle);
        (int Row, int Column)[] pairs = [.. from i in Enumerable.Range(0, matrix.Order) from j in Enumerable.Range(i + 1, matrix.Order - i - 1) select (i, j)];
        return [.. pairs.Select(Best).OrderBy(revision => revision.RatioAfter)];

        double Ratio(IReadOnlyList<double> judgements) => Priorities.Of(JudgementMatrix.FromUpperTriangle(judgements), randomIndex: randomIndex).ConsistencyRatio;

        JudgementRevision Best((int Row, int Column) pair, int place)
        {
            double from = matrix.UpperTriangle[place];
            (double value, double ratio) = SaatyScale.Values
                .Select(value => (value, ratio: Ratio([.. matrix.UpperTriangle.Select((judgement, k) => k == place ? value : judgement)])))
                .MinBy(tried => tried.ratio);
            (value, ratio) = ratio < before ? (value, ratio) : (from, before);
            return new JudgementRevision(matrix.Names[pair.Row], matrix.Names[pair.Column], from, value, before, ratio);
        }
    }
}
