namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The typefaces that plotly names, or any other.</summary>
    public sealed class FontFamily : IJsonValue
    {
        private readonly string _value;

        private FontFamily(string value) => _value = value;

        public static FontFamily Arial { get; } = new("Arial");
        public static FontFamily Consolas { get; } = new("Consolas");
        public static FontFamily Courier_New { get; } = new("Courier New");
        public static FontFamily Open_Sans { get; } = new("Open Sans");
        public static FontFamily Raleway { get; } = new("Raleway");
        public static FontFamily Times_New_Roman { get; } = new("Times New Roman");

        public static FontFamily NewCustom(string item) => new(item);

        object IJsonValue.ToJson() => _value;

        /// <inheritdoc/>
        public override string ToString() => _value;
    }
}
