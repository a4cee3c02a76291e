#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Makes data/public/outlines.csv from Natural Earth's countries, as the npm package world-atlas has them:
//   npm pack world-atlas@2.0.2 i18n-iso-countries@7.14.0, unpack both, and
//   dotnet run environment/outlines.cs countries-110m.json countries-50m.json codes.json data/public/outlines.csv
// Outlines are those of 1:110 million, to 0.1 degree. Economies that have none at that scale get the middle of their outline at
// 1:50 million, for a marker. Antarctica is left out.

using System.Globalization;
using System.Text.Json;

const int Decimals = 1;
const string Antarctica = "ATA";

if (args.Length != 4)
{
    Console.Error.WriteLine("Four files: countries-110m.json countries-50m.json codes.json outlines.csv");
    return 2;
}

// Areas that Natural Earth draws and ISO 3166 does not code.
var uncoded = new Dictionary<string, string> { ["Kosovo"] = "XKX", ["N. Cyprus"] = "XNC", ["Somaliland"] = "XSO" };
Dictionary<string, string> codes = Read(args[2]).EnumerateArray().ToDictionary(row => row[2].GetString()!, row => row[1].GetString()!);
SortedDictionary<string, List<(double X, double Y)[]>> outlines = Outlines(Read(args[0]));
SortedDictionary<string, List<(double X, double Y)[]>> small = Outlines(Read(args[1]));

using var file = new StreamWriter(args[3]) { NewLine = "\n" };
file.WriteLine("economy,part,point,longitude,latitude");
foreach (string economy in outlines.Keys.Union(small.Keys).Where(code => code != Antarctica).Order(StringComparer.Ordinal))
{
    bool hasOutline = outlines.TryGetValue(economy, out List<(double X, double Y)[]>? rings);
    Write(economy, 0, [Middle((hasOutline ? rings : small[economy])!.MaxBy(ring => Math.Abs(Area(ring)))!)]);
    (double, double)[][] parts = [.. (rings ?? []).Select(Rounded).Where(ring => ring.Length > 3).OrderByDescending(ring => Math.Abs(Area(ring)))];
    for (int part = 0; part < parts.Length; part++)
    {
        Write(economy, part + 1, parts[part]);
    }
}

return 0;

// Outer rings by economy; of holes, such as Lesotho's in South Africa, the economy inside has its own outline.
SortedDictionary<string, List<(double X, double Y)[]>> Outlines(JsonElement topology)
{
    (double X, double Y)[][] arcs = Arcs(topology);
    var found = new SortedDictionary<string, List<(double X, double Y)[]>>(StringComparer.Ordinal);
    foreach (JsonElement country in topology.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray())
    {
        string name = country.GetProperty("properties").GetProperty("name").GetString()!;
        string? code = country.TryGetProperty("id", out JsonElement id) ? codes.GetValueOrDefault(id.GetString()!) : uncoded.GetValueOrDefault(name);
        if (code is null)
        {
            Console.WriteLine($"Left out: {name}, which has no code.");
            continue;
        }

        JsonElement shape = country.GetProperty("arcs");
        IEnumerable<JsonElement> polygons = country.GetProperty("type").GetString() == "Polygon" ? [shape] : shape.EnumerateArray();
        List<(double X, double Y)[]> rings = found.TryGetValue(code, out List<(double X, double Y)[]>? known) ? known : found[code] = [];
        rings.AddRange(polygons.SelectMany(polygon => Cut(Ring(arcs, polygon[0]))));
    }

    return found;
}

// TopoJSON: integers, each the step from the one before, times scale plus translate.
static (double X, double Y)[][] Arcs(JsonElement topology)
{
    double[] scale = Numbers(topology.GetProperty("transform").GetProperty("scale"));
    double[] translate = Numbers(topology.GetProperty("transform").GetProperty("translate"));
    return
    [
        .. topology.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            (double X, double Y) at = (0, 0);
            return arc.EnumerateArray().Select(step =>
            {
                at = (at.X + step[0].GetDouble(), at.Y + step[1].GetDouble());
                return ((at.X * scale[0]) + translate[0], (at.Y * scale[1]) + translate[1]);
            }).ToArray();
        }),
    ];
}

// An arc with a negative number is run backwards; the first point of each repeats the last of the one before.
static (double X, double Y)[] Ring((double X, double Y)[][] arcs, JsonElement numbers) =>
    [.. numbers.EnumerateArray().Select(number => number.GetInt32()).SelectMany((number, i) => (number >= 0 ? arcs[number] : arcs[~number].Reverse()).Skip(i == 0 ? 0 : 1))];

// world-atlas stitches what crosses the 180th meridian: Russia and Fiji are unrolled beyond it, and cut there.
static IEnumerable<(double X, double Y)[]> Cut((double X, double Y)[] ring)
{
    (double X, double Y)[] unrolled = [.. ring];
    for (int i = 1; i < unrolled.Length; i++)
    {
        unrolled[i].X -= 360 * Math.Round((unrolled[i].X - unrolled[i - 1].X) / 360);
    }

    double turn = unrolled.Min(point => point.X) < -180.001 ? 360 : 0;
    (double X, double Y)[] shifted = [.. unrolled.Select(point => (point.X + turn, point.Y))];
    return shifted.Max(point => point.X) <= 180.001
        ? [shifted]
        : [Side(shifted, x => 180 - x), [.. Side(shifted, x => x - 180).Select(point => (point.X - 360, point.Y))]];
}

// Sutherland and Hodgman's clipping at one line.
static (double X, double Y)[] Side((double X, double Y)[] ring, Func<double, double> inside)
{
    var kept = new List<(double X, double Y)>();
    for (int i = 1; i < ring.Length; i++)
    {
        (double before, double after) = (inside(ring[i - 1].X), inside(ring[i].X));
        if (before >= 0)
        {
            kept.Add(ring[i - 1]);
        }

        if (before * after < 0)
        {
            double share = before / (before - after);
            kept.Add((ring[i - 1].X + (share * (ring[i].X - ring[i - 1].X)), ring[i - 1].Y + (share * (ring[i].Y - ring[i - 1].Y))));
        }
    }

    return [.. kept, kept[0]];
}

static (double X, double Y)[] Rounded((double X, double Y)[] ring)
{
    (double X, double Y)[] points = [.. ring.Select(point => (Math.Round(point.X, Decimals), Math.Round(point.Y, Decimals)))];
    return [.. points.Where((point, i) => i == 0 || point != points[i - 1])];
}

static double Area((double X, double Y)[] ring) => Sides(ring).Sum(side => Cross(side.A, side.B)) / 2;

static (double X, double Y) Middle((double X, double Y)[] ring)
{
    double area = Area(ring);
    return area == 0 ? ring[0] : (
        ring[0].X + (Sides(ring).Sum(side => (side.A.X + side.B.X) * Cross(side.A, side.B)) / (6 * area)),
        ring[0].Y + (Sides(ring).Sum(side => (side.A.Y + side.B.Y) * Cross(side.A, side.B)) / (6 * area)));
}

// Seen from the ring's first point: a small island far from the origin would lose its digits.
static IEnumerable<((double X, double Y) A, (double X, double Y) B)> Sides((double X, double Y)[] ring) =>
    Enumerable.Range(0, ring.Length - 1).Select(i => ((ring[i].X - ring[0].X, ring[i].Y - ring[0].Y), (ring[i + 1].X - ring[0].X, ring[i + 1].Y - ring[0].Y)));

static double Cross((double X, double Y) a, (double X, double Y) b) => (a.X * b.Y) - (b.X * a.Y);

void Write(string economy, int part, (double X, double Y)[] points)
{
    for (int i = 0; i < points.Length; i++)
    {
        file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{economy},{part},{i + 1},{Tenths(points[i].X)},{Tenths(points[i].Y)}"));
    }
}

// Adding 0 turns a rounded −0 into 0.
static string Tenths(double degrees) => (Math.Round(degrees, Decimals) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetDouble())];

static JsonElement Read(string path)
{
    using var document = JsonDocument.Parse(File.ReadAllText(path));
    return document.RootElement.Clone();
}
