using RareEarth.Methods.Display;

namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>A hierarchy with the weights of all its nodes and the consistency of every level and of the whole.</summary>
/// <remarks>
/// The global weight of a node is the product of local weights on its path. Total consistency of a level is Σ gₖ CIₖ / Σ gₖ RIₖ
/// over the matrices that compare it, gₖ the global weight of their nodes; of the whole, sums over levels on both sides
/// (Saaty 1980, chapter 4; 层次总排序一致性检验).
/// </remarks>
[TypeFormatterSource(typeof(TableFormatterSource), PreferredMimeTypes = [TableFormatterSource.Html, TableFormatterSource.Plain])]
public sealed record Hierarchy : ITableView
{
    private Hierarchy(string goal, Priorities top, IReadOnlyList<HierarchyWeight> weights, IReadOnlyList<LevelConsistency> levels)
    {
        Goal = goal;
        Top = top;
        Weights = weights;
        Levels = levels;
    }

    /// <summary>The name of the goal.</summary>
    public string Goal { get; }

    /// <summary>The priorities of the first level.</summary>
    public Priorities Top { get; }

    /// <summary>Every node below the goal, each before its children.</summary>
    public IReadOnlyList<HierarchyWeight> Weights { get; }

    /// <summary>Consistency, level by level.</summary>
    public IReadOnlyList<LevelConsistency> Levels { get; }

    /// <summary>Consistency of the whole: the sums of CI and RI over levels. Its level is the number of levels.</summary>
    public LevelConsistency Total => new(Levels.Count, Levels.Sum(level => level.ConsistencyIndex), Levels.Sum(level => level.RandomIndex));

    /// <summary>Global weights of the lowest level by name, in order of first appearance; an alternative that stands under several criteria has the sum.</summary>
    public IReadOnlyDictionary<string, double> Leaves => Weights
        .Where(weight => weight.Priorities is null)
        .GroupBy(weight => weight.Name, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Sum(weight => weight.Global), StringComparer.Ordinal);

    /// <summary>Computes all weights of a hierarchy.</summary>
    /// <param name="goal">The goal, with everything below it.</param>
    /// <param name="method">How weights are taken from a matrix.</param>
    /// <param name="randomIndex">The table of RI; null for <see cref="RandomIndex.Saaty1980"/>.</param>
    /// <exception cref="ArgumentException">The goal has no children.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A node has more children than the table of RI goes.</exception>
    public static Hierarchy Of(HierarchyNode goal, PrioritisationMethod method = PrioritisationMethod.Eigenvector, RandomIndex? randomIndex = null)
    {
        ArgumentNullException.ThrowIfNull(goal);
        if (goal.Judgements is null)
        {
            throw new ArgumentException($"'{goal.Name}' has no children, so there is nothing to weight.", nameof(goal));
        }

        RandomIndex table = randomIndex ?? RandomIndex.Saaty1980;
        var weights = new List<HierarchyWeight>();
        var matrices = new List<(int Level, double Global, Priorities Priorities)>();
        Priorities top = Visit(goal, [], 1)!;
        return new Hierarchy(goal.Name, top, weights,
        [
            .. matrices.GroupBy(each => each.Level).OrderBy(level => level.Key).Select(level => new LevelConsistency(
                level.Key,
                level.Sum(each => each.Global * each.Priorities.ConsistencyIndex),
                level.Sum(each => each.Global * table.Of(each.Priorities.Matrix.Order)))),
        ]);

        Priorities? Visit(HierarchyNode node, string[] path, double global)
        {
            if (node.Judgements is null)
            {
                return null;
            }

            Priorities priorities = Priorities.Of(node.Judgements, method, table);
            matrices.Add((path.Length + 1, global, priorities));
            foreach ((HierarchyNode child, double local) in node.Children.Zip(priorities.Weights))
            {
                int place = weights.Count;
                string[] below = [.. path, child.Name];
                weights.Add(new HierarchyWeight(below, local, global * local, null));
                weights[place] = weights[place] with { Priorities = Visit(child, below, global * local) };
            }

            return priorities;
        }
    }

    /// <summary>Weights and consistency as lines of text, in the invariant culture.</summary>
    public string Summary() => View().ToText();

    /// <summary>The summary.</summary>
    public override string ToString() => Summary();

    TableView ITableView.View() => View();

    private TableView View() => new(
        "priorities",
        $"Weights in {Goal}",
        ["", "level", "local", "global", "CR of its parts"],
        [
            .. Weights.Select(weight => (string[])[
                string.Join(" › ", weight.Path), Numbers.Whole(weight.Level), Numbers.Fixed(weight.Local, 4), Numbers.Fixed(weight.Global, 4),
                weight.Priorities is { } parts ? Numbers.Fixed(parts.ConsistencyRatio, 4) : ""]),
        ],
        [
            .. Levels.Select(level => (string[])[$"level {Numbers.Whole(level.Level)}", "", "", "", Numbers.Fixed(level.ConsistencyRatio, 4)]),
            ["whole", "", "", "", Numbers.Fixed(Total.ConsistencyRatio, 4)],
        ],
        [$"CR with the random index of {Top.RandomIndexTable.Name}."]);
}
