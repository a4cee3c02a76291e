using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Audits.DevelopmentIndex;

/// <summary>An index with its parts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Level of 2020, growth and, where printed, change on 2019.</param>
/// <param name="Children">Its parts on the next level; none on the second level, whose parts are not printed.</param>
public sealed record IndexNode(string Name, GrownLevel Value, IReadOnlyList<IndexNode> Children)
{
    /// <summary>Level, growth and change of the parts.</summary>
    public IReadOnlyList<GrownLevel> Parts => [.. Children.Select(child => child.Value)];

    /// <summary>The printed values of 2020 and those of 2019 that follow from the printed growth.</summary>
    public IReadOnlyList<WeightedPeriod> Periods => FeasibleWeights.Periods(Value, Parts, Readings.AsPrinted);

    /// <summary>For each part the range of weights that the printed numbers of both years allow.</summary>
    public IReadOnlyList<Interval> Weights => FeasibleWeights.Ranges(Periods);

    /// <summary>The change on 2019, in index points.</summary>
    public Interval Change => Value.Now(Readings.AsPrinted) - Value.Before(Readings.AsPrinted);
}
