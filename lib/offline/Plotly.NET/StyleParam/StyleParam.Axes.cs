namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How an axis maps its data.</summary>
    public sealed class AxisType : IJsonValue
    {
        private readonly string _value;

        private AxisType(string value) => _value = value;

        public static AxisType Auto { get; } = new("-");
        public static AxisType Linear { get; } = new("linear");
        public static AxisType Log { get; } = new("log");
        public static AxisType Date { get; } = new("date");
        public static AxisType Category { get; } = new("category");
        public static AxisType MultiCategory { get; } = new("multicategory");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>Whether plotly finds the range of an axis itself.</summary>
    public sealed class AutoRange : IJsonValue
    {
        private readonly object _value;

        private AutoRange(object value) => _value = value;

        public static AutoRange True { get; } = new(true);
        public static AutoRange False { get; } = new(false);
        public static AutoRange Reversed { get; } = new("reversed");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => PlotlyJson.Plain(_value);
    }

    /// <summary>What an automatic range must include.</summary>
    public sealed class RangeMode : IJsonValue
    {
        private readonly string _value;

        private RangeMode(string value) => _value = value;

        public static RangeMode Normal { get; } = new("normal");
        public static RangeMode ToZero { get; } = new("tozero");
        public static RangeMode NonNegative { get; } = new("nonnegative");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>How ticks are placed.</summary>
    public sealed class TickMode : IJsonValue
    {
        private readonly string _value;

        private TickMode(string value) => _value = value;

        public static TickMode Auto { get; } = new("auto");
        public static TickMode Linear { get; } = new("linear");
        public static TickMode Array { get; } = new("array");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>On which side of the axis line ticks are drawn.</summary>
    public sealed class TickOptions : IJsonValue
    {
        private readonly string _value;

        private TickOptions(string value) => _value = value;

        public static TickOptions Outside { get; } = new("outside");
        public static TickOptions Inside { get; } = new("inside");
        public static TickOptions Empty { get; } = new("");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>Whether the axis line is repeated on the opposite side.</summary>
    public sealed class Mirror : IJsonValue
    {
        private readonly object _value;

        private Mirror(object value) => _value = value;

        public static Mirror True { get; } = new(true);
        public static Mirror Ticks { get; } = new("ticks");
        public static Mirror False { get; } = new(false);
        public static Mirror All { get; } = new("all");
        public static Mirror AllTicks { get; } = new("allticks");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => PlotlyJson.Plain(_value);
    }

    /// <summary>The order of the categories of an axis.</summary>
    public sealed class CategoryOrder : IJsonValue
    {
        private readonly string _value;

        private CategoryOrder(string value) => _value = value;

        public static CategoryOrder Trace { get; } = new("trace");
        public static CategoryOrder CategoryAscending { get; } = new("category ascending");
        public static CategoryOrder CategoryDescending { get; } = new("category descending");
        public static CategoryOrder Array { get; } = new("array");
        public static CategoryOrder TotalAscending { get; } = new("total ascending");
        public static CategoryOrder TotalDescending { get; } = new("total descending");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>A side of the plot.</summary>
    public sealed class Side : IJsonValue
    {
        private readonly string _value;

        private Side(string value) => _value = value;

        public static Side Top { get; } = new("top");
        public static Side Bottom { get; } = new("bottom");
        public static Side Left { get; } = new("left");
        public static Side Right { get; } = new("right");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }
}
