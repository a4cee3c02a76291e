namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>A scale of colours: one that plotly names, or stops between 0 and 1.</summary>
    public sealed class Colorscale : IJsonValue
    {
        private readonly object _value;

        private Colorscale(object value) => _value = value;

        public static Colorscale Bluered { get; } = new("Bluered");
        public static Colorscale Blackbody { get; } = new("Blackbody");
        public static Colorscale Cividis { get; } = new("Cividis");
        public static Colorscale Earth { get; } = new("Earth");
        public static Colorscale Electric { get; } = new("Electric");
        public static Colorscale Greens { get; } = new("Greens");
        public static Colorscale Greys { get; } = new("Greys");
        public static Colorscale Hot { get; } = new("Hot");
        public static Colorscale Jet { get; } = new("Jet");
        public static Colorscale Picnic { get; } = new("Picnic");
        public static Colorscale Portland { get; } = new("Portland");
        public static Colorscale Rainbow { get; } = new("Rainbow");
        public static Colorscale RdBu { get; } = new("RdBu");
        public static Colorscale Viridis { get; } = new("Viridis");

        public static Colorscale NewCustom(IEnumerable<Tuple<double, Color>> item) =>
            new(item.Select(stop => new object[] { stop.Item1, stop.Item2 }).ToArray());

        object IJsonValue.ToJson() => _value;
    }
}
