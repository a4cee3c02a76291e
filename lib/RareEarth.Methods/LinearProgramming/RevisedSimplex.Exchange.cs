namespace RareEarth.Methods.LinearProgramming;

/// <summary>One column for another.</summary>
internal sealed partial class RevisedSimplex
{
    /// <summary>
    /// Takes a column out of the basis that stands there with value zero, for whichever allowed column gives the best pivot;
    /// no value changes. False when no column can replace it.
    /// </summary>
    public bool Expel(int column)
    {
        int place = _place[column];
        ReadOnlySpan<double> inverseRow = _inverse.Row(place);
        Table.Combine(inverseRow, _row);
        int best = -1;
        double largest = 1e-9;
        for (int j = 0; j < Table.Count; j++)
        {
            if (_place[j] < 0 && !_barred[j] && j != column)
            {
                double relative = Math.Abs(_row[j]) / Math.Max(Table.Magnitude(inverseRow, j), double.Epsilon);
                if (relative * Math.Min(1, Math.Abs(_row[j])) > largest)
                {
                    (best, largest) = (j, relative * Math.Min(1, Math.Abs(_row[j])));
                }
            }
        }

        if (best < 0)
        {
            return false;
        }

        _place[column] = -1;
        Basis[place] = best;
        _place[best] = place;
        return Factorise();
    }

    /// <summary>
    /// Whether a pivot is small against its column and the inverse has been updated since it was made: it may be what the updates
    /// left of a zero, and a fresh inverse is to choose again.
    /// </summary>
    private bool IsDoubtful(int place)
    {
        double largest = 0;
        foreach (double entry in _direction)
        {
            largest = Math.Max(largest, Math.Abs(entry));
        }

        return _steps > 0 && Math.Abs(_direction[place]) < DoubtfulPivot * largest;
    }

    /// <summary>One column replaces another in basis and inverse; values are the caller's. False when the new basis is singular.</summary>
    private bool Exchange(int place, int entering)
    {
        _place[Basis[place]] = -1;
        Basis[place] = entering;
        _place[entering] = place;
        if (++_steps >= StepsBetweenFactorisations)
        {
            return Factorise();
        }

        _inverse.Replace(place, _direction);
        return true;
    }
}
