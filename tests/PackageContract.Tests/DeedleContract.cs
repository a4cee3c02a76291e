#nullable disable // the packages and their stand-ins need not agree on annotations

using System.Globalization;
using System.Text;
using Deedle;
using Xunit;
using Frame = Deedle.Frame; // Plotly.NET has a Frame too

namespace RareEarth.Contract;

/// <summary>What this repository needs of Deedle 7.0.1, one need a fact.</summary>
[Collection("console")] // Print writes to it
public sealed class DeedleContract
{
    public sealed record FirmYear(string Firm, int Year, double Te, int Staff);

    // B has no efficiency in 2017: NaN is how a number goes missing.
    private static readonly FirmYear[] Panel =
    [
        new("B", 2018, 0.9, 10),
        new("A", 2017, 0.5, 12),
        new("B", 2017, double.NaN, 7),
        new("A", 2018, 0.7, 8),
    ];

    private static Frame<int, string> PanelFrame() => Frame.FromRecords(Panel);

    private static Series<int, double> Years(params double[] values) =>
        new(Enumerable.Range(2017, values.Length).ToArray(), values);

    private static T UnderCulture<T>(string name, Func<T> action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // ---- building ------------------------------------------------------------------------------

    [Fact]
    public void FromRecords_makes_a_column_per_property_and_rows_0_to_n()
    {
        Frame<int, string> frame = PanelFrame();

        Assert.Equal(4, frame.RowCount);
        Assert.Equal(4, frame.ColumnCount);
        Assert.Equal([0, 1, 2, 3], frame.RowKeys);
        Assert.Equal(["Firm", "Year", "Te", "Staff"], frame.ColumnKeys);
        Assert.Equal([typeof(string), typeof(int), typeof(double), typeof(int)], frame.ColumnTypes);
        Assert.Equal(3, frame.GetColumn<double>("Te").ValueCount);
    }

    [Fact]
    public void FromRecords_takes_anonymous_types_and_reads_null_as_missing()
    {
        var frame = Frame.FromRecords(new[]
        {
            new { Name = "x", Price = (double?)1.5 },
            new { Name = (string)null, Price = (double?)null },
        });

        Series<int, double> price = frame.GetColumn<double>("Price");
        Assert.Equal(2, price.KeyCount);
        Assert.Equal(1, price.ValueCount);
        Assert.Equal(1.5, price.Sum());
        Assert.Equal(1, frame.GetColumn<string>("Name").ValueCount);

        var none = Frame.FromRecords(Array.Empty<FirmYear>());
        Assert.Equal(0, none.RowCount);
        Assert.Equal(["Firm", "Year", "Te", "Staff"], none.ColumnKeys);
    }

    [Fact]
    public void FromColumns_and_FrameBuilder_align_series_on_the_union_of_their_keys()
    {
        Series<int, double> te = new SeriesBuilder<int, double> { { 2019, 0.9 }, { 2017, 0.5 } }.Series;
        var staff = new Series<int, double>([2017, 2018], [10, 11]);

        var frame = Frame.FromColumns(new[] { KeyValue.Create("Te", te), KeyValue.Create("Staff", staff) });

        // te is unordered, so its keys come first and the new ones follow
        Assert.Equal([2019, 2017, 2018], frame.RowKeys);
        Assert.False(frame["Te"].TryGet(2018).HasValue);
        Assert.False(frame["Staff"].TryGet(2019).HasValue);
        Assert.Equal(10, frame["Staff"][2017]);

        // FromColumns wants one type, the builder takes columns of several
        Frame<int, string> mixed = new FrameBuilder.Columns<int, string>
        {
            { "Te", Years(0.5, 0.6) },
            { "Name", new Series<int, string>([2017, 2018], ["a", "b"]) },
        }.Frame;
        Assert.Equal([typeof(double), typeof(string)], mixed.ColumnTypes);
        Assert.Equal("b", mixed.GetColumn<string>("Name")[2018]);
    }

    [Fact]
    public void FromValues_spreads_tidy_rows_and_refuses_a_repeated_cell()
    {
        Frame<int, string> wide = Frame.FromValues(Panel, r => r.Firm, r => r.Year, r => r.Te);

        Assert.Equal(["B", "A"], wide.ColumnKeys);
        Assert.Equal(0.7, wide["A"][2018]);
        Assert.False(wide["B"].TryGet(2017).HasValue);
        Assert.Throws<ArgumentException>(() => Frame.FromValues(Panel, r => r.Firm, r => 0, r => r.Te));
    }

    [Fact]
    public void FromArray2D_numbers_rows_and_columns_until_they_are_named()
    {
        Frame<string, string> trade = Frame.FromArray2D(new double[,] { { 1, 2 }, { 3, 4 } })
            .IndexRowsWith(new[] { "CHN", "USA" })
            .IndexColumnsWith(new[] { "CHN", "USA" });

        Assert.Equal(3, trade["CHN"]["USA"]); // column, then row
        Assert.Equal(2, trade.Transpose()["CHN"]["USA"]);
        Assert.Equal(new double[,] { { 1, 2 }, { 3, 4 } }, trade.ToArray2D<double>());
        Assert.Equal(["r0", "r1", "r2", "r3"],
            PanelFrame().SelectRowKeys<int, string, string>(key => "r" + key.Key).RowKeys);
    }

    [Fact]
    public void Series_come_from_arrays_pairs_and_sequences_and_keys_must_be_unique()
    {
        Assert.Equal([5, 6], new[] { 5.0, 6.0 }.ToOrdinalSeries().Values);
        Assert.Equal(1.0, new[] { KeyValue.Create("a", 1.0) }.ToSeries()["a"]);
        Assert.Equal(2.0, new Dictionary<string, double> { ["b"] = 2.0 }.ToSeries()["b"]);

        Assert.Throws<ArgumentException>(() => new Series<int, double>([1, 1], [1, 2]));
        Assert.Throws<InvalidOperationException>(() => new Series<int, double>([1, 2, 3], [1, 2]));
    }

    // ---- keys, columns, rows -------------------------------------------------------------------

    [Fact]
    public void IndexRows_turns_a_column_into_keys_that_must_be_unique()
    {
        Frame<int, string> frame = PanelFrame();

        Frame<int, string> byStaff = frame.IndexRows<int>("Staff");
        Assert.Equal([10, 12, 7, 8], byStaff.RowKeys);
        Assert.Equal(["Firm", "Year", "Te"], byStaff.ColumnKeys);
        Assert.Contains("Staff", frame.IndexRows<int>("Staff", keepColumn: true).ColumnKeys);

        var error = Assert.Throws<ArgumentException>(() => frame.IndexRows<int>("Year"));
        Assert.Contains("2017", error.Message);
    }

    [Fact]
    public void IndexRowsUsing_makes_composite_keys_that_sort_part_by_part()
    {
        Frame<(string Firm, int Year), string> panel = PanelFrame()
            .IndexRowsUsing(row => (Firm: row.GetAs<string>("Firm"), Year: row.GetAs<int>("Year")))
            .SortRowsByKey();

        Assert.Equal([("A", 2017), ("A", 2018), ("B", 2017), ("B", 2018)], panel.RowKeys);
        Assert.Equal(0.7, panel["Te"][("A", 2018)]);
    }

    [Fact]
    public void Columns_and_Rows_select_in_the_order_asked_for()
    {
        Frame<int, string> frame = PanelFrame();

        Frame<int, string> two = frame.Columns[new[] { "Te", "Firm" }];
        Assert.Equal(["Te", "Firm"], two.ColumnKeys);
        Assert.Equal([3, 0], frame.Rows[new[] { 3, 0 }].RowKeys);

        // an unknown column is left out without a word; an unknown row stays, all missing
        Assert.Equal(["Te"], frame.Columns[new[] { "Te", "Nope" }].ColumnKeys);
        Frame<int, string> rows = frame.Rows[new[] { 3, 99 }];
        Assert.Equal([3, 99], rows.RowKeys);
        Assert.Equal(1, rows["Te"].ValueCount);
    }

    [Fact]
    public void GetColumn_converts_and_says_what_it_cannot_do()
    {
        Frame<int, string> frame = PanelFrame();

        Assert.Equal(37.0, frame["Staff"].Sum()); // frame["x"] is GetColumn<double>("x")
        Assert.Equal([1, 0, 1], frame.GetColumn<int>("Te").Values); // rounds, to even
        Assert.Equal(["0,9", "0,5", "0,7"], UnderCulture("de-DE", () => frame.GetColumn<string>("Te").Values.ToArray()));
        Assert.False(frame.TryGetColumn<double>("Nope", Lookup.Exact).HasValue);

        Assert.Contains("Nope", Assert.Throws<ArgumentException>(() => frame["Nope"]).Message);
        Assert.Throws<FormatException>(() => frame.GetColumn<double>("Firm").Sum());
    }

    [Fact]
    public void Columns_are_renamed_dropped_and_replaced_in_place()
    {
        Frame<int, string> original = PanelFrame();
        Frame<int, string> frame = original.Clone();

        frame.RenameColumn("Te", "TE");
        frame.DropColumn("Staff");
        frame.ReplaceColumn("Year", frame["Year"] - 2000.0); // a replaced column goes to the end
        Assert.Equal(["Firm", "TE", "Year"], frame.ColumnKeys);
        Assert.Equal(18, frame["Year"][0]);

        frame.RenameColumns((string name) => name.ToLowerInvariant());
        Assert.Equal(["firm", "te", "year"], frame.ColumnKeys);

        Assert.Equal(["Firm", "Year", "Te", "Staff"], original.ColumnKeys); // the clone was changed, not this
        Assert.Throws<ArgumentException>(() => frame.DropColumn("Nope"));
    }

    [Fact]
    public void AddColumn_aligns_a_series_by_key_and_a_sequence_by_position()
    {
        Frame<int, string> frame = PanelFrame();

        frame.AddColumn("Score", new Series<int, double>([3, 0, 9], [30, 0, 90]));
        frame.AddColumn("Rank", new[] { 1, 2, 3, 4 });
        frame["Percent"] = frame["Te"] * 100.0;

        Assert.Equal([0, 1, 2, 3], frame.RowKeys); // key 9 is not in the frame and is left out
        Assert.Equal([0, 3], frame["Score"].Observations.Select(o => o.Key));
        Assert.Equal(4, frame.GetColumn<int>("Rank")[3]);
        Assert.Equal(90.0, frame["Percent"][0]);
        Assert.Throws<InvalidOperationException>(() => frame.AddColumn("Te", new[] { 1, 2, 3, 4 }));

        Frame<int, string> empty = Frame.CreateEmpty<int, string>();
        Assert.True(empty.IsEmpty);
        empty.AddColumn("Te", Years(0.5, 0.6)); // an empty frame takes the keys of its first column
        Assert.Equal([2017, 2018], empty.RowKeys);
    }

    [Fact]
    public void Where_filters_rows_and_a_missing_value_must_be_asked_for()
    {
        Frame<int, string> frame = PanelFrame();

        Assert.Equal([1, 2], frame.Where(row => row.Value.GetAs<int>("Year") == 2017).RowKeys);
        Assert.Equal([2, 3], frame.Where(row => row.Key >= 2).RowKeys);
        Assert.Equal([1, 3], frame.FilterRowsBy("Firm", "A").RowKeys);
        Assert.Equal([0, 1], frame.DistinctRowsBy("Firm").RowKeys); // the first of each
        Assert.Equal([0, 3], frame.Where(row => row.Value.GetAs("Te", double.NaN) > 0.6).RowKeys);
        Assert.Equal([0, 1, 3], frame.Where(row => row.Value.TryGetAs<double>("Te").HasValue).RowKeys);

        Assert.Throws<MissingValueException>(() => frame.Where(row => row.Value.GetAs<double>("Te") > 0.6));
    }

    [Fact]
    public void SortRows_is_stable_and_puts_missing_first_either_way()
    {
        Frame<int, string> frame = PanelFrame();

        Assert.Equal([2, 1, 3, 0], frame.SortRows("Te").RowKeys);
        Assert.Equal([2, 0, 3, 1], frame.SortRowsBy<int, string, double, double>("Te", te => -te).RowKeys);
        Assert.Equal([1, 3, 2, 0], frame.SortRows("Year").SortRows("Firm").RowKeys);
        Assert.Equal([0, 1, 2, 3], frame.SortRows("Te").SortRowsByKey().RowKeys);

        Assert.Equal([2, 1, 3, 0], frame["Te"].Sort().Keys);
        Assert.Equal([2, 0, 3, 1], frame["Te"].SortBy(te => -te).Keys);
        Assert.Equal([3, 1, 2], frame["Te"].Rank().Values); // 1 is the least; the missing one has no rank
    }

    [Fact]
    public void Rows_are_object_series()
    {
        Frame<int, string> frame = PanelFrame();

        ObjectSeries<string> row = frame.Rows[2];
        Assert.Equal(["Firm", "Year", "Te", "Staff"], row.Keys);
        Assert.Equal("B", row.GetAs<string>("Firm"));
        Assert.Equal(-1.0, row.GetAs("Te", -1.0));
        Assert.False(row.TryGetAs<double>("Te").HasValue);
        Assert.Throws<MissingValueException>(() => row.GetAs<double>("Te"));
        Assert.Throws<KeyNotFoundException>(() => row.GetAs("Nope", -1.0)); // the fallback is for missing only
        Assert.Throws<KeyNotFoundException>(() => frame.Rows[99]);

        // a value that is missing, or NaN, makes a missing result
        Series<int, double> perHead = frame.MapRows((key, r) => r.GetAs<double>("Te") / r.GetAs<int>("Staff"));
        Assert.Equal([0, 1, 3], perHead.Observations.Select(o => o.Key));
        Assert.Equal(3, frame.Rows.Select(r => r.Value.GetAs("Te", double.NaN)).ValueCount);

        Series<string, double> numbers = frame.Columns[new[] { "Te", "Staff" }].GetRow<double>(0);
        Assert.Equal(10.9, numbers.Sum(), 12);
        Assert.Equal(8.0, frame.Columns[new[] { "Staff" }].GetRowAt<double>(3)["Staff"]);
    }

    [Fact]
    public void ToArray2D_needs_a_value_for_what_is_missing_unless_it_is_double()
    {
        Frame<int, string> numbers = PanelFrame().Columns[new[] { "Te", "Staff" }];

        double[,] array = numbers.ToArray2D<double>();
        Assert.Equal((4, 2), (array.GetLength(0), array.GetLength(1)));
        Assert.Equal(12, array[1, 1]);
        Assert.True(double.IsNaN(array[2, 0]));
        Assert.Equal(0, numbers.ToArray2D<double>(0)[2, 0]);

        Assert.Throws<InvalidOperationException>(() => numbers.ToArray2D<int>());
        Assert.Throws<FormatException>(() => PanelFrame().ToArray2D<double>(0));
    }

    // ---- series --------------------------------------------------------------------------------

    [Fact]
    public void Series_values_leave_missing_out_but_keys_do_not()
    {
        Series<int, double> te = PanelFrame()["Te"];

        Assert.Equal(4, te.KeyCount);
        Assert.Equal(3, te.ValueCount);
        Assert.Equal([0, 1, 2, 3], te.Keys);
        Assert.Equal([0.9, 0.5, 0.7], te.Values);
        Assert.Equal([0, 1, 3], te.Observations.Select(o => o.Key));
        Assert.Equal([0.9, 0.5, 0.0, 0.7], te.ValuesAll); // a trap: 0 stands for missing
        Assert.Equal([0, 1, 3], te.DropMissing().Keys);
    }

    [Fact]
    public void Series_lookup_tells_missing_from_absent()
    {
        Series<int, double> te = Years(0.5, double.NaN, 0.7);

        Assert.Equal(0.5, te[2017]);
        Assert.Throws<MissingValueException>(() => te[2018]);
        Assert.Throws<KeyNotFoundException>(() => te[2030]);
        Assert.False(te.TryGet(2018).HasValue);
        Assert.False(te.TryGet(2030).HasValue);
        Assert.Equal(0.7, te.TryGet(2019).Value);
        Assert.Equal(-1.0, te.TryGet(2030).OrDefault(-1.0));
        Assert.Equal(0.7, te.Get(2030, Lookup.ExactOrSmaller));
        Assert.Equal((2017, 2019), (te.FirstKey(), te.LastKey()));
        Assert.Equal((0.5, 0.7), (te.FirstValue(), te.LastValue()));
        Assert.Equal((2019, 0.7), (te.GetKeyAt(2), te.GetAt(2)));
    }

    [Fact]
    public void Between_cuts_an_ordered_series_and_Realign_gives_it_new_keys()
    {
        Series<int, double> te = Years(1, 2, 3, 4);

        Assert.Equal([2018, 2019], te.Between(2018, 2019).Keys);
        Assert.Equal([2019, 2020], te.After(2018).Keys);
        Assert.Equal([2017], te.Before(2018).Keys);

        Series<int, double> realigned = te.Realign([2016, 2017]);
        Assert.Equal([2016, 2017], realigned.Keys);
        Assert.Equal([1.0], realigned.Values);
    }

    [Fact]
    public void Arithmetic_works_key_by_key_and_missing_stays_missing()
    {
        Series<int, double> a = Years(1, double.NaN, 4);
        var b = new Series<int, double>([2017, 2020], [10, 20]);

        Series<int, double> sum = a + b;
        Assert.Equal([2017, 2018, 2019, 2020], sum.Keys);
        Assert.Equal([2017], sum.Observations.Select(o => o.Key));

        Assert.Equal([3.0, 9.0], (a * 2.0 + 1.0).Values);
        Assert.Equal([1.0, 0.25], (1.0 / a).Values);
        Assert.Equal([-1.5, 1.5], (a - a.Mean()).Values);
        Assert.Equal([0.0, Math.Log(4)], a.SelectValues(Math.Log).Values);
        Assert.Equal([2018.0, 2023.0], a.Select(o => o.Key + o.Value).Values);
        Assert.Equal(3, a.SelectValues(Math.Log).KeyCount);
        Assert.Equal(double.PositiveInfinity, (a / 0.0)[2017]);
        Assert.Equal([1.0, 5.0], a.ScanValues((total, value) => total + value, 0.0).Values);

        // ZipInner and ZipInto keep only what both have
        Assert.Equal([(2017, Tuple.Create(1.0, 10.0))], a.ZipInner(b).Observations.Select(o => (o.Key, o.Value)));
        Assert.Equal([11.0], a.ZipInto(b, (x, y) => x + y).Values);
    }

    [Fact]
    public void Statistics_leave_missing_out_and_of_nothing_are_NaN()
    {
        Series<int, double> te = Years(0.5, double.NaN, 0.9, 0.7);

        Assert.Equal(2.1, te.Sum(), 12);
        Assert.Equal(0.7, te.Mean(), 12);
        Assert.Equal(0.2, te.StdDev(), 12); // n - 1
        Assert.Equal((0.5, 0.9), (te.Min(), te.Max()));
        Assert.Equal(0.7, te.Median(), 12);

        Series<int, double> none = Years();
        Assert.All([none.Sum(), none.Mean(), none.StdDev(), none.Min(), none.Max(), none.Median()],
            value => Assert.True(double.IsNaN(value)));
        Assert.True(double.IsNaN(Years(3).StdDev()));
        Assert.IsType<double>(PanelFrame().GetColumn<int>("Staff").Sum()); // of integers too
    }

    [Fact]
    public void Frame_statistics_are_series_by_column_with_text_missing()
    {
        Series<string, double> mean = PanelFrame().Mean();

        Assert.Equal(["Firm", "Year", "Te", "Staff"], mean.Keys);
        Assert.False(mean.TryGet("Firm").HasValue);
        Assert.Equal(0.7, mean["Te"], 12);
        Assert.Equal(9.25, mean["Staff"]);
        Assert.Equal(37.0, PanelFrame().Sum()["Staff"]);
        Assert.Equal((0.5, 0.9), (PanelFrame().Min()["Te"], PanelFrame().Max()["Te"]));
        Assert.Equal(0.2, PanelFrame().StdDev()["Te"], 12);
        Assert.Equal(9.0, PanelFrame().Median()["Staff"]);

        Frame<string, string> described = PanelFrame().Describe();
        Assert.Equal(["unique", "mean", "std", "min", "0.25", "0.5", "0.75", "max"], described.RowKeys);
        Assert.Equal(0.7, described["Te"]["mean"], 12);
        Assert.Equal(9.0, described["Staff"]["0.5"]);
    }

    [Fact]
    public void ColumnApply_and_operators_work_on_all_numeric_columns()
    {
        Frame<int, string> numbers = PanelFrame().Columns[new[] { "Te", "Staff" }];

        Frame<int, string> unit = numbers.ColumnApply<double>(c => (c - c.Min()) / (c.Max() - c.Min()));
        Assert.Equal([0.6, 1.0, 0.0, 0.2], unit["Staff"].Values);
        Assert.Equal(0.5, unit["Te"][3], 12);
        Assert.False(unit["Te"].TryGet(2).HasValue);

        Assert.Equal([20.0, 24, 14, 16], (numbers * 2.0)["Staff"].Values);
        Assert.Equal("B", (PanelFrame() * 2.0).GetColumn<string>("Firm")[0]); // text is left as it is
    }

    // ---- time ----------------------------------------------------------------------------------

    [Fact]
    public void Shift_Diff_and_PctChange_drop_the_keys_that_have_no_partner()
    {
        Series<int, double> price = Years(10, 12, double.NaN, 9);

        Assert.Equal([2018, 2019, 2020], price.Shift(1).Keys);
        Assert.Equal(10, price.Shift(1)[2018]);
        Assert.Equal([2017, 2018, 2019], price.Shift(-1).Keys);
        Assert.Equal(12, price.Shift(-1)[2017]);

        Assert.Equal([2018, 2019, 2020], price.Diff(1).Keys);
        Assert.Equal([(2018, 2.0)], price.Diff(1).Observations.Select(o => (o.Key, o.Value)));
        Assert.Equal(0.2, price.PctChange(1)[2018], 12);

        // neighbours in the series, not in the calendar: 2017 to 2021 is one step
        Assert.Equal(5, new Series<int, double>([2017, 2021], [1, 6]).Diff(1)[2021]);
    }

    [Fact]
    public void A_lag_within_each_firm_looks_up_the_year_before()
    {
        var panel = PanelFrame()
            .IndexRowsUsing(row => (Firm: row.GetAs<string>("Firm"), Year: row.GetAs<int>("Year")));
        Series<(string Firm, int Year), double> te = panel["Te"];

        panel.AddColumn("Lag", te.SelectOptional(o => te.TryGet((o.Key.Firm, o.Key.Year - 1))));

        Assert.Equal([(("A", 2018), 0.5)], panel["Lag"].Observations.Select(o => (o.Key, o.Value)));
    }

    [Fact]
    public void WindowInto_is_keyed_by_the_last_key_of_each_full_window()
    {
        Series<int, double> x = Years(1, 2, 4, 8, 16);

        Series<int, double> moving = x.WindowInto(3, window => window.Mean());
        Assert.Equal([2019, 2020, 2021], moving.Keys);
        Assert.Equal(7.0 / 3, moving[2019], 12);
        Assert.Equal([2017, 2018], x.Window(2)[2018].Keys);
        Assert.Equal(0, x.WindowInto(9, window => window.Mean()).KeyCount);

        // chunks are keyed by their first key, and a short last chunk is dropped
        Assert.Equal([(2017, 3.0), (2019, 12.0)], x.ChunkInto(2, c => c.Sum()).Observations.Select(o => (o.Key, o.Value)));
    }

    // ---- missing -------------------------------------------------------------------------------

    [Fact]
    public void FillMissing_takes_a_value_a_direction_or_a_function()
    {
        Series<int, double> x = Years(1, double.NaN, 3);

        Assert.Equal([1.0, 0, 3], x.FillMissing(0.0).Values);
        Assert.Equal([1.0, 1, 3], x.FillMissing(Direction.Forward).Values);
        Assert.Equal([1.0, 3, 3], x.FillMissing(Direction.Backward).Values);
        Assert.Equal([1.0, 2018, 3], x.FillMissing(key => (double)key).Values);
    }

    [Fact]
    public void Frame_FillMissing_touches_columns_of_that_type_and_Drop_looks_at_all()
    {
        Frame<int, string> frame = Frame.FromRecords(new[]
        {
            new { Firm = "A", Te = 0.5 },
            new { Firm = (string)null, Te = double.NaN },
            new { Firm = "C", Te = double.NaN },
        });

        Frame<int, string> zero = frame.FillMissing(0.0);
        Assert.Equal(0.0, zero["Te"][1]);
        Assert.Equal(2, zero.GetColumn<string>("Firm").ValueCount);
        Assert.Equal("none", frame.FillMissing("none").GetColumn<string>("Firm")[1]);

        Assert.Equal([0], frame.DropSparseRows().RowKeys);
        Assert.Equal([0, 2], frame.DropEmptyRows().RowKeys);
        Assert.Empty(frame.DropSparseColumns().ColumnKeys);
    }

    // ---- groups and shapes ---------------------------------------------------------------------

    [Fact]
    public void GroupRowsBy_prefixes_the_key_in_order_of_first_appearance()
    {
        Frame<Tuple<string, int>, string> byFirm = PanelFrame().GroupRowsBy<string>("Firm");
        Assert.Equal([("B", 0), ("B", 2), ("A", 1), ("A", 3)], byFirm.RowKeys.Select(k => (k.Item1, k.Item2)));

        Series<string, double> mean = byFirm["Te"].MeanLevel(key => key.Item1);
        Assert.Equal(["B", "A"], mean.Keys);
        Assert.Equal(0.6, mean["A"], 12);
        Assert.Equal(17, byFirm["Staff"].SumLevel(key => key.Item1)["B"]);
        Assert.Equal(["A", "B"], mean.SortByKey().Keys);

        Assert.ThrowsAny<Exception>(() => PanelFrame().GroupRowsBy<double>("Te")); // a missing group
    }

    [Fact]
    public void Nest_gives_a_frame_for_each_group_in_order_of_first_appearance()
    {
        Series<string, Frame<int, string>> firms = PanelFrame().GroupRowsBy<string>("Firm").Nest();

        Assert.Equal(["B", "A"], firms.Keys);
        Assert.Equal([1, 3], firms["A"].RowKeys);
        Assert.Equal(20, firms.Select(g => g.Value.GetColumn<int>("Staff").Sum())["A"]);

        // a series groups by any function of its observations
        Series<bool, Series<int, double>> size = PanelFrame()["Staff"].GroupBy(o => o.Value >= 10);
        Assert.Equal([true, false], size.Keys);
        Assert.Equal(7.5, size[false].Mean());
    }

    [Fact]
    public void AggregateRowsBy_gives_the_group_columns_and_one_value_each()
    {
        Frame<int, string> sums = PanelFrame().AggregateRowsBy<double, double>(
            new[] { "Year" }, new[] { "Te", "Staff" }, values => values.Mean());

        Assert.Equal(["Year", "Te", "Staff"], sums.ColumnKeys);
        Assert.Equal([0, 1], sums.RowKeys);
        Assert.Equal([2018, 2017], sums.GetColumn<int>("Year").Values);
        Assert.Equal([0.8, 0.5], sums["Te"].Values.Select(v => Math.Round(v, 12)));

        // a group without a value has none
        Frame<int, string> cells = PanelFrame().AggregateRowsBy<double, double>(
            new[] { "Firm", "Year" }, new[] { "Te" }, values => values.Sum());
        Assert.Equal(4, cells.RowCount);
        Assert.Equal(3, cells["Te"].ValueCount);
        Assert.Throws<InvalidOperationException>(() => PanelFrame().AggregateRowsBy<double, double>(
            new[] { "Nope" }, new[] { "Te" }, values => values.Sum()));
    }

    [Fact]
    public void PivotTable_makes_wide_and_Stack_or_MeltBy_long_again()
    {
        Frame<int, string> wide = PanelFrame().PivotTable<int, string, int, string, double>(
            "Year", "Firm", cell => cell["Te"].Mean());
        Assert.Equal([2018, 2017], wide.RowKeys);
        Assert.Equal(["B", "A"], wide.ColumnKeys);
        Assert.Equal(0.5, wide["A"][2017]);
        Assert.False(wide["B"].TryGet(2017).HasValue);

        // missing cells do not come back
        Frame<Tuple<int, string>, string> stacked = wide.Stack();
        Assert.Equal(["Value"], stacked.ColumnKeys);
        Assert.Equal([(2018, "B"), (2018, "A"), (2017, "A")], stacked.RowKeys.Select(k => (k.Item1, k.Item2)));

        wide.AddColumn("Year", wide.RowKeys.ToArray());
        Frame<int, string> tidy = wide.MeltBy("Year");
        Assert.Equal(["Year", "Column", "Value"], tidy.ColumnKeys);
        Assert.Equal([2018, 2018, 2017], tidy.GetColumn<int>("Year").Values);
        Assert.Equal(["B", "A", "A"], tidy.GetColumn<string>("Column").Values);
        Assert.Equal([0.9, 0.7, 0.5], tidy["Value"].Values);
    }

    // ---- joins ---------------------------------------------------------------------------------

    [Fact]
    public void Join_matches_row_keys()
    {
        var left = Frame.FromColumns(new[] { KeyValue.Create("A", Years(1, 2, double.NaN)) });
        var right = Frame.FromColumns(new[] { KeyValue.Create("B", new Series<int, double>([2018, 2021], [10, 20])) });

        Assert.Equal([2017, 2018, 2019, 2021], left.Join(right).RowKeys); // outer is the default
        Assert.Equal([2018], left.Join(right, JoinKind.Inner).RowKeys);
        Assert.Equal([2018, 2021], left.Join(right, JoinKind.Right).RowKeys);

        Frame<int, string> kept = left.Join(right, JoinKind.Left);
        Assert.Equal([2017, 2018, 2019], kept.RowKeys);
        Assert.Equal(["A", "B"], kept.ColumnKeys);
        Assert.Equal([(2018, 10.0)], kept["B"].Observations.Select(o => (o.Key, o.Value)));

        // the last known value at or before each year
        Frame<int, string> asOf = left.Join(right, JoinKind.Left, Lookup.ExactOrSmaller);
        Assert.Equal([(2018, 10.0), (2019, 10.0)], asOf["B"].Observations.Select(o => (o.Key, o.Value)));

        Assert.Equal(10.0, left.Join("C", right["B"], JoinKind.Left)["C"][2018]);
        Assert.Throws<InvalidOperationException>(() => left.Join(left)); // the same column twice
    }

    [Fact]
    public void A_many_to_one_join_is_a_lookup_because_JoinOn_wants_unique_keys()
    {
        Frame<int, string> panel = PanelFrame();
        Frame<int, string> firms = Frame.FromRecords(new[] { new { Firm = "A", Stage = "front" }, new { Firm = "C", Stage = "back" } });
        Series<string, string> stage = firms.IndexRows<string>("Firm").GetColumn<string>("Stage");

        panel.AddColumn("Stage", panel.GetColumn<string>("Firm").SelectOptional(o => stage.TryGet(o.Value.Value)));

        Assert.Equal([(1, "front"), (3, "front")], panel.GetColumn<string>("Stage").Observations.Select(o => (o.Key, o.Value)));
        Assert.Throws<ArgumentException>(() => panel.JoinOnString(firms, JoinKind.Left, "Firm"));
    }

    [Fact]
    public void Merge_appends_rows_whose_cells_do_not_collide()
    {
        Frame<int, string> first = Frame.FromColumns(new[] { KeyValue.Create("Te", Years(0.5, 0.6)) });
        Frame<int, string> next = Frame.FromColumns(new[] { KeyValue.Create("Te", new Series<int, double>([2019], [0.7])) });

        Assert.Equal([2017, 2018, 2019], first.Merge(next).RowKeys);
        Assert.Equal(0.7, first.Merge(next)["Te"][2019]);
        Assert.Throws<InvalidOperationException>(() => first.Merge(first));
    }

    // ---- printing ------------------------------------------------------------------------------

    [Fact]
    public void Format_and_Print_show_a_table_with_keys_and_missing()
    {
        Frame<int, string> frame = Frame.FromRecords(Panel).Columns[new[] { "Firm", "Te" }];

        Assert.Equal(
            "     Firm Te        \n" +
            "0 -> B    0.9       \n" +
            "1 -> A    0.5       \n" +
            "2 -> B    <missing> \n" +
            "3 -> A    0.7       \n",
            UnderCulture("", () => frame.Format()).ReplaceLineEndings("\n"));
        Assert.Contains("0,5", UnderCulture("de-DE", () => frame.Format())); // printing follows the current culture
        Assert.Contains("(string) (float)", frame.Format(true));
        Assert.Equal("2017 -> 5         \n2018 -> <missing> \n", Years(5, double.NaN).Format().ReplaceLineEndings("\n"));

        string cut = Frame.FromRecords(Enumerable.Range(0, 40).Select(i => new { I = i })).Format(4, 10);
        Assert.Equal(["0  -> 0", "1  -> 1", ":     ...", "38 -> 38", "39 -> 39"],
            cut.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.TrimEnd()));

        // Print writes it to the console, and an empty line
        TextWriter before = Console.Out;
        var written = new StringWriter();
        Console.SetOut(written);
        try
        {
            frame.Print();
        }
        finally
        {
            Console.SetOut(before);
        }

        Assert.Equal(frame.Format() + Environment.NewLine, written.ToString());
    }
}
