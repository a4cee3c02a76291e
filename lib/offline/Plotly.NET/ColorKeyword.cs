using Known = System.Drawing.Color;

namespace Plotly.NET;

/// <summary>Colours by their CSS names.</summary>
public sealed class ColorKeyword
{
    private ColorKeyword(Known color) => Value = color;

    public static ColorKeyword Black { get; } = new(Known.Black);
    public static ColorKeyword Blue { get; } = new(Known.Blue);
    public static ColorKeyword BlueViolet { get; } = new(Known.BlueViolet);
    public static ColorKeyword Brown { get; } = new(Known.Brown);
    public static ColorKeyword CadetBlue { get; } = new(Known.CadetBlue);
    public static ColorKeyword Coral { get; } = new(Known.Coral);
    public static ColorKeyword CornflowerBlue { get; } = new(Known.CornflowerBlue);
    public static ColorKeyword Crimson { get; } = new(Known.Crimson);
    public static ColorKeyword DarkBlue { get; } = new(Known.DarkBlue);
    public static ColorKeyword DarkCyan { get; } = new(Known.DarkCyan);
    public static ColorKeyword DarkGreen { get; } = new(Known.DarkGreen);
    public static ColorKeyword DarkOrange { get; } = new(Known.DarkOrange);
    public static ColorKeyword DarkRed { get; } = new(Known.DarkRed);
    public static ColorKeyword DarkViolet { get; } = new(Known.DarkViolet);
    public static ColorKeyword DodgerBlue { get; } = new(Known.DodgerBlue);
    public static ColorKeyword ForestGreen { get; } = new(Known.ForestGreen);
    public static ColorKeyword Gold { get; } = new(Known.Gold);
    public static ColorKeyword Green { get; } = new(Known.Green);
    public static ColorKeyword GreenYellow { get; } = new(Known.GreenYellow);
    public static ColorKeyword HotPink { get; } = new(Known.HotPink);
    public static ColorKeyword IndianRed { get; } = new(Known.IndianRed);
    public static ColorKeyword Indigo { get; } = new(Known.Indigo);
    public static ColorKeyword Lavender { get; } = new(Known.Lavender);
    public static ColorKeyword LightBlue { get; } = new(Known.LightBlue);
    public static ColorKeyword LightGreen { get; } = new(Known.LightGreen);
    public static ColorKeyword LightPink { get; } = new(Known.LightPink);
    public static ColorKeyword LightSalmon { get; } = new(Known.LightSalmon);
    public static ColorKeyword LightSkyBlue { get; } = new(Known.LightSkyBlue);
    public static ColorKeyword LightSteelBlue { get; } = new(Known.LightSteelBlue);
    public static ColorKeyword LimeGreen { get; } = new(Known.LimeGreen);
    public static ColorKeyword Magenta { get; } = new(Known.Magenta);
    public static ColorKeyword Maroon { get; } = new(Known.Maroon);
    public static ColorKeyword MediumBlue { get; } = new(Known.MediumBlue);
    public static ColorKeyword MediumPurple { get; } = new(Known.MediumPurple);
    public static ColorKeyword MediumSeaGreen { get; } = new(Known.MediumSeaGreen);
    public static ColorKeyword MidnightBlue { get; } = new(Known.MidnightBlue);
    public static ColorKeyword Navy { get; } = new(Known.Navy);
    public static ColorKeyword Olive { get; } = new(Known.Olive);
    public static ColorKeyword OliveDrab { get; } = new(Known.OliveDrab);
    public static ColorKeyword Orange { get; } = new(Known.Orange);
    public static ColorKeyword OrangeRed { get; } = new(Known.OrangeRed);
    public static ColorKeyword Orchid { get; } = new(Known.Orchid);
    public static ColorKeyword Pink { get; } = new(Known.Pink);
    public static ColorKeyword Plum { get; } = new(Known.Plum);
    public static ColorKeyword Purple { get; } = new(Known.Purple);
    public static ColorKeyword Red { get; } = new(Known.Red);
    public static ColorKeyword RoyalBlue { get; } = new(Known.RoyalBlue);
    public static ColorKeyword SaddleBrown { get; } = new(Known.SaddleBrown);
    public static ColorKeyword Salmon { get; } = new(Known.Salmon);
    public static ColorKeyword SandyBrown { get; } = new(Known.SandyBrown);
    public static ColorKeyword SeaGreen { get; } = new(Known.SeaGreen);
    public static ColorKeyword Sienna { get; } = new(Known.Sienna);
    public static ColorKeyword Silver { get; } = new(Known.Silver);
    public static ColorKeyword SkyBlue { get; } = new(Known.SkyBlue);
    public static ColorKeyword SlateBlue { get; } = new(Known.SlateBlue);
    public static ColorKeyword SteelBlue { get; } = new(Known.SteelBlue);
    public static ColorKeyword Tan { get; } = new(Known.Tan);
    public static ColorKeyword Teal { get; } = new(Known.Teal);
    public static ColorKeyword Tomato { get; } = new(Known.Tomato);
    public static ColorKeyword Turquoise { get; } = new(Known.Turquoise);
    public static ColorKeyword Violet { get; } = new(Known.Violet);
    public static ColorKeyword White { get; } = new(Known.White);
    public static ColorKeyword Yellow { get; } = new(Known.Yellow);
    public static ColorKeyword YellowGreen { get; } = new(Known.YellowGreen);

    internal Known Value { get; }
}
