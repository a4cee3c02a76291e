namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>An axis as traces and other axes name it: x, y, x2, y2 …</summary>
    public sealed class LinearAxisId : IJsonValue
    {
        private readonly string _value;

        private LinearAxisId(string value) => _value = value;

        public static LinearAxisId Free { get; } = new("free");

        public static LinearAxisId NewX(int item) => new(Numbered("x", item));

        public static LinearAxisId NewY(int item) => new(Numbered("y", item));

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>An axis or a map as the layout names it: xaxis, yaxis2, geo …</summary>
    public sealed class SubPlotId : IJsonValue
    {
        private readonly string _value;

        private SubPlotId(string value) => _value = value;

        public static SubPlotId NewXAxis(int item) => new(Numbered("xaxis", item));

        public static SubPlotId NewYAxis(int item) => new(Numbered("yaxis", item));

        public static SubPlotId NewGeo(int item) => new(Numbered("geo", item));

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>The ends of an axis, on a log axis as powers of ten.</summary>
    public sealed class Range : IJsonValue
    {
        private readonly double[] _ends;

        private Range(params double[] ends) => _ends = ends;

        public static Range NewMinMax(double item1, double item2) => new(item1, item2);

        object IJsonValue.ToJson() => _ends;
    }
}
