namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The rows that hold with equality in <see cref="LeastDistance"/>, with their multipliers.</summary>
internal sealed class ActiveRows(int k)
{
    // what is left of a normal of length ‖n‖ below this share is rounding: the row depends on the active ones
    private const double Dependent = 1e-10;

    private readonly List<(int Row, double[] Normal, double Threshold)> _rows = [];
    private readonly List<double> _multipliers = [];

    public int[] Rows => [.. _rows.Select(row => row.Row)];

    public bool Contains(int row) => _rows.Exists(active => active.Row == row);

    /// <summary>Moves c until the row holds, letting go of active rows whose multiplier falls to 0 on the way.</summary>
    /// <exception cref="EstimationException">No c satisfies the row and the active ones.</exception>
    public void TakeIn(int row, double[] normal, double threshold, double[] c)
    {
        double own = 0;
        while (true)
        {
            (double[] direction, double[] change) = Split(normal);
            double slope = Dot(direction, normal);
            double full = slope > Dependent * Dependent * Dot(normal, normal) ? (threshold - Dot(normal, c)) / slope : double.PositiveInfinity;
            (int leaving, double partial) = FirstToLeave(change);
            double length = Math.Min(full, partial);
            if (double.IsPositiveInfinity(length))
            {
                throw new EstimationException($"No frontier envelops the data: row {row} contradicts rows {string.Join(", ", Rows)}.");
            }

            own += length;
            for (int a = 0; a < _rows.Count; a++)
            {
                _multipliers[a] -= length * change[a];
            }

            if (!double.IsPositiveInfinity(full))
            {
                for (int j = 0; j < k; j++)
                {
                    c[j] += length * direction[j];
                }
            }

            if (full <= partial)
            {
                _rows.Add((row, normal, threshold));
                _multipliers.Add(own);
                return;
            }

            _rows.RemoveAt(leaving);
            _multipliers.RemoveAt(leaving);
        }
    }

    /// <summary>The shortest c on which every active row holds with equality.</summary>
    public void SolveAsEquations(double[] c)
    {
        // Gram–Schmidt in order: each row adds what it still lacks along its own new direction
        Array.Clear(c);
        foreach ((double[] basis, (_, double[] normal, double threshold)) in Basis().Zip(_rows))
        {
            double step = (threshold - Dot(normal, c)) / Dot(basis, normal);
            for (int j = 0; j < k; j++)
            {
                c[j] += step * basis[j];
            }
        }
    }

    /// <summary>What the active rows leave of a normal, and the coefficients of the rest: normal = rest + N·coefficients.</summary>
    private (double[] Left, double[] Coefficients) Split(double[] normal)
    {
        List<double[]> basis = Basis();
        double[] rest = [.. normal];
        double[] along = new double[basis.Count];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int a = 0; a < basis.Count; a++)
            {
                double part = Dot(basis[a], rest);
                along[a] += part;
                for (int j = 0; j < k; j++)
                {
                    rest[j] -= part * basis[a][j];
                }
            }
        }

        // N = BT with T upper triangular: coefficients solve T x = along
        double[] coefficients = new double[basis.Count];
        for (int a = basis.Count - 1; a >= 0; a--)
        {
            double sum = along[a];
            for (int later = a + 1; later < basis.Count; later++)
            {
                sum -= Dot(basis[a], _rows[later].Normal) * coefficients[later];
            }

            coefficients[a] = sum / Dot(basis[a], _rows[a].Normal);
        }

        return (rest, coefficients);
    }

    private List<double[]> Basis()
    {
        var basis = new List<double[]>(_rows.Count);
        foreach ((_, double[] normal, _) in _rows)
        {
            double[] rest = [.. normal];
            for (int pass = 0; pass < 2; pass++)
            {
                foreach (double[] earlier in basis)
                {
                    double part = Dot(earlier, rest);
                    for (int j = 0; j < k; j++)
                    {
                        rest[j] -= part * earlier[j];
                    }
                }
            }

            double length = Math.Sqrt(Dot(rest, rest));
            basis.Add([.. rest.Select(value => value / length)]);
        }

        return basis;
    }

    private (int Position, double Length) FirstToLeave(double[] change)
    {
        int leaving = -1;
        double length = double.PositiveInfinity;
        for (int a = 0; a < change.Length; a++)
        {
            if (change[a] > 0 && _multipliers[a] / change[a] < length)
            {
                (leaving, length) = (a, _multipliers[a] / change[a]);
            }
        }

        return (leaving, length);
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int j = 0; j < left.Length; j++)
        {
            sum += left[j] * right[j];
        }

        return sum;
    }
}
