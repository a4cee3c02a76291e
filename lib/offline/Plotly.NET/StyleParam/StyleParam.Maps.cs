namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>What the locations of a map are.</summary>
    public sealed class LocationFormat : IJsonValue
    {
        private readonly string _value;

        private LocationFormat(string value) => _value = value;

        public static LocationFormat ISO_3 { get; } = new("ISO-3");
        public static LocationFormat USA_states { get; } = new("USA-states");
        public static LocationFormat CountryNames { get; } = new("country names");
        public static LocationFormat GeoJson_Id { get; } = new("geojson-id");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>The projection of a map.</summary>
    public sealed class GeoProjectionType : IJsonValue
    {
        private readonly string _value;

        private GeoProjectionType(string value) => _value = value;

        public static GeoProjectionType Mercator { get; } = new("mercator");
        public static GeoProjectionType NaturalEarth { get; } = new("natural earth");
        public static GeoProjectionType Orthographic { get; } = new("orthographic");
        public static GeoProjectionType Miller { get; } = new("miller");
        public static GeoProjectionType Robinson { get; } = new("robinson");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>The part of the world that a map shows.</summary>
    public sealed class GeoScope : IJsonValue
    {
        private readonly string _value;

        private GeoScope(string value) => _value = value;

        public static GeoScope World { get; } = new("world");
        public static GeoScope Usa { get; } = new("usa");
        public static GeoScope Europe { get; } = new("europe");
        public static GeoScope Asia { get; } = new("asia");
        public static GeoScope Africa { get; } = new("africa");

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }

    /// <summary>The scale of the coastlines.</summary>
    public sealed class GeoResolution : IJsonValue
    {
        private readonly object _value;

        private GeoResolution(object value) => _value = value;

        public static GeoResolution R110 { get; } = new(110);
        public static GeoResolution R50 { get; } = new(50);

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => PlotlyJson.Plain(_value);
    }
}
