using System.Globalization;

namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>A symbol of a point: written as plotly's number, 100 more where open, 200 more with a dot.</summary>
    public sealed class MarkerSymbol : IJsonValue
    {
        private readonly int _number;

        private MarkerSymbol(int number) => _number = number;

        public static MarkerSymbol Circle { get; } = new(0);
        public static MarkerSymbol Square { get; } = new(1);
        public static MarkerSymbol Diamond { get; } = new(2);
        public static MarkerSymbol Cross { get; } = new(3);
        public static MarkerSymbol X { get; } = new(4);
        public static MarkerSymbol TriangleUp { get; } = new(5);
        public static MarkerSymbol TriangleDown { get; } = new(6);
        public static MarkerSymbol TriangleLeft { get; } = new(7);
        public static MarkerSymbol TriangleRight { get; } = new(8);
        public static MarkerSymbol TriangleNE { get; } = new(9);
        public static MarkerSymbol TriangleSE { get; } = new(10);
        public static MarkerSymbol TriangleSW { get; } = new(11);
        public static MarkerSymbol TriangleNW { get; } = new(12);
        public static MarkerSymbol Pentagon { get; } = new(13);
        public static MarkerSymbol Hexagon { get; } = new(14);
        public static MarkerSymbol Hexagon2 { get; } = new(15);
        public static MarkerSymbol Octagon { get; } = new(16);
        public static MarkerSymbol Star { get; } = new(17);
        public static MarkerSymbol Hexagram { get; } = new(18);
        public static MarkerSymbol StarTriangleUp { get; } = new(19);
        public static MarkerSymbol StarTriangleDown { get; } = new(20);
        public static MarkerSymbol StarSquare { get; } = new(21);
        public static MarkerSymbol StarDiamond { get; } = new(22);
        public static MarkerSymbol DiamondTall { get; } = new(23);
        public static MarkerSymbol DiamondWide { get; } = new(24);
        public static MarkerSymbol Hourglass { get; } = new(25);
        public static MarkerSymbol Bowtie { get; } = new(26);

        public static MarkerSymbol NewModified(MarkerSymbol item1, SymbolStyle item2) => new(item1._number + item2.Offset);

        object IJsonValue.ToJson() => ToString();

        /// <inheritdoc/>
        public override string ToString() => _number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What <see cref="MarkerSymbol.NewModified"/> does to a symbol.</summary>
    public sealed class SymbolStyle
    {
        private SymbolStyle(int offset) => Offset = offset;

        public static SymbolStyle Open { get; } = new(100);
        public static SymbolStyle Dot { get; } = new(200);
        public static SymbolStyle OpenDot { get; } = new(300);

        internal int Offset { get; }
    }
}
