namespace RareEarth.Replication.Intervals;

/// <summary>
/// Basic variables written by the others: x_B = b − A x_N, z = v + c x_N. Variables 0 … n−1 are those of the programme,
/// n … n+m−1 the slacks, n+m the auxiliary variable of the first phase.
/// </summary>
internal sealed class SimplexDictionary
{
    private readonly int[] _basic;
    private readonly Rational[] _b;
    private int[] _others;
    private Rational[][] _a;
    private Rational[] _c;

    private SimplexDictionary(IReadOnlyList<IReadOnlyList<Rational>> a, IReadOnlyList<Rational> b, int variables)
    {
        _basic = [.. Enumerable.Range(variables, a.Count)];
        _others = [.. Enumerable.Range(0, variables)];
        _a = [.. a.Select(row => row.ToArray())];
        _b = [.. b];
        _c = new Rational[variables];
    }

    public Rational Value { get; private set; }

    /// <summary>The first phase: a dictionary with b ≥ 0, or null when there is none.</summary>
    public static SimplexDictionary? Feasible(IReadOnlyList<IReadOnlyList<Rational>> a, IReadOnlyList<Rational> b)
    {
        int variables = a.Count == 0 ? 0 : a[0].Count;
        var dictionary = new SimplexDictionary(a, b, variables);
        return b.All(entry => entry.Sign >= 0) || dictionary.FirstPhase(variables + a.Count) ? dictionary : null;
    }

    /// <summary>Writes an objective in the variables of the programme by those outside the basis.</summary>
    public void SetObjective(IReadOnlyList<Rational> objective)
    {
        Value = Rational.Zero;
        _c = [.. _others.Select(variable => variable < objective.Count ? objective[variable] : Rational.Zero)];
        for (int row = 0; row < _basic.Length; row++)
        {
            if (_basic[row] < objective.Count)
            {
                Rational weight = objective[_basic[row]];
                Value += weight * _b[row];
                for (int j = 0; j < _c.Length; j++)
                {
                    _c[j] -= weight * _a[row][j];
                }
            }
        }
    }

    /// <summary>Pivots by Bland's rule until no variable improves the objective; false when it is unbounded.</summary>
    public bool Optimise()
    {
        while (true)
        {
            int enter = First(_others, j => _c[j].Sign > 0);
            if (enter < 0)
            {
                return true;
            }

            int leave = -1;
            for (int row = 0; row < _basic.Length; row++)
            {
                if (_a[row][enter].Sign > 0)
                {
                    int order = leave < 0 ? -1 : (_b[row] / _a[row][enter]).CompareTo(_b[leave] / _a[leave][enter]);
                    if (order < 0 || (order == 0 && _basic[row] < _basic[leave]))
                    {
                        leave = row;
                    }
                }
            }

            if (leave < 0)
            {
                return false;
            }

            Pivot(leave, enter);
        }
    }

    public Rational[] Point(int variables)
    {
        var point = new Rational[variables];
        for (int row = 0; row < _basic.Length; row++)
        {
            if (_basic[row] < variables)
            {
                point[_basic[row]] = _b[row];
            }
        }

        return point;
    }

    // the price of a row is what its slack would cost the objective
    public Rational[] Dual(int variables, int rows)
    {
        var dual = new Rational[rows];
        for (int j = 0; j < _others.Length; j++)
        {
            if (_others[j] >= variables)
            {
                dual[_others[j] - variables] = -_c[j];
            }
        }

        return dual;
    }

    private bool FirstPhase(int auxiliary)
    {
        _others = [.. _others, auxiliary];
        _a = [.. _a.Select(row => row.Append(-Rational.One).ToArray())];
        _c = [.. _c, -Rational.One];
        int worst = Enumerable.Range(0, _b.Length).MinBy(row => _b[row]);
        Pivot(worst, _others.Length - 1);
        Optimise();
        if (Value.Sign < 0)
        {
            return false;
        }

        int inBasis = Array.IndexOf(_basic, auxiliary);
        if (inBasis >= 0)
        {
            // it stands at 0: any variable of its row may take its place; a row of zeros cannot be, its own slack was in it
            Pivot(inBasis, Array.FindIndex(_a[inBasis], entry => entry.Sign != 0));
        }

        int column = Array.IndexOf(_others, auxiliary);
        _others = [.. _others.Where((_, j) => j != column)];
        _a = [.. _a.Select(row => row.Where((_, j) => j != column).ToArray())];
        return true;
    }

    private void Pivot(int leave, int enter)
    {
        Rational[] pivotRow = _a[leave];
        Rational inverse = Rational.One / pivotRow[enter];
        for (int j = 0; j < pivotRow.Length; j++)
        {
            pivotRow[j] = j == enter ? inverse : pivotRow[j] * inverse;
        }

        _b[leave] *= inverse;
        for (int row = 0; row < _a.Length; row++)
        {
            if (row != leave)
            {
                Rational factor = _a[row][enter];
                _b[row] -= factor * _b[leave];
                Subtract(_a[row], factor, pivotRow, enter);
            }
        }

        Rational weight = _c[enter];
        Value += weight * _b[leave];
        Subtract(_c, weight, pivotRow, enter);
        (_basic[leave], _others[enter]) = (_others[enter], _basic[leave]);
    }

    private static void Subtract(Rational[] row, Rational factor, Rational[] pivotRow, int enter)
    {
        if (factor.Sign != 0)
        {
            for (int j = 0; j < row.Length; j++)
            {
                row[j] = (j == enter ? Rational.Zero : row[j]) - (factor * pivotRow[j]);
            }
        }
    }

    private static int First(int[] variables, Func<int, bool> predicate)
    {
        int best = -1;
        for (int j = 0; j < variables.Length; j++)
        {
            if (predicate(j) && (best < 0 || variables[j] < variables[best]))
            {
                best = j;
            }
        }

        return best;
    }
}
