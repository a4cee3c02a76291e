using RareEarth.Methods.Regression;

namespace RareEarth.Methods.DifferenceInDifferences;

/// <summary>
/// A panel with one policy year: outcome, controls, units, years and who is treated, checked once, for all that is done with it
/// (estimate, placebos, randomisation, permutation, leave-one-out).
/// </summary>
public sealed record DidPanel
{
    private DidPanel(Sample complete, IReadOnlyList<int> years, IReadOnlyList<string> treatedUnits, int policyYear, DidOptions options)
    {
        Outcome = complete.Outcome;
        Controls = complete.Regressors;
        Units = complete.Effects[0];
        Years = years;
        TreatedUnits = treatedUnits;
        PolicyYear = policyYear;
        Options = options;
        Rows = complete.Rows;
        OmittedRows = complete.Omitted;
    }

    /// <summary>Name of the treatment's column in <see cref="Fit()"/>.</summary>
    public const string TreatmentName = "DID";

    /// <summary>The dependent variable over the rows used.</summary>
    public Variable Outcome { get; internal init; }

    /// <summary>Further regressors over the rows used.</summary>
    public IReadOnlyList<Variable> Controls { get; internal init; }

    /// <summary>The unit of each row used.</summary>
    public Grouping Units { get; internal init; }

    /// <summary>The year of each row used.</summary>
    public IReadOnlyList<int> Years { get; internal init; }

    /// <summary>The treated units.</summary>
    public IReadOnlyList<string> TreatedUnits { get; internal init; }

    /// <summary>The first year of the policy.</summary>
    public int PolicyYear { get; internal init; }

    /// <summary>Effects, standard error, distribution of t.</summary>
    public DidOptions Options { get; internal init; }

    /// <summary>The input's row number, from 0, of each row used.</summary>
    public IReadOnlyList<int> Rows { get; internal init; }

    /// <summary>Rows of the input in which something is missing; they are left out.</summary>
    public IReadOnlyList<OmittedRow> OmittedRows { get; internal init; }

    /// <summary>All units, in order.</summary>
    public IReadOnlyList<string> UnitNames => Units.Levels();

    /// <summary>Units that are not treated, in order.</summary>
    public IReadOnlyList<string> ControlUnits => [.. UnitNames.Where(unit => !TreatedUnits.Contains(unit))];

    /// <summary>All years, in order.</summary>
    public IReadOnlyList<int> AllYears => [.. Years.Distinct().Order()];

    /// <summary>Whether every unit has every year.</summary>
    public bool IsBalanced => Rows.Count == UnitNames.Count * AllYears.Count;

    /// <summary>DID, the treatment: 1 for treated units from the policy year on.</summary>
    public Variable Treatment => Indicator(TreatedUnits, PolicyYear);

    /// <summary>Checks the data and puts them together.</summary>
    /// <param name="outcome">The dependent variable, n rows.</param>
    /// <param name="controls">Further regressors, n rows each; may be empty.</param>
    /// <param name="units">The unit of each row.</param>
    /// <param name="years">The year of each row.</param>
    /// <param name="treatedUnits">The units that the policy treats.</param>
    /// <param name="policyYear">The first year of the policy.</param>
    /// <param name="options">Effects, standard error, distribution of t; null for the defaults.</param>
    /// <exception cref="ArgumentException">Lengths differ, names repeat, a treated unit is not among the units, or a unit has a year twice.</exception>
    /// <exception cref="EstimationException">
    /// No row is complete, no unit is treated or every one, or the policy year leaves no year before it or none from it on.
    /// </exception>
    public static DidPanel Of(
        Variable outcome,
        IReadOnlyList<Variable> controls,
        Grouping units,
        IReadOnlyList<int> years,
        IReadOnlyList<string> treatedUnits,
        int policyYear,
        DidOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(controls);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(treatedUnits);
        options ??= new DidOptions();
        if (controls.Any(control => control.Name == TreatmentName))
        {
            throw new ArgumentException($"A control is called '{TreatmentName}', which is the treatment's name.", nameof(controls));
        }

        options.ForLinearModel(units).Check();
        var year = new Grouping("year", years);
        Sample complete = Sample.Of(outcome, controls, [units, year], new LinearModelOptions());
        int[] kept = [.. complete.Rows];
        int[] keptYears = [.. kept.Select(row => years[row])];
        PanelCheck.Policy(complete.Effects[0].Labels, keptYears, treatedUnits, policyYear);
        return new DidPanel(complete, keptYears, [.. treatedUnits], policyYear, options);
    }

    /// <summary>The regression of the outcome on DID, controls and effects.</summary>
    /// <exception cref="EstimationException">The data do not identify the model.</exception>
    public LinearModelResult Fit() => Fit(Treatment);

    /// <summary>The panel without some units, which may be treated ones if another treated one is left.</summary>
    /// <param name="units">Units to be left out.</param>
    /// <exception cref="EstimationException">No treated unit or no other is left.</exception>
    public DidPanel Without(params IReadOnlyList<string> units) =>
        Where(row => !units.Contains(Units.Labels[row]), [.. TreatedUnits.Where(unit => !units.Contains(unit))], PolicyYear);

    /// <summary>The same rows with another policy.</summary>
    /// <param name="treatedUnits">The units treated instead.</param>
    /// <param name="policyYear">The first year of the policy instead.</param>
    /// <exception cref="EstimationException">The policy has no meaning in these rows.</exception>
    public DidPanel With(IReadOnlyList<string> treatedUnits, int policyYear) => Where(_ => true, treatedUnits, policyYear);

    /// <summary>The effects as groupings.</summary>
    internal IReadOnlyList<Grouping> Effects => [.. EffectsAsked()];

    /// <summary>The regression on another treatment.</summary>
    internal LinearModelResult Fit(Variable treatment) =>
        LinearModel.Fit(Outcome, [treatment, .. Controls], Effects, Options.ForLinearModel(Units));

    /// <summary>Rows of the given units from the given year on.</summary>
    internal int[] TreatedRows(IReadOnlyList<string> units, int fromYear) =>
        [.. Enumerable.Range(0, Years.Count).Where(row => Years[row] >= fromYear && units.Contains(Units.Labels[row]))];

    /// <summary>Some of the rows, with a policy of their own.</summary>
    internal DidPanel Where(Func<int, bool> keep, IReadOnlyList<string> treatedUnits, int policyYear)
    {
        int[] kept = [.. Enumerable.Range(0, Years.Count).Where(keep)];
        int[] years = [.. kept.Select(row => Years[row])];
        Grouping units = Units.Select(kept);
        PanelCheck.Policy(units.Labels, years, treatedUnits, policyYear);
        return this with
        {
            Outcome = Outcome.Select(kept),
            Controls = [.. Controls.Select(control => control.Select(kept))],
            Units = units,
            Years = years,
            TreatedUnits = [.. treatedUnits],
            PolicyYear = policyYear,
            Rows = [.. kept.Select(row => Rows[row])],
        };
    }

    private Variable Indicator(IReadOnlyList<string> units, int fromYear) =>
        new(TreatmentName, Years.Select((year, row) => year >= fromYear && units.Contains(Units.Labels[row]) ? 1.0 : 0.0));

    private IEnumerable<Grouping> EffectsAsked()
    {
        if (Options.UnitEffects)
        {
            yield return Units;
        }

        if (Options.YearEffects)
        {
            yield return new Grouping("year", Years);
        }
    }
}
