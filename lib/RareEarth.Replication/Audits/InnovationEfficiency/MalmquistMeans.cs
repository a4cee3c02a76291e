using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using static RareEarth.Replication.Audits.InnovationEfficiency.EfficiencyTables;

namespace RareEarth.Replication.Audits.InnovationEfficiency;

/// <summary>Tables 3 and 4, the Malmquist indices: TFP = EC · TC, and means over firms and years.</summary>
internal static class MalmquistMeans
{
    private static readonly string[] Columns = [All, Front, Back];

    /// <summary>TFP is the product of EC and TC, in every row, because means over firms are geometric.</summary>
    public static AuditSection Products(EfficiencyTables tables)
    {
        Relation[] products =
        [
            .. tables.Periods.Append(Mean).SelectMany(row => Columns.Select(group => Identities.Product(
                tables.Index(row, group, "TFP"), [tables.Index(row, group, "EC"), tables.Index(row, group, "TC")], RowsAre.GeometricMeans))),
        ];
        Member identity = tables.Claim("c048");
        Member[] cells = [.. products.SelectMany(product => product.Members)];
        return new AuditSection(
            "Tables 3 and 4: products",
            [
                .. products,
                Sizes.Of(
                    identity, cells, "how many rows of Tables 3 and 4 have |TFP − EC · TC| above 0.002",
                    readings => products.Count(product =>
                        !(readings[product.Members[0]] - (readings[product.Members[1]] * readings[product.Members[2]])).Meets(Intervals.Interval.Between(-0.002, 0.002))),
                    0, "true but for last digits"),
            ]);
    }

    /// <summary>The row of means over intervals, of a kind that the paper does not state; and all firms from the two groups.</summary>
    public static AuditSection OverYearsAndGroups(EfficiencyTables tables) => new(
        "Tables 3 and 4: means",
        [
            .. Columns.SelectMany(group => Indices.Select(index => Means.ArithmeticOrGeometric(tables.Index(Mean, group, index), tables.Course(group, index)))),
            .. tables.Periods.Append(Mean).SelectMany(row => Indices.Select(index => Means.Geometric(
                tables.Index(row, All, index), [tables.Index(row, Front, index), tables.Index(row, Back, index)], tables.Groups))),
        ]);
}
