using System.Globalization;
using System.Net;
using System.Text;
using NotebookRunner.Parameters;

namespace NotebookRunner.Live;

/// <summary>The control of a parameter, as its type and range ask for.</summary>
internal static class ControlHtml
{
    // Longer names do not fit side by side.
    private const int ShortChoice = 16;
    private const int FewChoices = 4;
    private const int Steps = 100;

    /// <summary>Writes the control with its label, its meaning and its default.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">What it shows.</param>
    /// <param name="html">The page.</param>
    public static void Write(NotebookParameter parameter, object value, StringBuilder html)
    {
        string name = Encode(parameter.Name);
        string text = Encode(ParameterText.Of(value));
        string usual = Encode(ParameterText.Of(parameter.Default));
        string meaning = parameter.Description.Length > 0 ? $"<span class=\"meaning\">{Encode(parameter.Description)}</span>" : "";
        bool isRadio = parameter.Choices.Count is > 0 and <= FewChoices && parameter.Choices.All(choice => ParameterText.Of(choice).Length <= ShortChoice);
        html.Append(isRadio
            ? $"<fieldset class=\"parameter\" data-name=\"{name}\" data-default=\"{usual}\"><legend><code>{name}</code>{meaning}</legend>\n"
            : $"<div class=\"parameter\" data-name=\"{name}\" data-default=\"{usual}\"><label for=\"p-{name}\"><code>{name}</code>{meaning}</label>\n");
        if (isRadio)
        {
            html.Append("<span class=\"choices\">");
            foreach (object choice in parameter.Choices)
            {
                string option = Encode(ParameterText.Of(choice));
                html.Append($"<label><input type=\"radio\" name=\"{name}\" value=\"{option}\"{(choice.Equals(value) ? " checked" : "")}> {option}</label> ");
            }

            html.Append("</span>\n");
        }
        else if (parameter.Choices.Count > 0)
        {
            html.Append($"<select id=\"p-{name}\" name=\"{name}\">");
            foreach (object choice in parameter.Choices)
            {
                string option = Encode(ParameterText.Of(choice));
                html.Append($"<option{(choice.Equals(value) ? " selected" : "")}>{option}</option>");
            }

            html.Append("</select>\n");
        }
        else if (parameter.Type.Keyword == "bool")
        {
            html.Append($"<input type=\"checkbox\" role=\"switch\" id=\"p-{name}\" name=\"{name}\"{((bool)value ? " checked" : "")}>\n");
        }
        else if (parameter.Type.IsOrdered)
        {
            WriteNumber(parameter, name, text, html);
        }
        else
        {
            html.Append($"<input type=\"text\" id=\"p-{name}\" name=\"{name}\" value=\"{text}\" autocomplete=\"off\" spellcheck=\"false\">\n");
        }

        html.Append($"<span class=\"usual\" hidden>default: {usual}</span>\n");
        html.Append($"<span class=\"refused\" id=\"why-{name}\" role=\"alert\"></span>\n{(isRadio ? "</fieldset>" : "</div>")}\n");
    }

    /// <summary>A number field, with a slider before it where both ends are known.</summary>
    private static void WriteNumber(NotebookParameter parameter, string name, string text, StringBuilder html)
    {
        bool isWhole = parameter.Type.Keyword is "int" or "long";
        string range = Bound("min", parameter.Least) + Bound("max", parameter.Greatest);
        if (parameter is { Least: { } least, Greatest: { } greatest })
        {
            string step = isWhole ? "1" : StepOf(Number(least), Number(greatest), Number(parameter.Default));
            html.Append($"<span class=\"slider\"><span class=\"end\" aria-hidden=\"true\">{ParameterText.Of(least)}</span><input type=\"range\" id=\"p-{name}\" name=\"{name}\" value=\"{text}\" step=\"{step}\"{range}>");
            html.Append($"<span class=\"end\" aria-hidden=\"true\">{ParameterText.Of(greatest)}</span><input type=\"number\" class=\"exact\" aria-label=\"{name}, exact value\" value=\"{text}\" step=\"{(isWhole ? "1" : "any")}\"{range}></span>\n");
        }
        else
        {
            html.Append($"<input type=\"number\" id=\"p-{name}\" name=\"{name}\" value=\"{text}\" step=\"{(isWhole ? "1" : "any")}\"{range}>\n");
        }
    }

    /// <summary>About a hundredth of the way, as a round number; any where the default would not be on a step.</summary>
    private static string StepOf(double least, double greatest, double usual)
    {
        double rough = (greatest - least) / Steps;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = new[] { 1, 2, 5, 10 }.Select(digit => digit * power).MinBy(round => Math.Abs(round - rough));
        double steps = (usual - least) / step;
        return Math.Abs(steps - Math.Round(steps)) < 1e-6 ? ((decimal)step).ToString(CultureInfo.InvariantCulture) : "any";
    }

    private static string Bound(string name, object? bound) => bound is null ? "" : $" {name}=\"{ParameterText.Of(bound)}\"";

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
