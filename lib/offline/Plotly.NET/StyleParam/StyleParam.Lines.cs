namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How a line goes from point to point.</summary>
    public sealed class Shape : IJsonValue
    {
        private readonly string _value;

        private Shape(string value) => _value = value;

        public static Shape Linear { get; } = new("linear");
        public static Shape Spline { get; } = new("spline");
        public static Shape Hv { get; } = new("hv");
        public static Shape Vh { get; } = new("vh");
        public static Shape Hvh { get; } = new("hvh");
        public static Shape Vhv { get; } = new("vhv");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }
}
