namespace RareEarth.Methods.Regression;

/// <summary>The rows that are complete, with the variables cut down to them.</summary>
internal sealed record Sample(
    Variable Outcome,
    IReadOnlyList<Variable> Regressors,
    IReadOnlyList<Grouping> Effects,
    Grouping? Clusters,
    IReadOnlyList<int> Rows,
    IReadOnlyList<OmittedRow> Omitted)
{
    /// <summary>Checks that the columns belong together, and leaves incomplete rows out or refuses them.</summary>
    public static Sample Of(Variable outcome, IReadOnlyList<Variable> regressors, IReadOnlyList<Grouping> effects, LinearModelOptions options)
    {
        CheckNames(outcome, regressors, effects);
        CheckLengths(outcome, regressors, effects, options.Covariance.Clusters);

        var rows = new List<int>();
        var omitted = new List<OmittedRow>();
        for (int row = 0; row < outcome.Count; row++)
        {
            string[] missing = MissingIn(row, outcome, regressors, effects, options.Covariance.Clusters);
            if (missing.Length == 0)
            {
                rows.Add(row);
            }
            else
            {
                omitted.Add(new OmittedRow(row, missing));
            }
        }

        if (omitted.Count > 0 && options.Missing == MissingValues.Refuse)
        {
            throw new EstimationException($"Values are missing: {InWords(omitted)}. Rows count from 0.");
        }

        if (rows.Count == 0)
        {
            throw new EstimationException(outcome.Count == 0
                ? $"'{outcome.Name}' has no rows."
                : $"No row is complete: {InWords(omitted)}.");
        }

        return omitted.Count == 0
            ? new Sample(outcome, regressors, effects, options.Covariance.Clusters, rows, omitted)
            : new Sample(
                outcome.Select(rows),
                [.. regressors.Select(regressor => regressor.Select(rows))],
                [.. effects.Select(effect => effect.Select(rows))],
                options.Covariance.Clusters?.Select(rows),
                rows,
                omitted);
    }

    private static void CheckNames(Variable outcome, IReadOnlyList<Variable> regressors, IReadOnlyList<Grouping> effects)
    {
        string? twice = regressors.Select(regressor => regressor.Name).Prepend(outcome.Name).Concat(effects.Select(effect => effect.Name))
            .GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is not null)
        {
            throw new ArgumentException($"Two columns are called '{twice}'; results are looked up by name, so names must differ.");
        }
    }

    private static void CheckLengths(Variable outcome, IReadOnlyList<Variable> regressors, IReadOnlyList<Grouping> effects, Grouping? clusters)
    {
        IEnumerable<(string Name, int Count)> columns = regressors.Select(regressor => (regressor.Name, regressor.Count))
            .Concat(effects.Select(effect => (effect.Name, effect.Count)))
            .Concat(clusters is null ? [] : [(clusters.Name, clusters.Count)]);
        foreach ((string name, int count) in columns)
        {
            if (count != outcome.Count)
            {
                throw new ArgumentException($"'{name}' has {count} rows and the outcome '{outcome.Name}' has {outcome.Count}.");
            }
        }
    }

    private static string[] MissingIn(int row, Variable outcome, IReadOnlyList<Variable> regressors, IReadOnlyList<Grouping> effects, Grouping? clusters) =>
    [
        .. regressors.Prepend(outcome).Where(variable => double.IsNaN(variable.Values[row])).Select(variable => variable.Name)
            .Concat((clusters is null ? effects : effects.Append(clusters)).Where(grouping => grouping.Labels[row].Length == 0).Select(grouping => grouping.Name))
            .Distinct(StringComparer.Ordinal),
    ];

    // one clause for each variable, with the first few rows: "CR4 in rows 3, 17, 20 and 9 more"
    private static string InWords(IReadOnlyList<OmittedRow> omitted) => string.Join("; ", omitted
        .SelectMany(row => row.Missing.Select(name => (name, row.Row)))
        .GroupBy(pair => pair.name, pair => pair.Row, StringComparer.Ordinal)
        .Select(group => $"{group.Key} in {(group.Count() == 1 ? "row" : "rows")} {string.Join(", ", group.Take(5))}{(group.Count() > 5 ? $" and {group.Count() - 5} more" : "")}"));
}
