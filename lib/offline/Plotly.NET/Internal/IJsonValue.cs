namespace Plotly.NET;

/// <summary>A type that plotly wants as a text, a number, a truth value or a list.</summary>
internal interface IJsonValue
{
    object ToJson();
}
