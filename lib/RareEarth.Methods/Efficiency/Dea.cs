namespace RareEarth.Methods.Efficiency;

/// <summary>Data envelopment analysis: radial efficiency against the best practice of the units themselves.</summary>
/// <remarks>
/// Charnes, Cooper and Rhodes (1978, European Journal of Operational Research 2, 429–444) for constant returns; Banker, Charnes and
/// Cooper (1984, Management Science 30, 1078–1092) for variable returns; returns to scale from the non-increasing model as in Färe,
/// Grosskopf and Lovell (1985) and DEAP 2.1. Score and slacks are two linear programs; no small number stands in the objective.
/// </remarks>
public static class Dea
{
    /// <summary>Scores every unit against all.</summary>
    /// <param name="data">Inputs and outputs.</param>
    /// <param name="options">Returns to scale, orientation, slacks; the defaults are the input-oriented BCC model with two-stage slacks.</param>
    /// <exception cref="ArgumentException">An option lies outside its range.</exception>
    /// <exception cref="EstimationException">
    /// Values are negative and refused, a unit has no positive output where one is needed, or a linear program could not be solved to nine
    /// digits. The message names unit, variable and value.
    /// </exception>
    public static DeaResult Solve(DeaData data, DeaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        options ??= new DeaOptions();
        options.Check();
        (DeaData used, DataTreatment treatment) = DataTreatment.Apply(data, options);
        bool isScaleDefined = treatment.Translations.Count == 0 || options.NegativeValues == NegativeValues.TranslateAnyway;
        bool withScale = options.ScaleEfficiency && isScaleDefined;
        RefuseWithoutOutput(used, options, withScale);

        var table = new UnitTable(used.Columns, used.InputNames.Count);
        RadialSolution[] main = Technology(options.ReturnsToScale, options.Slacks);
        double[]? crs = withScale ? Scores(ReturnsToScale.Constant) : null;
        double[]? vrs = withScale ? Scores(ReturnsToScale.Variable) : null;
        double[]? nirs = withScale ? Scores(ReturnsToScale.NonIncreasing) : null;
        var builder = new DeaUnitBuilder(used, treatment, options);
        return new DeaResult
        {
            Data = used,
            Units = [.. Enumerable.Range(0, used.Count).Select(unit => builder.Build(unit, main[unit], crs?[unit], vrs?[unit], nirs?[unit]))],
            Treatment = treatment,
            Notes = [.. Notes(used, treatment, options, isScaleDefined)],
            Check = main.Select(solution => solution.Check).Aggregate((a, b) => a.Or(b)),
            Options = options,
        };

        double[] Scores(ReturnsToScale returns) =>
            [.. (returns == options.ReturnsToScale ? main : Technology(returns, SlackMethod.None)).Select(solution => solution.Score)];

        RadialSolution[] Technology(ReturnsToScale returns, SlackMethod slacks)
        {
            var frontier = new Frontier(table, returns, options.Orientation);
            RadialSolution?[] solutions = new FrontierBatch(frontier, options.Threads).Solve(table, true, false, slacks, unit => used.Units[unit]);
            int failed = Array.IndexOf(solutions, null);
            return failed < 0
                ? [.. solutions.Select(solution => solution!)]
                : throw new EstimationException($"Unit '{used.Units[failed]}' is not in the technology that it spans: its values are lost to rounding.");
        }
    }

    /// <summary>Scores of zero, or none at all, for units without output.</summary>
    internal static void RefuseWithoutOutput(DeaData data, DeaOptions options, bool withScale)
    {
        bool needsOutput = withScale || options.Orientation == Orientation.Output || options.ReturnsToScale is ReturnsToScale.Constant or ReturnsToScale.NonIncreasing;
        DeaFinding? without = data.Findings.FirstOrDefault(finding => finding.Kind == DeaFindingKind.NoPositiveOutput);
        if (needsOutput && without is not null)
        {
            throw new EstimationException(
                $"No output of unit '{without.Unit}' is positive ({string.Join(", ", data.OutputNames)}): under constant or non-increasing returns, and in the output orientation, it has no score. "
                + "Leave it out, or use the input-oriented model with variable returns and ScaleEfficiency = false.");
        }
    }

    private static IEnumerable<string> Notes(DeaData data, DataTreatment treatment, DeaOptions options, bool isScaleDefined)
    {
        if (treatment.Dropped.Count > 0)
        {
            yield return $"Left out for negative values, of the reference set too: {string.Join(", ", treatment.Dropped)}.";
        }

        foreach (Translation translation in treatment.Translations)
        {
            yield return $"{DeaDataCheck.Text(translation.Added)} was added to every '{translation.Variable}'; "
                + (translation.IsInvariant ? "no score, slack or weight depends on it." : "the scores depend on this number.");
        }

        if (options.ScaleEfficiency && !isScaleDefined)
        {
            yield return "Scale efficiency is not defined: the score under constant returns depends on what was added to negative values.";
        }

        foreach (DeaFinding finding in data.Findings)
        {
            yield return finding.Message;
        }
    }
}
