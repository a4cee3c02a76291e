namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The part of an object that its x is about.</summary>
    public sealed class XAnchorPosition : IJsonValue
    {
        private readonly string _value;

        private XAnchorPosition(string value) => _value = value;

        public static XAnchorPosition Auto { get; } = new("auto");
        public static XAnchorPosition Left { get; } = new("left");
        public static XAnchorPosition Center { get; } = new("center");
        public static XAnchorPosition Right { get; } = new("right");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>The part of an object that its y is about.</summary>
    public sealed class YAnchorPosition : IJsonValue
    {
        private readonly string _value;

        private YAnchorPosition(string value) => _value = value;

        public static YAnchorPosition Auto { get; } = new("auto");
        public static YAnchorPosition Top { get; } = new("top");
        public static YAnchorPosition Middle { get; } = new("middle");
        public static YAnchorPosition Bottom { get; } = new("bottom");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>How the lines of an annotation are aligned.</summary>
    public sealed class AnnotationAlignment : IJsonValue
    {
        private readonly string _value;

        private AnnotationAlignment(string value) => _value = value;

        public static AnnotationAlignment Left { get; } = new("left");
        public static AnnotationAlignment Center { get; } = new("center");
        public static AnnotationAlignment Right { get; } = new("right");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>The kind of a shape.</summary>
    public sealed class ShapeType : IJsonValue
    {
        private readonly string _value;

        private ShapeType(string value) => _value = value;

        public static ShapeType Circle { get; } = new("circle");
        public static ShapeType Rectangle { get; } = new("rect");
        public static ShapeType SvgPath { get; } = new("path");
        public static ShapeType Line { get; } = new("line");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>Whether a shape is under or over the traces.</summary>
    public sealed class Layer : IJsonValue
    {
        private readonly string _value;

        private Layer(string value) => _value = value;

        public static Layer Below { get; } = new("below");
        public static Layer Above { get; } = new("above");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>Which points answer the pointer.</summary>
    public sealed class HoverMode : IJsonValue
    {
        private readonly object _value;

        private HoverMode(object value) => _value = value;

        public static HoverMode X { get; } = new("x");
        public static HoverMode Y { get; } = new("y");
        public static HoverMode Closest { get; } = new("closest");
        public static HoverMode False { get; } = new(false);
        public static HoverMode XUnified { get; } = new("x unified");
        public static HoverMode YUnified { get; } = new("y unified");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => PlotlyJson.Plain(_value);
    }

    /// <summary>The order of the traces in a legend.</summary>
    public sealed class TraceOrder : IJsonValue
    {
        private readonly string _value;

        private TraceOrder(string value) => _value = value;

        public static TraceOrder Normal { get; } = new("normal");
        public static TraceOrder Reversed { get; } = new("reversed");
        public static TraceOrder Grouped { get; } = new("grouped");
        public static TraceOrder ReversedGrouped { get; } = new("reversed+grouped");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>Whether the cells of a grid have their own axes.</summary>
    public sealed class LayoutGridPattern : IJsonValue
    {
        private readonly string _value;

        private LayoutGridPattern(string value) => _value = value;

        public static LayoutGridPattern Independent { get; } = new("independent");
        public static LayoutGridPattern Coupled { get; } = new("coupled");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>Whether the first row of a grid is on top.</summary>
    public sealed class LayoutGridRowOrder : IJsonValue
    {
        private readonly string _value;

        private LayoutGridRowOrder(string value) => _value = value;

        public static LayoutGridRowOrder TopToBottom { get; } = new("top to bottom");
        public static LayoutGridRowOrder BottomToTop { get; } = new("bottom to top");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>Where the x axes of a grid stand.</summary>
    public sealed class LayoutGridXSide : IJsonValue
    {
        private readonly string _value;

        private LayoutGridXSide(string value) => _value = value;

        public static LayoutGridXSide Bottom { get; } = new("bottom");
        public static LayoutGridXSide BottomPlot { get; } = new("bottom plot");
        public static LayoutGridXSide Top { get; } = new("top");
        public static LayoutGridXSide TopPlot { get; } = new("top plot");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>Where the y axes of a grid stand.</summary>
    public sealed class LayoutGridYSide : IJsonValue
    {
        private readonly string _value;

        private LayoutGridYSide(string value) => _value = value;

        public static LayoutGridYSide Left { get; } = new("left");
        public static LayoutGridYSide LeftPlot { get; } = new("left plot");
        public static LayoutGridYSide Right { get; } = new("right");
        public static LayoutGridYSide RightPlot { get; } = new("right plot");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }
}
