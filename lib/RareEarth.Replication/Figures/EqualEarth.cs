namespace RareEarth.Replication.Figures;

/// <summary>
/// The Equal Earth projection of the sphere, on which areas are in proportion: B. Šavrič, T. Patterson and B. Jenny, The Equal Earth map
/// projection, International Journal of Geographical Information Science 33 (2019), 454–465.
/// </summary>
public static class EqualEarth
{
    private const double A1 = 1.340264;
    private const double A2 = -0.081106;
    private const double A3 = 0.000893;
    private const double A4 = 0.003796;

    /// <summary>Place on a map of a sphere of radius 1: x within ±2.71, y within ±1.32.</summary>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="latitude">Degrees north.</param>
    public static (double X, double Y) Of(double longitude, double latitude)
    {
        double theta = Math.Asin(Math.Sqrt(3) / 2 * Math.Sin(latitude * Math.PI / 180));
        double square = theta * theta;
        double sixth = square * square * square;
        return (
            2 * Math.Sqrt(3) * (longitude * Math.PI / 180) * Math.Cos(theta) / (3 * ((9 * A4 * sixth * square) + (7 * A3 * sixth) + (3 * A2 * square) + A1)),
            theta * ((A4 * sixth * square) + (A3 * sixth) + (A2 * square) + A1));
    }
}
