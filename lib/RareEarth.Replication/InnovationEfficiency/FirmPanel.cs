using System.Globalization;
using Deedle;
using RareEarth.Methods.Efficiency;
using RareEarth.Methods.Regression;

namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>Firms over years with the inputs, outputs and environment of an efficiency analysis. A firm may be missing in some years.</summary>
public sealed record FirmPanel
{
    private const string OriginColumn = "data";

    private FirmPanel()
    {
    }

    /// <summary>What the panel is, as a caption begins.</summary>
    public required string Title { get; init; }

    /// <summary>Observed, licensed or simulated.</summary>
    public required PanelOrigin Origin { get; init; }

    /// <summary>Inputs, outputs and environment, with units.</summary>
    public required IReadOnlyList<PanelVariable> Variables { get; init; }

    /// <summary>By firm: its stage of the industry, as in "front" and "back".</summary>
    public required IReadOnlyDictionary<string, string> Stages { get; init; }

    /// <summary>
    /// One row a firm and year, firms in the order given, with a column for each variable and the text column <c>data</c> that says
    /// whether the row is observed, licensed or simulated. Inputs and outputs are complete; an environment variable may be missing.
    /// </summary>
    public required Frame<(string Firm, int Year), string> Data { get; init; }

    /// <summary>Firm-years left out because an input or output is not known, as sentences.</summary>
    public required IReadOnlyList<string> Incomplete { get; init; }

    /// <summary>The firms, in the order of the data.</summary>
    public IReadOnlyList<string> Firms => [.. Data.RowKeys.Select(key => key.Firm).Distinct()];

    /// <summary>The years, in order.</summary>
    public IReadOnlyList<int> Years => [.. Data.RowKeys.Select(key => key.Year).Distinct().Order()];

    /// <summary>The stages that have firms: front, back, then others by name.</summary>
    public IReadOnlyList<string> StageNames => [.. Firms.Select(firm => Stages[firm]).Distinct().OrderBy(stage => stage switch { "front" => 0, "back" => 1, _ => 2 }).ThenBy(stage => stage, StringComparer.Ordinal)];

    /// <summary>Puts a panel together.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="origin">Observed, licensed or simulated.</param>
    /// <param name="variables">At least one input and one output.</param>
    /// <param name="stages">The stage of every firm.</param>
    /// <param name="rows">What is known of each firm and year. Rows without all inputs and outputs are left out and named in <see cref="Incomplete"/>.</param>
    /// <exception cref="ArgumentException">There is no input or no output, no complete row, a firm-year stands twice, or a firm has no stage.</exception>
    public static FirmPanel Of(
        string title, PanelOrigin origin, IReadOnlyList<PanelVariable> variables, IReadOnlyDictionary<string, string> stages, IEnumerable<FirmYear> rows)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(stages);
        ArgumentNullException.ThrowIfNull(rows);
        FirmYear[] all = [.. rows];
        string[] needed = [.. variables.Where(variable => variable.Role != VariableRole.Environment).Select(variable => variable.Name)];
        FirmYear[] complete = [.. all.Where(row => needed.All(row.Values.ContainsKey))];
        Check(title, variables, stages, all, complete);

        (string Firm, int Year)[] keys = [.. complete.Select(row => (row.Firm, row.Year))];
        var columns = new FrameBuilder.Columns<(string Firm, int Year), string>();
        foreach (PanelVariable variable in variables)
        {
            columns.Add(variable.Name, new Series<(string Firm, int Year), double>(
                keys, [.. complete.Select(row => row.Values.GetValueOrDefault(variable.Name, double.NaN))]));
        }

        string word = origin switch { PanelOrigin.Observed => "observed", PanelOrigin.Licensed => "licensed", _ => "simulated" };
        columns.Add(OriginColumn, new Series<(string Firm, int Year), string>(keys, [.. keys.Select(_ => word)]));
        return new FirmPanel
        {
            Title = title,
            Origin = origin,
            Variables = variables,
            Stages = stages,
            Data = columns.Frame,
            Incomplete = [.. all.Except(complete).Select(row => string.Create(
                CultureInfo.InvariantCulture, $"{row.Firm} {row.Year}: {string.Join(", ", needed.Where(name => !row.Values.ContainsKey(name)))} not known."))],
        };
    }

    /// <summary>The names of the variables of a role.</summary>
    /// <param name="role">The role.</param>
    public IReadOnlyList<string> Names(VariableRole role) => [.. Variables.Where(variable => variable.Role == role).Select(variable => variable.Name)];

    /// <summary>The values of a variable, row by row as <see cref="Data"/> has them; NaN is missing.</summary>
    /// <param name="name">Name of the variable.</param>
    public Variable Column(string name)
    {
        Series<(string Firm, int Year), double> series = Data[name];
        return new Variable(name, Data.RowKeys.Select(key => series.TryGet(key).OrDefault(double.NaN)));
    }

    /// <summary>The panel of some firm-years.</summary>
    /// <param name="keep">Says which.</param>
    /// <exception cref="ArgumentException">None is left.</exception>
    public FirmPanel Where(Func<string, int, bool> keep)
    {
        ArgumentNullException.ThrowIfNull(keep);
        (string Firm, int Year)[] keys = [.. Data.RowKeys.Where(key => keep(key.Firm, key.Year))];
        return keys.Length > 0 ? this with { Data = Data.Rows[keys] } : throw new ArgumentException("No firm-year is left.", nameof(keep));
    }

    /// <summary>The panel of the firms that are there in every year.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public FirmPanel Balanced()
    {
        ILookup<string, int> years = Data.RowKeys.ToLookup(key => key.Firm, key => key.Year);
        int all = Years.Count;
        return Where((firm, _) => years[firm].Count() == all);
    }

    /// <summary>Inputs and outputs of the firms of a year.</summary>
    /// <param name="year">The year.</param>
    /// <exception cref="ArgumentException">There is no firm in that year.</exception>
    /// <exception cref="Methods.EstimationException">There is one firm only, or a firm has no input.</exception>
    public DeaData Year(int year)
    {
        FirmPanel one = Where((_, other) => other == year);
        return DeaData.Of(one.Data.RowKeys.Select(key => key.Firm), one.Columns(VariableRole.Input), one.Columns(VariableRole.Output));
    }

    /// <summary>Inputs and outputs of all years, for an index of change; the periods are named by their years.</summary>
    /// <exception cref="ArgumentException">There are fewer than two years.</exception>
    public DeaPanel Periods() => DeaPanel.Of(Years.Select(year => (year.ToString(CultureInfo.InvariantCulture), Year(year))));

    /// <summary>The same panel with some variables in other units.</summary>
    /// <param name="factors">By variable: how many new units make an old one; positive.</param>
    /// <param name="unit">Name of the new unit.</param>
    /// <exception cref="ArgumentException">There is no such variable, or a factor is not positive.</exception>
    public FirmPanel InUnits(IReadOnlyDictionary<string, double> factors, string unit)
    {
        ArgumentNullException.ThrowIfNull(factors);
        if (factors.FirstOrDefault(pair => Variables.All(variable => variable.Name != pair.Key) || !(pair.Value > 0 && double.IsFinite(pair.Value))) is { Key: { } wrong })
        {
            throw new ArgumentException($"'{wrong}' is no variable of the panel, or its factor is not positive.", nameof(factors));
        }

        return Of(
            Title,
            Origin,
            [.. Variables.Select(variable => factors.ContainsKey(variable.Name) ? variable with { Unit = unit } : variable)],
            Stages,
            Data.RowKeys.Select(key => new FirmYear(key.Firm, key.Year, Variables
                .Select(variable => (variable.Name, Value: Data[variable.Name].TryGet(key)))
                .Where(pair => pair.Value.HasValue)
                .ToDictionary(pair => pair.Name, pair => pair.Value.Value * factors.GetValueOrDefault(pair.Name, 1), StringComparer.Ordinal)))) with
        {
            Incomplete = Incomplete,
        };
    }

    /// <summary>Some rows with keys in words, as in "Northern Rare Earth 2021", to be shown.</summary>
    /// <param name="keep">Says which.</param>
    public Frame<string, string> Excerpt(Func<string, int, bool> keep)
    {
        Frame<(string Firm, int Year), string> rows = Where(keep).Data;
        (string Firm, int Year)[] keys = [.. rows.RowKeys];
        string[] words = [.. keys.Select(key => string.Create(CultureInfo.InvariantCulture, $"{key.Firm} {key.Year}"))];
        var columns = new FrameBuilder.Columns<string, string>();
        foreach (PanelVariable variable in Variables)
        {
            columns.Add(variable.Name, new Series<string, double>(words, [.. keys.Select(key => rows[variable.Name].TryGet(key).OrDefault(double.NaN))]));
        }

        Series<(string Firm, int Year), string> origin = rows.GetColumn<string>(OriginColumn);
        columns.Add(OriginColumn, new Series<string, string>(words, [.. keys.Select(key => origin[key])]));
        return columns.Frame;
    }

    /// <summary>A caption that says so when the data are simulated.</summary>
    /// <param name="text">What a table or figure shows.</param>
    public string Caption(string text) => Origin == PanelOrigin.Simulated ? $"{text} (simulated firms)" : text;

    private IEnumerable<Variable> Columns(VariableRole role) => Names(role).Select(Column);

    private static void Check(
        string title, IReadOnlyList<PanelVariable> variables, IReadOnlyDictionary<string, string> stages, FirmYear[] all, FirmYear[] complete)
    {
        if (variables.All(variable => variable.Role != VariableRole.Input) || variables.All(variable => variable.Role != VariableRole.Output))
        {
            throw new ArgumentException($"'{title}' needs an input and an output; it has {string.Join(", ", variables.Select(variable => $"{variable.Name} ({variable.Role})"))}.", nameof(variables));
        }

        if (all.GroupBy(row => (row.Firm, row.Year)).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{title}' has '{twice.Key.Firm}' twice in {twice.Key.Year}."), nameof(all));
        }

        if (all.FirstOrDefault(row => !stages.ContainsKey(row.Firm)) is { } without)
        {
            throw new ArgumentException($"'{without.Firm}' has no stage; there are stages for {string.Join(", ", stages.Keys)}.", nameof(stages));
        }

        if (complete.Length == 0)
        {
            throw new ArgumentException($"'{title}' has no firm-year with all inputs and outputs.", nameof(all));
        }
    }
}
