namespace NotebookRunner.Parameters;

/// <summary>A parameter of a notebook, as its cell tagged <c>parameters</c> declares it.</summary>
public sealed record NotebookParameter
{
    /// <summary>The variable's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its type.</summary>
    public required ParameterType Type { get; init; }

    /// <summary>The value that the notebook gives it.</summary>
    public required object Default { get; init; }

    /// <summary>What it means, from the comment behind it.</summary>
    public string Description { get; init; } = "";

    /// <summary>The least value allowed, or null.</summary>
    public object? Least { get; init; }

    /// <summary>The greatest value allowed, or null.</summary>
    public object? Greatest { get; init; }

    /// <summary>The only values allowed; empty when there is no such list.</summary>
    public IReadOnlyList<object> Choices { get; init; } = [];

    /// <summary>The values allowed, as the comment writes them: <c>[2000..2015]</c>, <c>"a" | "b"</c>, or nothing.</summary>
    public string Allowed =>
        Choices.Count > 0 ? string.Join(" | ", Choices.Select(ParameterType.ToSource))
        : Least is null && Greatest is null ? ""
        : $"[{(Least is null ? "" : ParameterType.ToSource(Least))}..{(Greatest is null ? "" : ParameterType.ToSource(Greatest))}]";

    /// <summary>One line: type, name, default and what is allowed.</summary>
    public override string ToString() =>
        $"{Type.Keyword} {Name} = {ParameterType.ToSource(Default)}{(Allowed.Length > 0 ? "  " + Allowed : "")}";

    /// <summary>The value that a text stands for.</summary>
    /// <exception cref="ParameterException">It is not of the type, or not allowed.</exception>
    public object Parse(string text)
    {
        object value = Type.Parse(text)
            ?? throw new ParameterException($"{Name}: \"{text}\" is not {Type.Expected} ({Type.Keyword}). It is declared as: {this}");
        return IsAllowed(value) ? value : throw new ParameterException($"{Name}: {ParameterType.ToSource(value)} is not allowed. It is declared as: {this}");
    }

    internal bool IsAllowed(object value) =>
        (Choices.Count == 0 || Choices.Contains(value))
        && (Least is null || Comparer<object>.Default.Compare(value, Least) >= 0)
        && (Greatest is null || Comparer<object>.Default.Compare(value, Greatest) <= 0);
}
