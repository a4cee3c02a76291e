namespace RareEarth.Replication.Checks.Forensics;

/// <summary>The feasible weights of three parts as a region of the triangle w ≥ 0, Σ wⱼ = 1: a polygon, because every condition is linear.</summary>
public static class WeightRegion
{
    // corners are computed in plain floating point, for drawing and for reading off; FeasibleWeights.Ranges encloses
    private const double Room = 1e-12;

    /// <summary>The corners of the region, in the order of its boundary.</summary>
    /// <param name="periods">The periods, with three parts each.</param>
    /// <returns>Three weights for each corner; none when no weights are feasible.</returns>
    /// <exception cref="ArgumentException">There are not three parts.</exception>
    public static IReadOnlyList<IReadOnlyList<double>> Corners(IReadOnlyList<WeightedPeriod> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        if (periods.Count == 0 || periods.Any(period => period.Children.Count != 3))
        {
            throw new ArgumentException("A region of the triangle needs three parts in every period.", nameof(periods));
        }

        // a u + b v ≤ c in u = w₁, v = w₂, with w₃ = 1 − u − v; scaled so that a, b, c are of the order of 1
        (double A, double B, double C)[] sides =
        [
            (-1, 0, 0), (0, -1, 0), (1, 1, 1),
            .. periods.Select(period => Side(period.Children[0].Lower, period.Children[1].Lower, period.Children[2].Lower, period.Parent.Upper)),
            .. periods.Select(period => Side(-period.Children[0].Upper, -period.Children[1].Upper, -period.Children[2].Upper, -period.Parent.Lower)),
        ];
        var corners = new List<(double U, double V)>();
        for (int i = 0; i < sides.Length; i++)
        {
            for (int j = i + 1; j < sides.Length; j++)
            {
                double determinant = (sides[i].A * sides[j].B) - (sides[j].A * sides[i].B);
                (double U, double V) corner = (
                    ((sides[i].C * sides[j].B) - (sides[j].C * sides[i].B)) / determinant,
                    ((sides[i].A * sides[j].C) - (sides[j].A * sides[i].C)) / determinant);
                if (Math.Abs(determinant) > Room
                    && sides.All(side => (side.A * corner.U) + (side.B * corner.V) <= side.C + Room)
                    && !corners.Any(other => Math.Abs(other.U - corner.U) + Math.Abs(other.V - corner.V) < 1e-9))
                {
                    corners.Add(corner);
                }
            }
        }

        if (corners.Count == 0)
        {
            return [];
        }

        (double U, double V) middle = (corners.Average(corner => corner.U), corners.Average(corner => corner.V));
        return [.. corners.OrderBy(corner => Math.Atan2(corner.V - middle.V, corner.U - middle.U))
            .Select(corner => (IReadOnlyList<double>)[Math.Max(0, corner.U), Math.Max(0, corner.V), Math.Max(0, 1 - corner.U - corner.V)])];
    }

    // x₁ u + x₂ v + x₃ (1 − u − v) ≤ y
    private static (double A, double B, double C) Side(double x1, double x2, double x3, double y)
    {
        double scale = Math.Max(Math.Abs(x1), Math.Max(Math.Abs(x2), Math.Abs(x3)));
        return ((x1 - x3) / scale, (x2 - x3) / scale, (y - x3) / scale);
    }
}
