using System.Globalization;
using RareEarth.Replication.Intervals;

namespace RareEarth.Replication.Checks;

/// <summary>
/// What must hold between printed numbers, in words, in numbers and as a function of the members' intervals. A sound
/// table satisfies it whatever the true numbers behind the printed ones are.
/// </summary>
public sealed class Relation
{
    // what must be above 0 and is 0 misses by nothing that can be told
    private const double SmallestGap = 1e-300;

    private readonly IReadOnlyList<Convention> _conventions;
    private readonly string _asked;

    /// <summary>A relation that can be computed in one way.</summary>
    /// <param name="kind">What relations of this kind have in common: <c>sum</c>, <c>stars</c>.</param>
    /// <param name="statement">The formula in words.</param>
    /// <param name="members">The printed numbers and claims in it, that which the formula computes first.</param>
    /// <param name="formula">The formula with the printed numbers put in.</param>
    /// <param name="asked">What the computed interval must meet, in words: <c>printed 0.581</c>, <c>must not be negative</c>.</param>
    /// <param name="evaluate">The computation.</param>
    public Relation(string kind, string statement, IReadOnlyList<Member> members, string formula, string asked, Func<Readings, Evaluation> evaluate)
        : this(kind, statement, members, formula, asked, [new Convention("", evaluate)])
    {
    }

    /// <summary>A relation that can be computed in several ways, between which the paper does not choose.</summary>
    /// <param name="kind">What relations of this kind have in common.</param>
    /// <param name="statement">The formula in words.</param>
    /// <param name="members">The printed numbers and claims in it, that which the formula computes first.</param>
    /// <param name="formula">The formula with the printed numbers put in.</param>
    /// <param name="asked">What the computed interval must meet, in words.</param>
    /// <param name="conventions">The ways, at least one.</param>
    public Relation(string kind, string statement, IReadOnlyList<Member> members, string formula, string asked, IReadOnlyList<Convention> conventions)
    {
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(conventions);
        if (members.Count == 0 || conventions.Count == 0)
        {
            throw new ArgumentException("A relation needs a member and a way to compute it.", nameof(members));
        }

        Kind = kind;
        Statement = statement;
        Members = members;
        Formula = formula;
        _asked = asked;
        _conventions = conventions;

        Evaluation[] evaluations = [.. conventions.Select(convention => convention.Evaluate(Readings.AsPrinted))];
        Fitting = [.. conventions.Zip(evaluations).Where(pair => pair.Second.Holds).Select(pair => pair.First.Name)];
        Evaluation shown = evaluations.FirstOrDefault(evaluation => evaluation.Holds) ?? evaluations[0];
        Computed = shown.Computed;
        Printed = shown.Printed;
        Calculation = string.Join("; ", conventions.Zip(evaluations).Select(pair => Describe(pair.First, pair.Second)));
    }

    /// <summary>What relations of this kind have in common.</summary>
    public string Kind { get; }

    /// <summary>The formula in words.</summary>
    public string Statement { get; }

    /// <summary>The printed numbers and claims in it, that which the formula computes first.</summary>
    public IReadOnlyList<Member> Members { get; }

    /// <summary>The formula with the printed numbers put in.</summary>
    public string Formula { get; }

    /// <summary>What follows from the members: by the first convention that fits, by the first of all when none does.</summary>
    public Interval Computed { get; }

    /// <summary>What is printed, or what the relation asks for.</summary>
    public Interval Printed { get; }

    /// <summary>Whether the computed interval meets the printed one under some convention.</summary>
    public bool Holds => Fitting.Count > 0;

    /// <summary>Names of all conventions, one empty name where there is no choice.</summary>
    public IReadOnlyList<string> Conventions => [.. _conventions.Select(convention => convention.Name)];

    /// <summary>Names of the conventions under which the relation holds.</summary>
    public IReadOnlyList<string> Fitting { get; }

    /// <summary>Whether it holds under some conventions and not under others.</summary>
    public bool Varies => Holds && Fitting.Count < _conventions.Count;

    /// <summary>The calculation in full.</summary>
    public string Calculation { get; }

    /// <summary>
    /// The same relation as the test of a claim from which it follows: that the columns have year effects, that standard
    /// errors are clustered throughout. When it is broken the claim is refuted, and no number is in dispute for it.
    /// </summary>
    /// <param name="claim">The claim.</param>
    public Relation Testing(Member claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new Relation(Kind, $"{claim.Label}; then {Statement}", [.. Members, claim], Formula, _asked, _conventions) { IsTension = IsTension };
    }

    /// <summary>Whether it rests on a reading that the paper does not state, so that its being broken is no verdict on anything.</summary>
    public bool IsTension { get; private init; }

    /// <summary>
    /// The same relation under a reading that is likely and not stated: broken, it is shown as a tension and its members keep
    /// the verdict that their other relations give them.
    /// </summary>
    public Relation AsTension() => new(Kind, Statement, Members, Formula, _asked, _conventions) { IsTension = true };

    /// <summary>Whether the relation would hold with other numbers.</summary>
    /// <param name="readings">The intervals of its members.</param>
    public bool HoldsWith(Readings readings) => _conventions.Any(convention => convention.Evaluate(readings).Holds);

    /// <summary>What follows with other numbers, by the first convention that then fits or, when none does, by the first of all.</summary>
    /// <param name="readings">The intervals of its members.</param>
    public Evaluation Evaluate(Readings readings)
    {
        Evaluation[] evaluations = [.. _conventions.Select(convention => convention.Evaluate(readings))];
        return evaluations.FirstOrDefault(evaluation => evaluation.Holds) ?? evaluations[0];
    }

    /// <summary>Statement, calculation and outcome in a line.</summary>
    public override string ToString() => $"{Statement}: {Calculation}";

    private string Describe(Convention convention, Evaluation evaluation)
    {
        string outcome = evaluation.Holds ? "holds"
            : evaluation.Computed.IsEmpty ? "broken, nothing satisfies it"
            : evaluation.Computed.Gap(evaluation.Printed) < SmallestGap ? "broken"
            : string.Create(CultureInfo.InvariantCulture, $"broken by at least {evaluation.Computed.Gap(evaluation.Printed):G3}");
        string name = convention.Name.Length > 0 ? convention.Name + ": " : "";
        return $"{name}{Formula} = {evaluation.Computed}; {_asked}, {evaluation.Printed}; {outcome}";
    }
}
