namespace RareEarth.Methods.Regression;

/// <summary>The rows that are complete, with the variables cut down to them.</summary>
internal sealed record Sample(
    Variable Outcome,
    IReadOnlyList<Variable> Regressors,
    IReadOnlyList<Grouping> Effects,
    Grouping? Clusters,
    Grouping? SecondClusters,
    IReadOnlyList<int> Rows,
    IReadOnlyList<OmittedRow> Omitted,
    IReadOnlyList<SingletonRow> SingletonRows)
{
    /// <summary>Checks that the columns belong together, and leaves incomplete rows out or refuses them.</summary>
    public static Sample Of(Variable outcome, IReadOnlyList<Variable> regressors, IReadOnlyList<Grouping> effects, LinearModelOptions options)
    {
        CheckNames(outcome, regressors, effects);
        Grouping[] clusters = [.. new[] { options.Covariance.Clusters, options.Covariance.SecondClusters }.OfType<Grouping>()];
        CheckLengths(outcome, regressors, effects, clusters);

        var rows = new List<int>();
        var omitted = new List<OmittedRow>();
        for (int row = 0; row < outcome.Count; row++)
        {
            string[] missing = MissingIn(row, outcome, regressors, effects, clusters);
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

        IReadOnlyList<SingletonRow> singletons = [];
        if (options.Singletons == SingletonRule.Drop)
        {
            (rows, singletons) = WithoutSingletons(rows, effects);
            if (rows.Count == 0)
            {
                throw new EstimationException($"Without rows that alone have their level of an effect there is no row left: {singletons.Count} went, the first for {singletons[0].Level}.");
            }
        }

        return rows.Count == outcome.Count
            ? new Sample(outcome, regressors, effects, options.Covariance.Clusters, options.Covariance.SecondClusters, rows, omitted, singletons)
            : new Sample(
                outcome.Select(rows),
                [.. regressors.Select(regressor => regressor.Select(rows))],
                [.. effects.Select(effect => effect.Select(rows))],
                options.Covariance.Clusters?.Select(rows),
                options.Covariance.SecondClusters?.Select(rows),
                rows,
                omitted,
                singletons);
    }

    // One row gone may leave another alone, so until none goes (Correia 2015).
    private static (List<int> Rows, IReadOnlyList<SingletonRow> Dropped) WithoutSingletons(List<int> rows, IReadOnlyList<Grouping> effects)
    {
        var dropped = new List<SingletonRow>();
        int before;
        do
        {
            before = rows.Count;
            foreach (Grouping effect in effects)
            {
                HashSet<string> alone = [.. rows.CountBy(row => effect.Labels[row], StringComparer.Ordinal).Where(count => count.Value == 1).Select(count => count.Key)];
                dropped.AddRange(rows.Where(row => alone.Contains(effect.Labels[row])).Select(row => new SingletonRow(row, $"{effect.Name}={effect.Labels[row]}")));
                rows = [.. rows.Where(row => !alone.Contains(effect.Labels[row]))];
            }
        }
        while (rows.Count < before);

        return (rows, dropped);
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

    private static void CheckLengths(Variable outcome, IReadOnlyList<Variable> regressors, IReadOnlyList<Grouping> effects, Grouping[] clusters)
    {
        IEnumerable<(string Name, int Count)> columns = regressors.Select(regressor => (regressor.Name, regressor.Count))
            .Concat(effects.Select(effect => (effect.Name, effect.Count)))
            .Concat(clusters.Select(grouping => (grouping.Name, grouping.Count)));
        foreach ((string name, int count) in columns)
        {
            if (count != outcome.Count)
            {
                throw new ArgumentException($"'{name}' has {count} rows and the outcome '{outcome.Name}' has {outcome.Count}.");
            }
        }
    }

    private static string[] MissingIn(int row, Variable outcome, IReadOnlyList<Variable> regressors, IReadOnlyList<Grouping> effects, Grouping[] clusters) =>
    [
        .. regressors.Prepend(outcome).Where(variable => double.IsNaN(variable.Values[row])).Select(variable => variable.Name)
            .Concat(effects.Concat(clusters).Where(grouping => grouping.Labels[row].Length == 0).Select(grouping => grouping.Name))
            .Distinct(StringComparer.Ordinal),
    ];

    // one clause for each variable, with the first few rows: "CR4 in rows 3, 17, 20 and 9 more"
    private static string InWords(IReadOnlyList<OmittedRow> omitted) => string.Join("; ", omitted
        .SelectMany(row => row.Missing.Select(name => (name, row.Row)))
        .GroupBy(pair => pair.name, pair => pair.Row, StringComparer.Ordinal)
        .Select(group => $"{group.Key} in {(group.Count() == 1 ? "row" : "rows")} {string.Join(", ", group.Take(5))}{(group.Count() > 5 ? $" and {group.Count() - 5} more" : "")}"));
}
