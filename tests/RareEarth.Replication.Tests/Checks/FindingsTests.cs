using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Data;
using RareEarth.Replication.Intervals;
using RareEarth.Replication.Published;
using Xunit;
using static RareEarth.Replication.Tests.Checks.Cells;

namespace RareEarth.Replication.Tests.Checks;

/// <summary>Findings on the five papers from the printed strings, all by relations that know nothing of these papers.</summary>
public sealed class FindingsTests
{
    private static readonly double[] Groups = [6, 16];
    private static readonly string[] Years = ["2017", "2018", "2019", "2020", "2021", "2022", "2023"];

    // paper 1, Table 2: TE PTE SE of all firms, of the front and of the back end, by year, and the row of means
    private static readonly Member[][] Efficiency =
    [
        Line("2017", "0.546 0.752 0.704 0.750 0.877 0.862 0.469 0.706 0.645"),
        Line("2018", "0.679 0.876 0.758 0.780 0.999 0.781 0.641 0.830 0.749"),
        Line("2019", "0.646 0.903 0.704 0.756 0.966 0.789 0.605 0.880 0.673"),
        Line("2020", "0.663 0.846 0.766 0.784 0.986 0.795 0.617 0.794 0.755"),
        Line("2021", "0.632 0.864 0.723 0.808 1.000 0.808 0.566 0.812 0.691"),
        Line("2022", "0.581 0.833 0.684 0.608 0.809 0.620 0.535 0.779 0.672"),
        Line("2023", "0.612 0.798 0.778 0.722 0.943 0.754 0.571 0.743 0.787"),
        Line("mean", "0.623 0.839 0.731 0.744 0.940 0.773 0.572 0.792 0.710"),
    ];

    // paper 1, Table 3: EC TC TFP of all firms; Table 4: EC front, EC back, TC front, TC back, TFP front, TFP back
    private static readonly Member[][] Malmquist =
    [
        Line("17-18", "1.301 1.039 1.352"), Line("18-19", "0.914 0.652 0.596"), Line("19-20", "1.025 1.593 1.633"), Line("20-21", "0.977 1.038 1.014"),
        Line("21-22", "0.899 1.226 1.102"), Line("22-23", "1.074 0.922 0.99"), Line("mean", "1.024 1.04 1.065"),
    ];

    private static readonly Member[][] ByGroup =
    [
        Line("g 17-18", "1.051 1.410 1.106 1.015 1.162 1.431"), Line("g 18-19", "1.026 0.876 0.716 0.630 0.734 0.552"), Line("g 19-20", "0.973 1.044 1.415 1.666 1.377 1.740"),
        Line("g 20-21", "1.011 0.964 1.123 1.007 1.137 0.971"), Line("g 21-22", "0.822 0.930 1.218 1.229 1.002 1.143"), Line("g 22-23", "1.014 1.097 0.958 0.908 0.972 0.997"),
        Line("g mean", "0.980 1.040 1.066 1.031 1.045 1.072"),
    ];

    private static Relation GroupMean(Member[] row, int column) => Means.Arithmetic(row[column], [row[3 + column], row[6 + column]], Groups);

    [Fact]
    public void Paper_1_all_firms_are_the_mean_of_6_front_and_16_back_firms_in_every_year_but_2022()
    {
        for (int column = 0; column < 3; column++)
        {
            Assert.Equal(["2022"], Years.Where((_, year) => !GroupMean(Efficiency[year], column).Holds));
            Assert.False(GroupMean(Efficiency[7], column).Holds); // the means inherit it
        }

        Assert.Equal("[0.5544, 0.5555]", GroupMean(Efficiency[5], 0).Computed.ToString());
        Assert.Equal("[0.7866, 0.7877]", GroupMean(Efficiency[5], 1).Computed.ToString());
        Assert.Equal("[0.6573, 0.6584]", GroupMean(Efficiency[5], 2).Computed.ToString());
        Assert.Equal("[0.6184, 0.6195]", GroupMean(Efficiency[7], 0).Computed.ToString());
    }

    [Fact]
    public void Paper_1_the_front_end_that_the_other_rows_imply_is_that_of_six_firms()
    {
        double[] lower = [0.7005, 0.9738, 0.7128], upper = [0.7068, 0.9802, 0.7192];
        for (int column = 0; column < 3; column++)
        {
            Interval implied = Means.Implied(Efficiency[5][column].Interval, [(Efficiency[5][6 + column].Interval, 16)], 6);
            Assert.Equal((lower[column], upper[column]), (Math.Round(implied.Lower, 4), Math.Round(implied.Upper, 4)));
            Assert.False(implied.Meets(Efficiency[5][3 + column].Interval));
        }
    }

    [Fact]
    public void Paper_1_no_single_cell_of_2022_explains_the_table_so_its_numbers_are_in_dispute()
    {
        Member[] te = [.. Efficiency.SelectMany(row => new[] { row[0], row[3], row[6] })];
        Relation[] relations =
        [
            .. Efficiency.Select(row => GroupMean(row, 0)),
            .. new[] { 0, 3, 6 }.Select(column => Means.Arithmetic(Efficiency[7][column], [.. Efficiency.Take(7).Select(row => row[column])])),
        ];

        Ledger ledger = Ledger.Build(te, relations);

        Assert.All(relations.Skip(8), relation => Assert.True(relation.Holds)); // the row of means is that of the printed rows
        Assert.Equal(["2022.0", "2022.3", "2022.6", "mean.0", "mean.3", "mean.6"],
            ledger.Numbers.Where(row => row.Verdict == Verdict.InDispute).Select(row => row.Member.Id.Split('/')[2]).Order());
        Assert.DoesNotContain(ledger.Numbers, row => row.Verdict == Verdict.Contradicted);
    }

    [Fact]
    public void Paper_1_products_of_geometric_means_hold_but_in_one_cell()
    {
        Assert.All(Malmquist, row => Assert.True(Identities.Product(row[2], [row[0], row[1]], RowsAre.GeometricMeans).Holds));
        Relation[] groups = [.. ByGroup.SelectMany(row => new[] { 0, 1 }.Select(group => Identities.Product(row[4 + group], [row[group], row[2 + group]], RowsAre.GeometricMeans)))];

        Relation broken = groups.Single(relation => !relation.Holds);
        Assert.Equal("g 20-21.4", broken.Members[0].Id.Split('/')[2]);
        Assert.Equal("1.011 · 1.123 = [1.1342, 1.1365]; printed 1.137, [1.1365, 1.1375]", broken.Calculation.Split("; broken")[0]);
        Assert.Throws<ArgumentException>(() => Identities.Product(Efficiency[0][0], [Efficiency[0][1], Efficiency[0][2]], RowsAre.ArithmeticMeans));
    }

    [Fact]
    public void Paper_1_the_front_end_of_2022_stands_out_from_the_gaps_between_TE_and_PTE_times_SE()
    {
        (string Row, double Gap)[] gaps = [.. Efficiency.SelectMany((row, year) => new[] { 0, 3, 6 }.Select(column =>
            ($"{year}.{column}", Identities.Gap(row[column], [row[column + 1], row[column + 2]]).Midpoint)))];

        Assert.Equal(("5.3", 0.106), (gaps.MaxBy(gap => Math.Abs(gap.Gap)).Row, Math.Round(gaps.MaxBy(gap => Math.Abs(gap.Gap)).Gap, 3)));
        Assert.All(gaps.Where(gap => gap.Row is not ("5.3" or "5.0" or "7.3" or "7.0")), gap => Assert.InRange(gap.Gap, -0.02, 0.02));
    }

    [Fact]
    public void Paper_1_means_over_firms_and_over_years_of_the_indices_are_geometric()
    {
        Relation[] overFirms = [.. Malmquist.Zip(ByGroup).SelectMany(rows => new[] { 0, 1, 2 }.Select(index => Means.ArithmeticOrGeometric(rows.First[index], [rows.Second[2 * index], rows.Second[(2 * index) + 1]], Groups)))];
        Relation[] overYears =
        [
            .. Enumerable.Range(0, 3).Select(column => Means.ArithmeticOrGeometric(Malmquist[6][column], [.. Malmquist.Take(6).Select(row => row[column])])),
            .. Enumerable.Range(0, 6).Select(column => Means.ArithmeticOrGeometric(ByGroup[6][column], [.. ByGroup.Take(6).Select(row => row[column])])),
        ];

        Assert.All(overFirms.Concat(overYears), relation => Assert.Contains(Means.GeometricMean, relation.Fitting));
        Assert.Equal(10, overFirms.Count(relation => !relation.Fitting.Contains(Means.ArithmeticMean)));
        Assert.All(overYears, relation => Assert.Equal([Means.GeometricMean], relation.Fitting));
    }

    [Theory]
    [InlineData("195 520.15", "-147.38", "15.30", 22.11)]
    [InlineData("419 645 920.00", "-233.12", "12.59", 22.07)]
    [InlineData("61 314 527 000.00", "-286.67", "15.13", 22.05)]
    public void Paper_1_the_likelihood_is_that_of_22_observations_and_not_of_154(string variance, string logLikelihood, string ratio, double estimate)
    {
        Member ll = Cell("ln L", logLikelihood), s = Cell("σ²", variance);

        Assert.True(FrontierLikelihood.Bound(ll, s, Count("n", "22")).Holds);
        Assert.False(FrontierLikelihood.Bound(ll, s, Count("n", "154")).Holds);
        Assert.Equal(estimate, FrontierLikelihood.Observations(ll.Interval, Cell("LR", ratio).Interval, s.Interval, 0.99).Midpoint, 2);
    }

    [Fact]
    public void Paper_1_a_likelihood_of_too_many_observations_puts_its_three_numbers_in_dispute()
    {
        Member ll = Cell("ln L", "-286.67"), variance = Cell("σ²", "61 314 527 000.00"), n = Count("n", "154");

        Ledger ledger = Ledger.Build([ll, variance, n], [FrontierLikelihood.Bound(ll, variance, n)]);

        Assert.All(ledger.Numbers, row => Assert.Equal(Verdict.InDispute, row.Verdict));
        Assert.Equal(22, ledger.Numbers[2].Repair!.Highest);
        Assert.Contains("n is at most 22", ledger.Relations[0].Calculation);
    }

    [Theory]
    [InlineData("15.30***", true)]
    [InlineData("12.59***", true)]
    [InlineData("5.3***", false)]
    [InlineData("2.71**", true)]
    [InlineData("2.69**", false)]
    public void Paper_1_stars_of_the_likelihood_ratio_are_those_of_the_mixed_chi_square(string ratio, bool holds) =>
        Assert.Equal(holds, FrontierLikelihood.Stars(Cell("LR", ratio)).Holds);

    [Fact]
    public void Paper_1_the_change_row_implies_the_means_of_stage_1_and_they_lack_a_firm_too()
    {
        Member[] stage1 = [Cell("TE", "0.569"), Cell("PTE", "0.742"), Cell("SE", "0.773")];
        string[] changes = ["9.42", "13.01", "−5.44", "−0.24", "1.91", "−1.92", "14.86", "18.95", "−6.89"];
        Interval[] implied = [.. changes.Select((change, column) => Growth.Before(Efficiency[7][column].Interval, Cell("change", change, "%").Interval / 100))];

        for (int column = 0; column < 3; column++)
        {
            Assert.True(Growth.Rate(Cell("change", changes[column], "%"), stage1[column], Efficiency[7][column]).Holds);
            Assert.False(IntervalMeans.Weighted([implied[3 + column], implied[6 + column]], Groups).Meets(stage1[column].Interval));
        }

        Assert.Equal("[0.7452, 0.7464]", implied[3].ToString());
        Assert.Equal("[0.49754, 0.49846]", implied[6].ToString());
    }

    [Theory]
    [InlineData("8.91", "181.79")]
    [InlineData("8.40", "175.93")]
    [InlineData("8.51", "177.11")]
    public void Paper_2_mean_growth_takes_the_seventh_root_of_six_years(string rate, string level)
    {
        Member g = Cell("growth", rate, "%"), from = new("base", "base", PrintedNumber.Parse("100"), IsExact: true), to = Cell("2020", level);

        Assert.True(Growth.MeanRate(g, from, to, 7).Holds);
        Assert.False(Growth.MeanRate(g, from, to, 6).Holds);
        Assert.Equal(7, Math.Round(Growth.Periods(g.Interval / 100, from.Interval, to.Interval).Midpoint, 1));
    }

    [Fact]
    public void Paper_2_growth_of_two_prices_is_off_in_the_last_digit()
    {
        Relation all = Growth.OfRatio(Cell("price", "2.13", "%"), Cell("value", "-21.88", "%"), Cell("weight", "-23.49", "%"));
        Relation compounds = Growth.OfRatio(Cell("price", "9.55", "%"), Cell("value", "-18.84", "%"), Cell("weight", "-25.90", "%"));
        Relation metals = Growth.OfRatio(Cell("price", "-22.98", "%"), Cell("value", "-30.37", "%"), Cell("weight", "-9.60", "%"));

        Assert.Equal([false, false, true], new[] { all, compounds, metals }.Select(relation => relation.Holds));
    }

    [Fact]
    public void Paper_2_the_weights_of_the_environment_follow_from_two_years()
    {
        Interval a1 = Cell("A1", "181.79").Interval, economy = Cell("A11", "65.27").Interval, policy = Cell("A12", "199.71").Interval, ecology = Cell("A13", "296.81").Interval;
        Interval Before(Interval level, string growth) => Growth.Before(level, Cell("g", growth, "%").Interval / 100);
        WeightedPeriod[] periods =
        [
            new(a1, [economy, policy, ecology]),
            new(Before(a1, "14.67"), [Before(economy, "-29.34"), Before(policy, "41.2"), Before(ecology, "16.09").Intersect(ecology - Cell("Δ", "41.15").Interval)]),
        ];

        IReadOnlyList<Interval> weights = FeasibleWeights.Ranges(periods);

        Assert.Equal([0.35, 0.35, 0.30], weights.Select(weight => Math.Round(weight.Midpoint, 3)));
        Assert.All(weights, weight => Assert.True(weight.Width < 0.003));
        Assert.True(FeasibleWeights.Contains(periods, [0.35, 0.35, 0.30]));
        Assert.False(FeasibleWeights.Contains(periods, [1 / 3.0, 1 / 3.0, 1 / 3.0]));
    }

    [Fact]
    public void Paper_2_the_weights_of_the_whole_index_are_a_thin_strip()
    {
        Interval total = Cell("A", "178.1").Interval, rise = Cell("ΔA", "20.24").Interval;
        Interval[] children = [Cell("A1", "181.79").Interval, Cell("A2", "175.93").Interval, Cell("A3", "177.11").Interval];
        Interval[] growth = [.. new[] { "14.67", "11.73", "12.32" }.Select(rate => Cell("g", rate, "%").Interval / 100)];
        Interval[] before = [.. children.Zip(growth, Growth.Before)];
        before[2] = before[2].Intersect(children[2] - Cell("ΔA3", "19.43").Interval);
        WeightedPeriod[] periods = [new(total, children), new((total - rise).Intersect(Growth.Before(total, Cell("g", "12.82", "%").Interval / 100)), before)];

        IReadOnlyList<Interval> weights = FeasibleWeights.Ranges(periods);
        Interval contribution = FeasibleWeights.Program(periods).Range([children[0] - before[0], 0, 0]);

        Assert.Equal([(0.1998, 0.3797), (0, 0.6391), (0, 0.8002)], weights.Select(weight => (Math.Round(weight.Lower, 4), Math.Round(weight.Upper, 4))));
        Assert.Equal((4.6, 8.8), (Math.Round(contribution.Lower, 1), Math.Round(contribution.Upper, 1))); // of 20.24 points
        Assert.True(FeasibleWeights.Contains(periods, [0.30, 0.35, 0.35]));
        Assert.False(FeasibleWeights.Contains(periods, [0.35, 0.35, 0.30]));
    }

    [Fact]
    public void Paper_2_trade_competitiveness_and_import_reliance_are_exact_ranges()
    {
        Interval value = UnitValues.TradeCompetitiveness(Cell("X", "3.44").Interval, Cell("M", "7.87").Interval);
        Interval weight = UnitValues.TradeCompetitiveness(Cell("X", "3.54").Interval, Cell("M", "12.23").Interval);
        Interval reliance = UnitValues.NetImportReliance(Cell("X", "3.54").Interval, Cell("M", "12.23").Interval, 14);

        Assert.Equal((-0.3926, -0.3908), (Math.Round(value.Lower, 4), Math.Round(value.Upper, 4)));
        Assert.Equal((-0.5517, -0.5504), (Math.Round(weight.Lower, 4), Math.Round(weight.Upper, 4)));
        Assert.Equal((0.382, 0.384), (Math.Floor(reliance.Lower * 1000) / 1000, Math.Ceiling(reliance.Upper * 1000) / 1000));
    }

    private static PublishedTable Quota(string table) => PublishedTable.Load(DataPackage.Open(Repository.Data), table);

    private static StarredCell[] StarsOf(PublishedTable table) =>
    [
        .. table.Numbers.Where(number => number.Kind == "coefficient")
            .Select(number => new StarredCell(Member.Of("3", number), Member.Of("3", table[number.Row, number.Column, "standard_error"]))),
    ];

    private static StarredCell[] Table5 =>
    [
        Starred("DID 1", "0.645***", "(0.238)"), Starred("DID 2", "0.663**", "(0.254)"), Starred("DID 3", "0.670***", "(0.253)"), Starred("DID 4", "0.998***", "(0.282)"),
        Starred("GDPG 1", "3.901*", "(1.996)"), Starred("GDPG 2", "6.239***", "(2.351)"), Starred("GDPG 3", "8.661***", "(2.750)"), Starred("GDPG 4", "8.011**", "(3.116)"),
        Starred("BDI 2", "−0.206**", "(0.0957)"), Starred("BDI 3", "−0.173*", "(0.0921)"), Starred("BDI 4", "−0.214**", "(0.0907)"),
        Starred("WUI 3", "0.0000121**", "(0.00000569)"), Starred("WUI 4", "0.0000110*", "(0.00000587)"), Starred("CR4 4", "5.776***", "(1.278)"),
        Starred("C 1", "7.255***", "(0.153)"), Starred("C 2", "8.672***", "(0.660)"), Starred("C 3", "8.073***", "(0.640)"), Starred("C 4", "5.351***", "(0.841)"),
    ];

    private static StarredCell[] Table7 =>
    [
        .. new[]
        {
            "1.351***|(0.197)", "0.715**|(0.284)", "0.198|(0.294)", "0.502**|(0.227)", "2.172***|(0.280)", "2.968***|(0.314)",
            "−5.784|(4.848)", "−3.686|(6.564)", "−4.057|(7.288)", "−7.825|(5.345)", "−6.215|(5.047)", "−6.903|(5.278)",
            "−7.673***|(0.522)", "−9.447***|(0.612)", "−9.614***|(0.677)", "−7.632***|(0.540)", "−6.786***|(0.585)", "−6.942***|(0.626)",
            "−67.27|(40.90)", "−46.04|(56.64)", "−49.22|(62.90)", "−85.21*|(46.04)", "−70.55|(42.59)", "−72.80*|(43.05)",
        }.Select((cell, i) => Starred($"T7 {i}", cell.Split('|')[0], cell.Split('|')[1])),
    ];

    [Fact]
    public void Paper_3_the_stars_of_Table_4_are_those_of_four_degrees_of_freedom_and_of_no_other_table()
    {
        StarredCell[] table3 = StarsOf(Quota("quota-price-table3")), table4 = StarsOf(Quota("quota-price-table4"));

        Assert.Equal(Interval.Between(27, double.PositiveInfinity), Stars.DegreesOfFreedom(table3));
        Assert.Equal(Interval.Exact(4), Stars.DegreesOfFreedom(table4));
        Assert.Equal(Interval.Between(65, 181), Stars.DegreesOfFreedom(Table5));
        Assert.Equal(Interval.Between(34, 135), Stars.DegreesOfFreedom(Table7));

        Assert.True(Stars.OneDistribution("Tables 3, 5, 7", [.. table3, .. Table5, .. Table7]).Holds);
        Relation all = Stars.OneDistribution("Tables 3, 4, 5, 7", [.. table3, .. table4, .. Table5, .. Table7]);
        Assert.False(all.Holds);
        Assert.Equal((65.0, 4.0), (all.Computed.Lower, all.Printed.Upper));
        Assert.False(Stars.Under(table4.Single(cell => cell.Coefficient.Label.Contains("pre_2")), 65).Holds); // significant at 5 % there
    }

    [Fact]
    public void Paper_3_that_standard_errors_are_clustered_throughout_is_refuted_and_no_coefficient_is_accused()
    {
        StarredCell[] table3 = StarsOf(Quota("quota-price-table3")), table4 = StarsOf(Quota("quota-price-table4"));
        Member claim = Claim("standard errors are clustered by mineral in all tables");
        Relation[] relations =
        [
            Stars.OneDistribution("Table 3", table3), Stars.OneDistribution("Table 4", table4),
            Stars.OneDistribution("Tables 3 and 4", [.. table3, .. table4]).Testing(claim),
        ];
        Member[] numbers = [.. table3.Concat(table4).SelectMany(cell => new[] { cell.Coefficient, cell.StandardError })];

        Ledger ledger = Ledger.Build([.. numbers, claim], relations);

        Assert.All(ledger.Numbers.SkipLast(1), row => Assert.Equal(Verdict.Consistent, row.Verdict));
        Assert.Equal(Verdict.Contradicted, ledger.Numbers[^1].Verdict);
        Assert.Contains("27", ledger.Numbers[^1].Account);
    }

    [Fact]
    public void Paper_3_R2_falls_when_a_regressor_is_added()
    {
        PublishedTable table = Quota("quota-price-table3");
        Member R(string column) => Member.Of("3", table["R-squared", column, "r_squared"]);

        Assert.True(NestedModels.SameRSquared(R("4"), R("5")).Holds); // EPU is absorbed by year effects, if there are any
        Assert.False(NestedModels.SameRSquared(R("2"), R("3")).Holds); // and so would LNGDP be
        Assert.Equal([true, false, true, true], new[] { ("1", "2"), ("2", "3"), ("3", "4"), ("4", "5") }.Select(pair => NestedModels.RSquared(R(pair.Item1), R(pair.Item2)).Holds));
    }

    [Fact]
    public void Paper_3_the_design_fixes_moments_of_Table_2()
    {
        PublishedTable table = Quota("quota-price-table2");
        Member M(string row, string kind) => Member.Of("3", table.Numbers.Single(number => number.Row == row && number.Kind == kind));
        Relation[] relations =
        [
            .. DesignMoments.Indicator(M("DID", "mean"), M("DID", "standard_deviation"), M("DID", "observations"), ones: 17),
            .. DesignMoments.Sequence(1, 5, 24, M("id", "mean"), M("id", "standard_deviation"), M("id", "minimum"), M("id", "maximum")),
            .. DesignMoments.Sequence(1999, 2022, 5, M("year", "mean"), M("year", "standard_deviation"), M("year", "minimum"), M("year", "maximum")),
            SampleSizes.BalancedPanel(M("year", "observations"), 5, 24),
            .. new[] { "LNPRI", "LNGDP", "CR4", "EPU", "id", "year", "DID" }.Select(row =>
                DesignMoments.WithinRange(M(row, "mean"), M(row, "standard_deviation"), M(row, "minimum"), M(row, "maximum"), M(row, "observations"))),
        ];

        Assert.All(relations, relation => Assert.True(relation.Holds, relation.ToString()));
        Assert.False(DesignMoments.Indicator(M("DID", "mean"), M("DID", "standard_deviation"), M("DID", "observations"), ones: 16)[0].Holds);
    }

    [Fact]
    public void Paper_3_the_first_column_of_Table_3_is_not_a_regression_on_DID_alone()
    {
        PublishedTable table = Quota("quota-price-table3"), moments = Quota("quota-price-table2");
        Member slope = Member.Of("3", table["DID", "1", "coefficient"]), constant = Member.Of("3", table["Constant", "1", "coefficient"]);
        Member mean = Member.Of("3", moments["LNPRI", "Mean", "mean"]), deviation = Member.Of("3", moments["LNPRI", "Std. dev.", "standard_deviation"]);
        Interval share = Interval.Between(11, 17) / 114; // six prices are missing, of whichever mineral

        Relation line = MeansLine.Through(mean, constant, [MeansTerm.Known(slope, share)]);
        Interval deviationOfDid = (share * (1 - share) * 114 / 113).Sqrt();
        Relation fit = FitStatistics.SimpleRegression(Member.Of("3", table["R-squared", "1", "r_squared"]), slope, deviationOfDid, deviation);

        Assert.False(line.Holds);
        Assert.Equal("[4.576, 4.621]", line.Computed.ToString());
        Assert.False(fit.Holds);
        Assert.True(fit.Computed.Upper < 0.03);
    }

    [Fact]
    public void Paper_3_claims_about_significance_and_order_against_Table_7()
    {
        Member ce = Table7[1].Coefficient, prNd = Table7[3].Coefficient, nd = Table7[0].Coefficient, la = Table7[2].Coefficient;
        Member ten = Claim("Ce and PrNd oxides are significant at 10 %"), order = Claim("PrNd prices react more than those of La and Ce");

        Assert.False(Claims.Stars(ten, [ce, prNd], 1, 1).Holds);
        Assert.False(Claims.Greater(order, (prNd, ce), (prNd, la)).Holds);
        Assert.True(Claims.Greater(order, (nd, ce), (nd, la)).Holds);
        Assert.Contains("0.502 − 0.715", Claims.Greater(order, (prNd, ce), (prNd, la)).Formula);
    }

    [Fact]
    public void Paper_4_two_sample_sizes_are_no_number_of_ordered_pairs()
    {
        string[] sizes = ["3 442", "342", "812", "462", "306", "650", "3 306", "2 256", "1 122", "1 332", "1 980", "1 560", "1 772", "25 440"];
        Member[] members = [.. sizes.Select(size => Count(size, size))];

        Ledger ledger = Ledger.Build(members, members.Select(SampleSizes.OrderedPairs));

        NumberVerdict[] wrong = [.. ledger.Numbers.Where(row => row.Verdict == Verdict.Contradicted)];
        Assert.Equal(["3 442", "1 772"], wrong.Select(row => row.Member.Printed));
        Assert.Contains("3 422", wrong[0].Repair!.Slips);
        Assert.Contains("1 722", wrong[1].Repair!.Slips);
        Assert.Contains("59", wrong[0].Relations[0].Formula);
    }

    [Fact]
    public void Paper_4_seven_import_regressions_are_one()
    {
        string[] sizes = ["2 256", "1 122", "1 332", "1 980", "1 560", "1 772", "25 440"];
        CoefficientColumn[] imports = [.. sizes.Select((size, i) => new CoefficientColumn($"import {i}", Count($"N{i}", size), Line($"i{i}", "0.307*** 0.069* 0.384*** 0.172*** -0.101")))];
        CoefficientColumn[] exports =
        [
            new("export 0", Count("E0", "3 442"), Line("e0", "0.379*** 0.215* 0.189* -0.178*** 0.022")),
            new("export 1", Count("E1", "342"), Line("e1", "0.141* 0.141* 0.342*** -0.236*** 0.221*")),
        ];

        Assert.All(IdenticalColumns.Of(imports), relation => Assert.False(relation.Holds));
        Assert.Equal(21, IdenticalColumns.Of(imports).Count);
        Assert.All(IdenticalColumns.Of(exports), relation => Assert.True(relation.Holds));
        Assert.All(
            Ledger.Build([.. imports.SelectMany(column => column.Coefficients)], IdenticalColumns.Of(imports)).Numbers,
            row => Assert.Equal(Verdict.InDispute, row.Verdict));
    }

    [Fact]
    public void Paper_4_claims_about_ranks_in_Table_1()
    {
        Member claim = Claim("the rank of all products rises");
        Member[] ranks = [Count("2016", "3"), Count("2019", "2"), Count("2023", "4")];

        Relation relation = Claims.RankNeverWorsens(claim, ranks);

        Assert.False(relation.Holds);
        Assert.Contains("2 − 4", relation.Formula);
    }

    [Fact]
    public void Paper_5_one_R2_gives_adjusted_R2_F_and_its_p_value_and_stars_bound_the_standard_errors()
    {
        Interval r = Cell("R²", "0.841").Interval;
        Interval adjusted = FitStatistics.AdjustedRSquared(r, 15, 5), f = FitStatistics.F(r, 15, 5), p = FitStatistics.PValueOfF(f, 15, 5);

        Assert.Equal((0.752, 0.753), (Math.Round(adjusted.Lower, 3), Math.Round(adjusted.Upper, 3)));
        Assert.Equal((9.49, 9.56), (Math.Round(f.Lower, 2), Math.Round(f.Upper, 2)));
        Assert.Equal((0.0021, 0.0022), (Math.Round(p.Lower, 4), Math.Round(p.Upper, 4)));
        Assert.Equal(0.362, Math.Round(Stars.StandardErrors(Cell("OPEN", "-1.175***"), 9).Upper, 3));
        Interval tot = Stars.StandardErrors(Cell("TOT", "-0.282**"), 9);
        Assert.Equal((0.087, 0.125), (Math.Round(tot.Lower, 3), Math.Round(tot.Upper, 3)));
    }

    [Fact]
    public void Paper_5_shares_of_reserves_hold()
    {
        Member total = Count("world", "12000");

        Assert.True(Sums.Share(Cell("China", "36.67", "%"), Count("reserves of China", "4400"), total).Holds);
        Assert.False(Sums.Share(Cell("China", "36.77", "%"), Count("reserves of China", "4400"), total).Holds);
    }
}
