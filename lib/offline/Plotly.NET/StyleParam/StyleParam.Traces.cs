namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What a scatter trace draws.</summary>
    public sealed class Mode : IJsonValue
    {
        private readonly string _value;

        private Mode(string value) => _value = value;

        public static Mode None { get; } = new("none");
        public static Mode Lines { get; } = new("lines");
        public static Mode Lines_Markers { get; } = new("lines+markers");
        public static Mode Lines_Text { get; } = new("lines+text");
        public static Mode Lines_Markers_Text { get; } = new("lines+markers+text");
        public static Mode Markers { get; } = new("markers");
        public static Mode Markers_Text { get; } = new("markers+text");
        public static Mode Text { get; } = new("text");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>The direction of bars, boxes and legends.</summary>
    public sealed class Orientation : IJsonValue
    {
        private readonly string _value;

        private Orientation(string value) => _value = value;

        public static Orientation Horizontal { get; } = new("h");
        public static Orientation Vertical { get; } = new("v");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>Where a text stands beside its point or bar.</summary>
    public sealed class TextPosition : IJsonValue
    {
        private readonly string _value;

        private TextPosition(string value) => _value = value;

        public static TextPosition TopLeft { get; } = new("top left");
        public static TextPosition TopCenter { get; } = new("top center");
        public static TextPosition TopRight { get; } = new("top right");
        public static TextPosition MiddleLeft { get; } = new("middle left");
        public static TextPosition MiddleCenter { get; } = new("middle center");
        public static TextPosition MiddleRight { get; } = new("middle right");
        public static TextPosition BottomLeft { get; } = new("bottom left");
        public static TextPosition BottomCenter { get; } = new("bottom center");
        public static TextPosition BottomRight { get; } = new("bottom right");
        public static TextPosition Auto { get; } = new("auto");
        public static TextPosition Inside { get; } = new("inside");
        public static TextPosition Outside { get; } = new("outside");
        public static TextPosition None { get; } = new("none");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>The area that a scatter trace fills.</summary>
    public sealed class Fill : IJsonValue
    {
        private readonly string _value;

        private Fill(string value) => _value = value;

        public static Fill None { get; } = new("none");
        public static Fill ToZero_y { get; } = new("tozeroy");
        public static Fill ToZero_x { get; } = new("tozerox");
        public static Fill ToNext_y { get; } = new("tonexty");
        public static Fill ToNext_x { get; } = new("tonextx");
        public static Fill ToSelf { get; } = new("toself");
        public static Fill ToNext { get; } = new("tonext");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>How the traces of a stack group are normalised.</summary>
    public sealed class GroupNorm : IJsonValue
    {
        private readonly string _value;

        private GroupNorm(string value) => _value = value;

        public static GroupNorm None { get; } = new("");
        public static GroupNorm Fraction { get; } = new("fraction");
        public static GroupNorm Percent { get; } = new("percent");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>What determines the length of an error bar.</summary>
    public sealed class ErrorType : IJsonValue
    {
        private readonly string _value;

        private ErrorType(string value) => _value = value;

        public static ErrorType Percent { get; } = new("percent");
        public static ErrorType Constant { get; } = new("constant");
        public static ErrorType Sqrt { get; } = new("sqrt");
        public static ErrorType Data { get; } = new("data");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>Whether a trace is drawn.</summary>
    public sealed class Visible : IJsonValue
    {
        private readonly object _value;

        private Visible(object value) => _value = value;

        public static Visible True { get; } = new(true);
        public static Visible False { get; } = new(false);
        public static Visible LegendOnly { get; } = new("legendonly");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => PlotlyJson.Plain(_value);
    }

    /// <summary>Whether a parent's value includes its children's.</summary>
    public sealed class BranchValues : IJsonValue
    {
        private readonly string _value;

        private BranchValues(string value) => _value = value;

        public static BranchValues Remainder { get; } = new("remainder");
        public static BranchValues Total { get; } = new("total");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>How a reader may move the nodes of a Sankey diagram.</summary>
    public sealed class CategoryNodeArrangement : IJsonValue
    {
        private readonly string _value;

        private CategoryNodeArrangement(string value) => _value = value;

        public static CategoryNodeArrangement Snap { get; } = new("snap");
        public static CategoryNodeArrangement Perpendicular { get; } = new("perpendicular");
        public static CategoryNodeArrangement Freeform { get; } = new("freeform");
        public static CategoryNodeArrangement Fixed { get; } = new("fixed");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }
}
