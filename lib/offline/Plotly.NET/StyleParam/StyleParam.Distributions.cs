namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>How the cells of a heat map are smoothed.</summary>
    public sealed class SmoothAlg : IJsonValue
    {
        private readonly object _value;

        private SmoothAlg(object value) => _value = value;

        public static SmoothAlg Fast { get; } = new("fast");
        public static SmoothAlg Best { get; } = new("best");
        public static SmoothAlg False { get; } = new(false);

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => PlotlyJson.Plain(_value);
    }

    /// <summary>How bars at the same place are laid out.</summary>
    public sealed class BarMode : IJsonValue
    {
        private readonly string _value;

        private BarMode(string value) => _value = value;

        public static BarMode Stack { get; } = new("stack");
        public static BarMode Group { get; } = new("group");
        public static BarMode Overlay { get; } = new("overlay");
        public static BarMode Relative { get; } = new("relative");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>How the bars of a histogram are normalised.</summary>
    public sealed class HistNorm : IJsonValue
    {
        private readonly string _value;

        private HistNorm(string value) => _value = value;

        public static HistNorm None { get; } = new("");
        public static HistNorm Percent { get; } = new("percent");
        public static HistNorm Probability { get; } = new("probability");
        public static HistNorm Density { get; } = new("density");
        public static HistNorm ProbabilityDensity { get; } = new("probability density");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>What a histogram aggregates in each bin.</summary>
    public sealed class HistFunc : IJsonValue
    {
        private readonly string _value;

        private HistFunc(string value) => _value = value;

        public static HistFunc Count { get; } = new("count");
        public static HistFunc Sum { get; } = new("sum");
        public static HistFunc Avg { get; } = new("avg");
        public static HistFunc Min { get; } = new("min");
        public static HistFunc Max { get; } = new("max");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>Which points are drawn beside a box.</summary>
    public sealed class BoxPoints : IJsonValue
    {
        private readonly object _value;

        private BoxPoints(object value) => _value = value;

        public static BoxPoints All { get; } = new("all");
        public static BoxPoints Outliers { get; } = new("outliers");
        public static BoxPoints SuspectedOutliers { get; } = new("suspectedoutliers");
        public static BoxPoints False { get; } = new(false);

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => PlotlyJson.Plain(_value);
    }

    /// <summary>Whether a box shows its mean and standard deviation.</summary>
    public sealed class BoxMean : IJsonValue
    {
        private readonly object _value;

        private BoxMean(object value) => _value = value;

        public static BoxMean True { get; } = new(true);
        public static BoxMean SD { get; } = new("sd");
        public static BoxMean False { get; } = new(false);

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => PlotlyJson.Plain(_value);
    }

    /// <summary>The hatching of a bar.</summary>
    public sealed class PatternShape : IJsonValue
    {
        private readonly string _value;

        private PatternShape(string value) => _value = value;

        public static PatternShape None { get; } = new("");
        public static PatternShape DiagonalDescending { get; } = new("\\");
        public static PatternShape DiagonalAscending { get; } = new("/");
        public static PatternShape DiagonalChecked { get; } = new("x");
        public static PatternShape HorizontalLines { get; } = new("-");
        public static PatternShape VerticalLines { get; } = new("|");
        public static PatternShape Checked { get; } = new("+");
        public static PatternShape Dots { get; } = new(".");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }
}
