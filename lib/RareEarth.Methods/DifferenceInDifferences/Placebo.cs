using RareEarth.Methods.Inference;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>Difference-in-differences under treatments that did not take place.</summary>
/// <remarks>
/// What is drawn decides what the experiment shows. Rows drawn one by one, as the quota paper does, break the block of years that a policy
/// is: under serial correlation their estimates spread far less than those of blocks, and the observed one looks rarer than it is
/// (Bertrand, Duflo and Mullainathan 2004, Quarterly J. Economics 119, 249–275). Every fit has the panel's controls, effects and
/// standard error, and all share one factorisation.
/// </remarks>
public static class Placebo
{
    /// <summary>Draws rows as treated, each set anew, without replacement within a set.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="rows">Rows to be treated, from 1 to n − 1; the quota paper has 24 of 120.</param>
    /// <param name="options">Draws, seed, threads, rank rule; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows or an option lies outside its range.</exception>
    /// <exception cref="EstimationException">The model is not identified, or under no draw.</exception>
    public static PlaceboDistribution RandomRows(DidPanel panel, int rows, PlaceboOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        options = Checked(options);
        int n = panel.Years.Count;
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rows, n);

        TreatmentFits fits = TreatmentFits.Of(panel);
        (PlaceboFit[] found, PlaceboFailure[] failures) = ManyFits.Of(fits, options.Draws, options.Threads, (draw, pool) =>
        {
            for (int i = 0; i < n; i++)
            {
                pool[i] = i;
            }

            var random = new ReplicateRandom(options.Seed, draw);
            random.Choose(pool, rows);
            return (null, rows);
        });
        return PlaceboDistribution.Of(
            FormattableString.Invariant($"{rows} of {n} rows at random"), fits.Observed(panel), found, failures, isExact: false, containsObserved: false, options.Seed, options.Rule);
    }

    /// <summary>Draws units, as many as are treated, and a start year: blocks such as the policy itself.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="options">Draws, seed, years before and after, threads, rank rule; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option lies outside its range.</exception>
    /// <exception cref="EstimationException">No start year leaves enough years, or the model is not identified.</exception>
    public static PlaceboDistribution RandomBlocks(DidPanel panel, PlaceboOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        options = Checked(options);
        IReadOnlyList<string> units = panel.UnitNames;
        IReadOnlyList<int> starts = Starts(panel.AllYears, options);
        int treated = panel.TreatedUnits.Count;
        Func<IReadOnlyList<string>, int, int[]> rowsOf = BlockRows(panel);

        TreatmentFits fits = TreatmentFits.Of(panel);
        (PlaceboFit[] found, PlaceboFailure[] failures) = ManyFits.Of(fits, options.Draws, options.Threads, (draw, pool) =>
        {
            var random = new ReplicateRandom(options.Seed, draw);
            string[] left = [.. units];
            random.Choose<string>(left, treated);
            int start = starts[random.NextBelow(starts.Count)];
            string[] chosen = [.. left[..treated].Order(StringComparer.Ordinal)];
            int[] rows = rowsOf(chosen, start);
            rows.CopyTo(pool);
            return (LabelOf(chosen, start), rows.Length);
        });
        return PlaceboDistribution.Of(
            $"{(treated == 1 ? "a unit" : FormattableString.Invariant($"{treated} units"))} and a start year at random", fits.Observed(panel), found, failures, isExact: false, containsObserved: false, options.Seed, options.Rule);
    }

    /// <summary>Every set of as many units as are treated with every start year: what <see cref="RandomBlocks"/> draws from.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="options">Years before and after, threads, rank rule; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option lies outside its range.</exception>
    /// <exception cref="EstimationException">There are too many, or none, or the model is not identified.</exception>
    public static PlaceboDistribution AllBlocks(DidPanel panel, PlaceboOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        options = Checked(options);
        IReadOnlyList<int> starts = Starts(panel.AllYears, options);
        string[][] sets = Subsets.Of(panel.UnitNames, panel.TreatedUnits.Count, options.MaximumEnumeration / starts.Count);
        return Enumerated(
            panel,
            $"every {(panel.TreatedUnits.Count == 1 ? "unit" : "set of units")} with every start year",
            [.. sets.SelectMany(units => starts.Select(start => (units, start)))],
            containsObserved: starts.Contains(panel.PolicyYear),
            options);
    }

    /// <summary>Each unit in turn as if the policy had treated it, in the true year.</summary>
    /// <param name="panel">The panel; with several treated units, every set of as many is taken in turn.</param>
    /// <param name="keepTreated">
    /// Whether the truly treated stay among the rows, and are one of the assignments; without them the placebos see nothing of the policy's effect.
    /// </param>
    /// <param name="options">Threads and rank rule; null for the defaults.</param>
    /// <exception cref="EstimationException">There are too many sets, or none, or the model is not identified.</exception>
    public static PlaceboDistribution InSpace(DidPanel panel, bool keepTreated = true, PlaceboOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        options = Checked(options);
        int treated = panel.TreatedUnits.Count;
        string each = $"each {(treated == 1 ? "unit" : "set of units")} in turn from {FormattableString.Invariant($"{panel.PolicyYear}")}";
        if (keepTreated)
        {
            string[][] sets = Subsets.Of(panel.UnitNames, treated, options.MaximumEnumeration);
            return Enumerated(panel, each, [.. sets.Select(units => (units, panel.PolicyYear))], containsObserved: true, options);
        }

        string[][] controls = Subsets.Of(panel.ControlUnits, treated, options.MaximumEnumeration);
        if (panel.ControlUnits.Count <= treated)
        {
            throw new EstimationException($"Without the treated units {panel.ControlUnits.Count} are left, and a placebo needs more than {treated}.");
        }

        DidPanel others = panel.Where(row => !panel.TreatedUnits.Contains(panel.Units.Labels[row]), controls[0], panel.PolicyYear);
        return Enumerated(others, $"{each}, without {string.Join(", ", panel.TreatedUnits)}", [.. controls.Select(units => (units, panel.PolicyYear))], containsObserved: false, options, panel);
    }

    /// <summary>The treated units with each start year in turn.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="sample">The rows on which it is estimated.</param>
    /// <param name="options">Years before and after, threads, rank rule; null for the defaults.</param>
    /// <exception cref="EstimationException">No start year leaves enough years, or the model is not identified.</exception>
    public static PlaceboDistribution InTime(DidPanel panel, PlaceboSample sample = PlaceboSample.BeforePolicy, PlaceboOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        options = Checked(options);
        int[] years = [.. panel.AllYears.Where(year => sample == PlaceboSample.AllRows || year < panel.PolicyYear)];
        IReadOnlyList<int> starts = Starts(years, options);
        string[] treated = [.. panel.TreatedUnits];
        (string[] Units, int Start)[] assignments = [.. starts.Select(start => (treated, start))];
        return sample == PlaceboSample.AllRows
            ? Enumerated(panel, "each start year in turn", assignments, containsObserved: starts.Contains(panel.PolicyYear), options)
            : Enumerated(
                panel.Where(row => panel.Years[row] < panel.PolicyYear, treated, starts[0]),
                FormattableString.Invariant($"each start year in turn, rows before {panel.PolicyYear}"),
                assignments,
                containsObserved: false,
                options,
                panel);
    }

    private static PlaceboOptions Checked(PlaceboOptions? options)
    {
        options ??= new PlaceboOptions();
        options.Check();
        return options;
    }

    private static IReadOnlyList<int> Starts(IReadOnlyList<int> years, PlaceboOptions options)
    {
        int[] starts = [.. years.Skip(options.MinimumYearsBefore).SkipLast(options.MinimumYearsAfter - 1)];
        return starts.Length > 0
            ? starts
            : throw new EstimationException(
                $"{years.Count} years leave no start year with {options.MinimumYearsBefore} before it and {options.MinimumYearsAfter} from it on.");
    }

    private static string LabelOf(IReadOnlyList<string> units, int start) => FormattableString.Invariant($"{string.Join(", ", units)} from {start}");

    // rows of a set of units from a year on, from rows sorted by unit once
    private static Func<IReadOnlyList<string>, int, int[]> BlockRows(DidPanel panel)
    {
        Dictionary<string, int[]> byUnit = Enumerable.Range(0, panel.Years.Count)
            .GroupBy(row => panel.Units.Labels[row], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        return (units, start) => [.. units.SelectMany(unit => byUnit[unit]).Where(row => panel.Years[row] >= start)];
    }

    private static PlaceboDistribution Enumerated(
        DidPanel panel, string name, (string[] Units, int Start)[] assignments, bool containsObserved, PlaceboOptions options, DidPanel? observedIn = null)
    {
        Func<IReadOnlyList<string>, int, int[]> rowsOf = BlockRows(panel);
        TreatmentFits fits = TreatmentFits.Of(panel);
        (PlaceboFit[] found, PlaceboFailure[] failures) = ManyFits.Of(fits, assignments.Length, options.Threads, (i, pool) =>
        {
            int[] rows = rowsOf(assignments[i].Units, assignments[i].Start);
            rows.CopyTo(pool);
            return (LabelOf(assignments[i].Units, assignments[i].Start), rows.Length);
        });
        PlaceboFit observed = observedIn is null ? fits.Observed(panel) : TreatmentFits.Of(observedIn).Observed(observedIn);
        return PlaceboDistribution.Of(name, observed, found, failures, isExact: true, containsObserved, seed: null, options.Rule);
    }
}
