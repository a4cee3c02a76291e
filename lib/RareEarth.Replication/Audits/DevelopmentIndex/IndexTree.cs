using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Published;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>The printed index of 2020, its growth and its change on 2019, on the upper two levels and for the total.</summary>
public sealed class IndexTree
{
    /// <summary>Collects the printed numbers.</summary>
    /// <param name="paper">The report.</param>
    public IndexTree(PrintedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        Base = paper.Claim("c016");
        Total = new("total", Grown("c025", "c027", "c026"), []);
        IndexNode environment = new("environment", Grown("c038", "c039"),
        [
            new("economy", new(paper.Claim("c065"), RateOfChange.Fall(paper.Claim("c066"))), []),
            new("policy", Grown("c093", "c094"), []),
            new("ecology", Grown("c113", "c115", "c114"), []),
        ]);
        IndexNode strength = new("strength", Grown("c043", "c044"),
        [
            new("production", Grown("c164", "c166", "c165"), []),
            new("benefit", Grown("c192", "c194", "c193"), []),
            new("trade", Grown("c218", "c220", "c219"), []),
        ]);
        IndexNode potential = new("potential", Grown("c049", "c050", "c265"),
        [
            new("R&D", Grown("c273", "c275", "c274"), []),
            new("materials", Grown("c283", "c285", "c284"), []),
            new("science", Grown("c300", "c302", "c301"), []),
        ]);
        Total = Total with { Children = [environment, strength, potential] };

        GrownLevel Grown(string level, string growth, string? change = null) =>
            new(paper.Claim(level), paper.Claim(growth), change is null ? null : paper.Claim(change));
    }

    /// <summary>The value of the base year, 100.</summary>
    public Member Base { get; }

    /// <summary>The total index.</summary>
    public IndexNode Total { get; }

    /// <summary>The total and the three indices of the first level: those whose weights can be asked for.</summary>
    public IReadOnlyList<IndexNode> Parents => [Total, .. Total.Children];

    /// <summary>The nine indices of the second level.</summary>
    public IReadOnlyList<IndexNode> SecondLevel => [.. Total.Children.SelectMany(child => child.Children)];

    /// <summary>Every printed index.</summary>
    public IReadOnlyList<IndexNode> All => [.. Parents, .. SecondLevel];

    /// <summary>An index.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is none; the message lists them.</exception>
    public IndexNode this[string name] => All.FirstOrDefault(node => node.Name == name)
        ?? throw new KeyNotFoundException($"There is no index '{name}'; there are {string.Join(", ", All.Select(node => node.Name))}.");
}
