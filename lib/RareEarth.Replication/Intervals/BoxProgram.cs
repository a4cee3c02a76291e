namespace RareEarth.Replication.Intervals;

/// <summary>
/// The exact range of a linear or linear-fractional formula over a box of printed numbers under linear constraints. A
/// number that occurs twice is one variable, so that nothing widens.
/// </summary>
/// <remarks>
/// A constraint Σ aⱼ xⱼ ∈ [p, q] whose coefficients are intervals too asks for some aⱼ in them; for xⱼ ≥ 0 that is
/// Σ a̲ⱼ xⱼ ≤ q and Σ āⱼ xⱼ ≥ p (W. Oettli and W. Prager, Numerische Mathematik 6, 1964). Fractions are solved by the
/// transformation of A. Charnes and W. W. Cooper, Naval Research Logistics Quarterly 9 (1962).
/// </remarks>
public sealed class BoxProgram
{
    private readonly Interval[] _box;
    private readonly List<(Rational[] Coefficients, Rational Right)> _rows = []; // Σ aⱼ xⱼ ≤ b

    /// <summary>A programme over a box.</summary>
    /// <param name="box">One bounded interval for each variable.</param>
    /// <exception cref="ArgumentException">An interval is empty or unbounded.</exception>
    public BoxProgram(IEnumerable<Interval> box)
    {
        _box = [.. box];
        if (_box.Any(side => side.IsEmpty || side.IsUnbounded))
        {
            throw new ArgumentException("Every side of the box must be bounded and not empty.", nameof(box));
        }
    }

    /// <summary>Adds Σ aⱼ xⱼ ∈ [p, q] for some aⱼ in their intervals.</summary>
    /// <param name="coefficients">The intervals of the aⱼ; one that is not a point needs a variable that cannot be negative.</param>
    /// <param name="right">[p, q]; an infinite end asks for nothing.</param>
    /// <returns>This programme.</returns>
    /// <exception cref="ArgumentException">There is not one coefficient for each variable, or an uncertain one for a variable that can be negative.</exception>
    public BoxProgram Where(IReadOnlyList<Interval> coefficients, Interval right)
    {
        Check(coefficients);
        if (double.IsFinite(right.Upper))
        {
            _rows.Add(([.. coefficients.Select(a => Rational.Of(a.Lower))], right.Upper));
        }

        if (double.IsFinite(right.Lower))
        {
            _rows.Add(([.. coefficients.Select(a => Rational.Of(-a.Upper))], -right.Lower));
        }

        return this;
    }

    /// <summary>The range of Σ cⱼ xⱼ, empty when no point of the box satisfies the constraints.</summary>
    /// <param name="objective">The intervals of the cⱼ, under the same condition as in a constraint.</param>
    public Interval Range(IReadOnlyList<Interval> objective)
    {
        Check(objective);
        return Fraction(objective, 0, [.. objective.Select(_ => Interval.Exact(0))], 1);
    }

    /// <summary>The range of one variable, empty when no point of the box satisfies the constraints.</summary>
    /// <param name="variable">Index of the variable.</param>
    public Interval Range(int variable) => Range([.. _box.Select((_, j) => Interval.Exact(j == variable ? 1 : 0))]);

    /// <summary>Whether some point of the box satisfies the constraints.</summary>
    public bool IsFeasible => !Range([.. _box.Select(_ => Interval.Exact(0))]).IsEmpty;

    /// <summary>The range of (Σ cⱼ xⱼ + c₀) / (Σ dⱼ xⱼ + d₀), empty when no point of the box satisfies the constraints.</summary>
    /// <param name="numerator">The intervals of the cⱼ.</param>
    /// <param name="numeratorConstant">c₀.</param>
    /// <param name="denominator">The dⱼ, known numbers.</param>
    /// <param name="denominatorConstant">d₀.</param>
    /// <exception cref="ArgumentException">The denominator is not above 0 on the whole box.</exception>
    public Interval Fraction(IReadOnlyList<Interval> numerator, double numeratorConstant, IReadOnlyList<Interval> denominator, double denominatorConstant)
    {
        Check(numerator);
        Check(denominator);
        if (denominator.Any(d => !d.IsPoint))
        {
            throw new ArgumentException("The coefficients of the denominator must be known numbers.", nameof(denominator));
        }

        Rational[] d = [.. denominator.Select(entry => Rational.Of(entry.Lower))];
        Rational least = d.Select((entry, j) => entry * (entry.Sign > 0 ? _box[j].Lower : _box[j].Upper)).Aggregate((Rational)denominatorConstant, (sum, entry) => sum + entry);
        if (least.Sign <= 0)
        {
            throw new ArgumentException("The denominator can be 0 or less on the box.", nameof(denominator));
        }

        ProgramSolution top = Solve([.. numerator.Select(c => Rational.Of(c.Upper))], numeratorConstant, d, denominatorConstant);
        if (top.Status == ProgramStatus.Infeasible)
        {
            return Interval.Empty;
        }

        ProgramSolution bottom = Solve([.. numerator.Select(c => Rational.Of(-c.Lower))], -numeratorConstant, d, denominatorConstant);
        return Interval.Between((-bottom.Value).Enclosure().Lower, top.Value.Enclosure().Upper);
    }

    // With t = 1 / (d·x + d₀) and y = t (x − l) ≥ 0 the fraction is linear: max c·y + (c·l + c₀) t with d·y + (d·l + d₀) t = 1.
    private ProgramSolution Solve(Rational[] c, Rational c0, Rational[] d, Rational d0)
    {
        int n = _box.Length;
        Rational[] lower = [.. _box.Select(side => Rational.Of(side.Lower))];
        var a = new List<Rational[]>();
        var b = new List<Rational>();
        Rational[] scale = [.. d, LinearProgram.Dot(d, lower) + d0];
        Add(scale, Rational.One);
        Add([.. scale.Select(entry => -entry)], -Rational.One);
        for (int j = 0; j < n; j++)
        {
            var row = new Rational[n + 1];
            row[j] = Rational.One;
            row[n] = lower[j] - _box[j].Upper;
            Add(row, Rational.Zero);
        }

        foreach ((Rational[] coefficients, Rational right) in _rows)
        {
            Add([.. coefficients, LinearProgram.Dot(coefficients, lower) - right], Rational.Zero);
        }

        return LinearProgram.Maximise(a, b, [.. c, LinearProgram.Dot(c, lower) + c0]);

        void Add(Rational[] row, Rational right)
        {
            a.Add(row);
            b.Add(right);
        }
    }

    private void Check(IReadOnlyList<Interval> coefficients)
    {
        ArgumentNullException.ThrowIfNull(coefficients);
        if (coefficients.Count != _box.Length)
        {
            throw new ArgumentException($"There are {_box.Length} variables and {coefficients.Count} coefficients.", nameof(coefficients));
        }

        if (coefficients.Zip(_box).Any(pair => !pair.First.IsPoint && pair.Second.Lower < 0))
        {
            throw new ArgumentException("An uncertain coefficient needs a variable that cannot be negative.", nameof(coefficients));
        }
    }
}
