namespace RareEarth.Methods.Efficiency;

/// <summary>The choices behind a data envelopment analysis.</summary>
public sealed record DeaOptions
{
    /// <summary>The technology of scores, slacks and peers. Default: variable, the BCC model.</summary>
    public ReturnsToScale ReturnsToScale { get; init; } = ReturnsToScale.Variable;

    /// <summary>What is moved radially. Default: inputs.</summary>
    public Orientation Orientation { get; init; } = Orientation.Input;

    /// <summary>How slacks are found. Default: two stages.</summary>
    public SlackMethod Slacks { get; init; } = SlackMethod.TwoStage;

    /// <summary>Whether the CRS, VRS and NIRS scores are computed too, for scale efficiency and returns to scale. Default: yes.</summary>
    public bool ScaleEfficiency { get; init; } = true;

    /// <summary>What happens to negative values. Default: they are refused.</summary>
    public NegativeValues NegativeValues { get; init; } = NegativeValues.Refuse;

    /// <summary>What the smallest value of a translated column becomes, in units of the column; 0 or more. Default: 0.</summary>
    public double TranslatedMinimum { get; init; }

    /// <summary>
    /// A score counts as 1, and two scores as equal, when they differ by no more than this; a slack counts as zero when it is no more
    /// than this share of the unit's value. Between 0 and 0.01; default 1e-8. It touches classes, not numbers.
    /// </summary>
    public double Tolerance { get; init; } = 1e-8;

    /// <summary>The number of threads, 0 for one on each processor. The results are the same, to the last bit, for any number.</summary>
    public int Threads { get; init; }

    /// <summary>Throws when an option lies outside its range.</summary>
    internal void Check()
    {
        if (!Enum.IsDefined(ReturnsToScale) || !Enum.IsDefined(Orientation) || !Enum.IsDefined(Slacks) || !Enum.IsDefined(NegativeValues))
        {
            throw new ArgumentException("An option holds a value that its enumeration does not have.");
        }

        if (!(Tolerance > 0 && Tolerance < 0.01))
        {
            throw new ArgumentOutOfRangeException(nameof(Tolerance), Tolerance, "The tolerance lies between 0 and 0.01, as in 1e-8.");
        }

        if (!(TranslatedMinimum >= 0 && double.IsFinite(TranslatedMinimum)))
        {
            throw new ArgumentOutOfRangeException(nameof(TranslatedMinimum), TranslatedMinimum, "The smallest translated value is 0 or more.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(Threads);
    }

    /// <summary>The model in words, as in "input-oriented, variable returns to scale".</summary>
    internal string Model => $"{(Orientation == Orientation.Input ? "input" : "output")}-oriented, {Words(ReturnsToScale)} returns to scale";

    /// <summary>Returns to scale as an adjective.</summary>
    internal static string Words(ReturnsToScale returns) => returns switch
    {
        ReturnsToScale.Constant => "constant",
        ReturnsToScale.Variable => "variable",
        ReturnsToScale.NonIncreasing => "non-increasing",
        _ => "non-decreasing",
    };
}
