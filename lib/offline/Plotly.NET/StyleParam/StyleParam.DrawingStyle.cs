namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The dash of a line.</summary>
    public sealed class DrawingStyle : IJsonValue
    {
        private readonly string _value;

        private DrawingStyle(string value) => _value = value;

        public static DrawingStyle Solid { get; } = new("solid");
        public static DrawingStyle Dash { get; } = new("dash");
        public static DrawingStyle Dot { get; } = new("dot");
        public static DrawingStyle DashDot { get; } = new("dashdot");
        public static DrawingStyle LongDash { get; } = new("longdash");
        public static DrawingStyle LongDashDot { get; } = new("longdashdot");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }
}
