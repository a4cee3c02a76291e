using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace NotebookRunner.Commands;

/// <summary>Options that are numbers, with one message for what is none and for what is not allowed.</summary>
internal static class NumberOption
{
    /// <summary>An option.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">Its line in the help.</param>
    /// <param name="usual">Its value when it is not stated.</param>
    /// <param name="allowed">Whether a number is allowed.</param>
    /// <param name="expected">In words, what is.</param>
    public static Option<T> Create<T>(string name, string description, T usual, Func<T, bool> allowed, string expected)
        where T : INumber<T> => new(name)
        {
            Description = description,
            DefaultValueFactory = _ => usual,
            CustomParser = result =>
            {
                string text = result.Tokens is [{ Value: var token }] ? token : "";
                if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T? value) && allowed(value))
                {
                    return value;
                }

                result.AddError($"{name} {text}: expected {expected}.");
                return usual;
            },
        };
}
