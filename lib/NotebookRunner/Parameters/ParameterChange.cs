namespace NotebookRunner.Parameters;

/// <summary>A parameter that a run gives another value than the notebook does.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">Its value in the run.</param>
public sealed record ParameterChange(NotebookParameter Parameter, object Value)
{
    /// <summary>Name, default and value.</summary>
    public override string ToString() =>
        $"{Parameter.Name}: {ParameterType.ToSource(Parameter.Default)} → {ParameterType.ToSource(Value)}";
}
