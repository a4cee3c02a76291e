namespace RareEarth.Methods.StochasticFrontier;

/// <summary>
/// FRONTIER 4.1's search along a direction, Coggin's method as D. M. Himmelblau gives it (Applied Nonlinear Programming, 1972):
/// steps that double until the function rises, then parabolas through three points.
/// </summary>
/// <remarks>
/// It does what the program does, quirks included, because the path decides where a search near γ = 1 stops: a parabola's gain is
/// weighed by 1/f, so that for a negative f (a positive log likelihood) the first parabola ends the search; and a point that is returned to
/// is not evaluated anew, so that a bound acts on it only later.
/// </remarks>
internal sealed class Frontier41LineSearch(Frontier41Likelihood likelihood, Frontier41Settings settings)
{
    private const int MostTightenings = 5;

    private double _da, _db, _dc, _fa, _fb, _fc;
    private double[] _x = [], _direction = [], _y = [];

    private enum Next
    {
        Bisect,
        Place,
        Parabola,
        Return,
        Compare,
        End,
    }

    /// <summary>Searches from x along the direction.</summary>
    /// <param name="x">Where it begins.</param>
    /// <param name="fx">The function there.</param>
    /// <param name="direction">The direction.</param>
    /// <param name="gradient">The gradient at x.</param>
    /// <param name="step">The first step.</param>
    /// <param name="y">The point found.</param>
    /// <returns>The function at y as the search knows it, and how it ended; <see cref="SearchStatus.Converged"/> where nothing went wrong.</returns>
    public (double Fy, SearchStatus End) Search(double[] x, double fx, double[] direction, double[] gradient, double step, double[] y)
    {
        (_x, _direction, _y) = (x, direction, y);
        (_fa, _fb, _fc, _da, _db, _dc) = (fx, fx, fx, 0, 0, 0);
        (Next next, double d, double f) = Bracket(step);
        if (double.IsNaN(f))
        {
            return (fx, SearchStatus.NotFinite);
        }

        double fy = _fa, tolerance = settings.LineTolerance;
        int tightenings = 0;
        bool isBisected = false, isSettled = false;
        while (true)
        {
            switch (next)
            {
                case Next.Bisect:
                    d = 0.5 * (_da + _db);
                    f = At(d);
                    next = Next.Place;
                    break;
                case Next.Place:
                    next = IsPlaced(d, f) ? Next.Parabola : Next.Return;
                    break;
                case Next.Parabola:
                    double area = (_fa * (_db - _dc)) + (_fb * (_dc - _da)) + (_fc * (_da - _db));
                    if (area == 0)
                    {
                        next = isBisected ? Next.Return : Next.Bisect;
                        isBisected = true;
                        break;
                    }

                    d = 0.5 * ((((_db * _db) - (_dc * _dc)) * _fa) + (((_dc * _dc) - (_da * _da)) * _fb) + (((_da * _da) - (_db * _db)) * _fc)) / area;
                    next = Next.Return;
                    if ((_da - d) * (d - _dc) > 0)
                    {
                        f = At(d);
                        if (!IsSmall(f, tolerance))
                        {
                            next = Next.Place;
                            break;
                        }

                        isSettled = true;
                        if (f < _fb)
                        {
                            fy = f;
                            next = Next.Compare;
                        }
                    }

                    break;
                case Next.Return:
                    Move(_db);
                    fy = _fb;
                    next = isSettled ? Next.Compare : Next.End;
                    break;
                case Next.Compare:
                    next = Next.End;
                    if (_y.AsSpan().SequenceEqual(_x))
                    {
                        if (tightenings++ == MostTightenings)
                        {
                            return (fy, SearchStatus.NoBetterPoint);
                        }

                        isSettled = false;
                        tolerance /= 10;
                        next = Next.Place;
                    }

                    break;
                default:
                    return (fy, fy < fx || !IsSteepest(gradient) ? SearchStatus.Converged : SearchStatus.GradientStepFailed);
            }
        }
    }

    // doubles the step while the function falls; three points then enclose a minimum
    private (Next Next, double D, double F) Bracket(double step)
    {
        double d = step;
        for (int evaluation = 1; ; evaluation++)
        {
            double f = At(d);
            if (double.IsNaN(f))
            {
                return (Next.End, d, f);
            }

            if (f == _fa)
            {
                Move(_da); // the function does not depend on the direction
                return (Next.End, d, f);
            }

            if (f > _fa && evaluation == 1)
            {
                (_fb, _db) = (f, d);
                d = -d;
                step = -step;
                continue;
            }

            bool rises = f > _fa;
            (_fc, _fb, _fa, _dc, _db, _da) = (_fb, _fa, f, _db, _da, d);
            if (rises)
            {
                return (evaluation == 2 ? Next.Parabola : Next.Bisect, d, f);
            }

            d = (2 * d) + step;
        }
    }

    // puts a new point among the three; false when it adds nothing
    private bool IsPlaced(double d, double f)
    {
        double side = (_dc - d) * (d - _db);
        if (side == 0 || f == _fb)
        {
            return false;
        }

        bool isBetter = f < _fb;
        bool isTowardsA = side < 0;
        if (isBetter)
        {
            (_fa, _da, _fc, _dc) = isTowardsA ? (_fa, _da, _fb, _db) : (_fb, _db, _fc, _dc);
            (_fb, _db) = (f, d);
        }
        else if (isTowardsA)
        {
            (_fa, _da) = (f, d);
        }
        else
        {
            (_fc, _dc) = (f, d);
        }

        return true;
    }

    private bool IsSmall(double f, double tolerance)
    {
        double weight = Math.Abs(_fb) <= settings.LineTolerance / 100 ? 1 : 1 / _fb;
        return !(Math.Abs(_fb - f) * weight > tolerance);
    }

    private bool IsSteepest(double[] gradient)
    {
        for (int j = 0; j < gradient.Length; j++)
        {
            if (_direction[j] != -gradient[j])
            {
                return false;
            }
        }

        return true;
    }

    private double At(double d)
    {
        Move(d);
        return likelihood.Value(_y);
    }

    private void Move(double d)
    {
        for (int j = 0; j < _x.Length; j++)
        {
            _y[j] = _x[j] + (d * _direction[j]);
        }
    }
}
