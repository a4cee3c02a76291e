using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearRegression;
using RareEarth.Replication.Checks;
using RareEarth.Replication.Checks.Forensics;
using RareEarth.Replication.Intervals;
using static RareEarth.Replication.Tests.Checks.SimulatedCell;

namespace RareEarth.Replication.Tests.Checks;

/// <summary>One generator for each kind of relation: random data, the paper's computation on them, rounding.</summary>
internal static class SimulatedTables
{
    public static IReadOnlyDictionary<string, Func<Random, SimulatedTable>> All { get; } = new Dictionary<string, Func<Random, SimulatedTable>>
    {
        ["sum"] = Sum,
        ["part of"] = PartOf,
        ["share"] = Share,
        ["complete shares"] = CompleteShares,
        ["product"] = Product,
        ["mean of products"] = MeanOfProducts,
        ["arithmetic group mean"] = random => GroupMean(random, isGeometric: false),
        ["geometric group mean"] = random => GroupMean(random, isGeometric: true),
        ["mixture"] = Mixture,
        ["growth"] = MeanGrowth,
        ["growth of a ratio"] = RatioGrowth,
        ["stars"] = StarsUnder,
        ["stars of a table"] = StarsOfTable,
        ["nested models"] = Nested,
        ["ordered pairs"] = Pairs,
        ["panel size"] = Panel,
        ["indicator"] = Indicator,
        ["sequence"] = Sequence,
        ["range"] = WithinRange,
        ["frontier likelihood"] = Frontier,
        ["adjusted R² and F"] = AdjustedAndF,
        ["VIF"] = Inflation,
        ["unit value"] = UnitValue,
        ["identical columns"] = Columns,
        ["line through the means"] = Line,
        ["simple regression"] = SimpleRegression,
        ["claims"] = TrueClaims,
        ["weights"] = Weights,
        ["restatement"] = Restatement,
        ["mean before growth"] = SimulatedEfficiency.MeanBeforeGrowth,
        ["noise of a frontier"] = SimulatedEfficiency.FrontierNoise,
        ["fall"] = GrownTables.Fall,
        ["growth from a change"] = GrownTables.OfChange,
        ["difference"] = GrownTables.Difference,
        ["part of a whole"] = GrownTables.PartsOfWhole,
        ["units"] = GrownTables.Units,
        ["contribution"] = GrownTables.Contribution,
        ["mixture of growth"] = GrownTables.Mixture,
        ["grown sums"] = GrownTables.CompleteSums,
        ["grown remainder"] = GrownTables.IncompleteSums,
        ["count"] = GrownTables.Listed,
        ["granularity"] = GrownTables.ShareOfFew,
        ["weighted index"] = GrownTables.WeightedIndex,
    };

    private static double Uniform(Random random, double from, double to) => from + (random.NextDouble() * (to - from));

    private static SimulatedTable Sum(Random random)
    {
        int decimals = random.Next(0, 4);
        double[] parts = [.. Enumerable.Range(0, random.Next(2, 7)).Select(_ => Uniform(random, 1, 300))];
        return new SimulatedTable(
            "sum",
            [Of("total", parts.Sum(), decimals), .. parts.Select((part, i) => Of($"part {i}", part, decimals))],
            m => [Sums.Total(m[0], [.. m.Skip(1)])],
            cells => SimulatedTable.MissesZero(cells, x => x.Skip(1).Sum() - x[0]));
    }

    private static SimulatedTable PartOf(Random random)
    {
        double a = Uniform(random, 1, 99), b = Uniform(random, 1, 99), c = Uniform(random, 1, 99);
        string?[] wholes = [null, "all", "all", "b", "b"];
        return new SimulatedTable(
            "part of",
            [Of("all", a + b + c, 1), Of("a", a, 1), Of("b", b + c, 1), Of("b1", b, 1), Of("b2", c, 1)],
            m => Sums.ByPartOf(m, member => member.Id, member => wholes[m.ToList().IndexOf(member)]),
            cells => SimulatedTable.MissesZero([.. cells.Take(3)], x => x[1] + x[2] - x[0]) || SimulatedTable.MissesZero([.. cells.Skip(2)], x => x[1] + x[2] - x[0]));
    }

    private static SimulatedTable Share(Random random)
    {
        double part = Uniform(random, 1, 90), whole = part + Uniform(random, 1, 90);
        return new SimulatedTable(
            "share",
            [Of("share", 100 * part / whole, 2, "%"), Of("part", part, 2), Of("whole", whole, 2)],
            m => [Sums.Share(m[0], m[1], m[2])],
            cells => SimulatedTable.MissesZero(cells, x => (x[1] / x[2]) - x[0]));
    }

    private static SimulatedTable CompleteShares(Random random)
    {
        double[] parts = [.. Enumerable.Range(0, 5).Select(_ => Uniform(random, 1, 9))];
        return new SimulatedTable(
            "complete shares",
            [.. parts.Select((part, i) => Of($"share {i}", 100 * part / parts.Sum(), 1, "%"))],
            m => [Sums.CompleteShares(m)],
            cells => SimulatedTable.MissesZero(cells, x => x.Sum() - 1));
    }

    private static SimulatedTable Product(Random random)
    {
        double ec = Uniform(random, 0.5, 1.8), tc = Uniform(random, 0.5, 1.8);
        return new SimulatedTable(
            "product",
            [Of("TFP", ec * tc, 3), Of("EC", ec, 3), Of("TC", tc, 3)],
            m => [Identities.Product(m[0], [m[1], m[2]], RowsAre.GeometricMeans)],
            cells => SimulatedTable.MissesZero(cells, x => (x[1] * x[2]) - x[0]));
    }

    private static SimulatedTable MeanOfProducts(Random random)
    {
        (double Pte, double Se)[] firms = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (1 - Math.Pow(random.NextDouble(), 3), random.NextDouble()))];
        return new SimulatedTable(
            "mean of products",
            [Of("TE", firms.Average(firm => firm.Pte * firm.Se), 3), Of("PTE", firms.Average(firm => firm.Pte), 3), Of("SE", firms.Average(firm => firm.Se), 3)],
            m => [Identities.MeanOfProduct(m[0], m[1], m[2])],
            cells => SimulatedTable.IsNegative(cells, x => x[0] - x[1] - x[2] + 1) || SimulatedTable.IsNegative(cells, x => Math.Min(x[1], x[2]) - x[0]));
    }

    private static SimulatedTable GroupMean(Random random, bool isGeometric)
    {
        double[] sizes = [random.Next(1, 20), random.Next(1, 20), random.Next(1, 20)];
        double[] values = [.. sizes.Select(_ => Uniform(random, 0.3, 1.5))];
        double Mean(IEnumerable<double> x) => isGeometric
            ? Math.Exp(x.Zip(sizes).Sum(pair => pair.Second * Math.Log(pair.First)) / sizes.Sum())
            : x.Zip(sizes).Sum(pair => pair.Second * pair.First) / sizes.Sum();
        return new SimulatedTable(
            "group mean",
            [Of("mean", Mean(values), 3), .. values.Select((value, i) => Of($"group {i}", value, 3))],
            m => [(isGeometric ? Means.Geometric(m[0], [.. m.Skip(1)], sizes) : Means.Arithmetic(m[0], [.. m.Skip(1)], sizes)), Means.ArithmeticOrGeometric(m[0], [.. m.Skip(1)], sizes)],
            cells => SimulatedTable.MissesZero(cells, x => Mean(x.Skip(1).Select(value => Math.Max(value, 0))) - x[0]));
    }

    private static SimulatedTable Mixture(Random random)
    {
        double a = Uniform(random, -20, 50), b = Uniform(random, -20, 50), share = random.NextDouble();
        return new SimulatedTable(
            "mixture",
            [Of("all", (share * a) + ((1 - share) * b), 2, "%"), Of("a", a, 2, "%"), Of("b", b, 2, "%")],
            m => [Means.Mixture(m[0], [m[1], m[2]])],
            cells => SimulatedTable.IsNegative(cells, x => x[0] - Math.Min(x[1], x[2])) || SimulatedTable.IsNegative(cells, x => Math.Max(x[1], x[2]) - x[0]));
    }

    private static SimulatedTable MeanGrowth(Random random)
    {
        int periods = random.Next(1, 11);
        double from = Uniform(random, 20, 200), to = Uniform(random, 20, 400);
        return new SimulatedTable(
            "growth",
            [Of("rate", 100 * (Math.Pow(to / from, 1.0 / periods) - 1), 2, "%"), Of("from", from, 2), Of("to", to, 2)],
            m => [Growth.MeanRate(m[0], m[1], m[2], periods)],
            cells => SimulatedTable.MissesZero(cells, x => Math.Pow(x[2] / x[1], 1.0 / periods) - 1 - x[0]));
    }

    private static SimulatedTable RatioGrowth(Random random)
    {
        double value = Uniform(random, -0.5, 1), quantity = Uniform(random, -0.5, 1);
        return new SimulatedTable(
            "growth of a ratio",
            [Of("price", 100 * (((1 + value) / (1 + quantity)) - 1), 2, "%"), Of("value", 100 * value, 2, "%"), Of("quantity", 100 * quantity, 2, "%")],
            m => [Growth.OfRatio(m[0], m[1], m[2])],
            cells => SimulatedTable.MissesZero(cells, x => ((1 + x[1]) / (1 + x[2])) - 1 - x[0]));
    }

    private static SimulatedCell[] StarredCells(Random random, string name, int degreesOfFreedom)
    {
        double error = Uniform(random, 0.1, 0.9), coefficient = error * Uniform(random, -5, 5);
        double p = 2 * StudentT.CDF(0, 1, degreesOfFreedom, -Math.Abs(coefficient / error));
        return [Of(name, coefficient, 3, stars: p <= 0.01 ? 3 : p <= 0.05 ? 2 : p <= 0.1 ? 1 : 0), Of(name + " s.e.", error, 3)];
    }

    private static SimulatedTable StarsUnder(Random random)
    {
        int degreesOfFreedom = random.Next(1, 60);
        double Critical(int stars) => StudentT.InvCDF(0, 1, degreesOfFreedom, 1 - (0.5 * Stars.UsualLevels[stars - 1]));
        return new SimulatedTable(
            "stars",
            StarredCells(random, "b", degreesOfFreedom),
            m => [Stars.Under(new StarredCell(m[0], m[1]), degreesOfFreedom)],
            cells =>
            {
                int stars = cells[0].Printed.Count(c => c == '*');
                double[] b = cells[0].Ends, s = [.. cells[1].Ends.Select(end => Math.Max(end, 0))];
                double least = (b[0] < 0 && b[1] > 0 ? 0 : b.Min(Math.Abs)) / s[1], most = b.Max(Math.Abs) / s[0];
                return (stars > 0 && most < Critical(stars)) || (stars < 3 && least > Critical(stars + 1));
            });
    }

    // critical values of one, two and three stars for 1 … 1000 degrees of freedom and the normal distribution
    private static readonly Lazy<double[][]> Critical = new(() =>
    [
        .. Enumerable.Range(1, 1000).Select(df => Stars.UsualLevels.Select(alpha => StudentT.InvCDF(0, 1, df, 1 - (0.5 * alpha))).ToArray()),
        [.. Stars.UsualLevels.Select(alpha => Normal.InvCDF(0, 1, 1 - (0.5 * alpha)))],
    ]);

    private static SimulatedTable StarsOfTable(Random random)
    {
        int degreesOfFreedom = random.Next(2, 120);
        return new SimulatedTable(
            "stars of a table",
            [.. Enumerable.Range(0, 5).SelectMany(i => StarredCells(random, $"b{i}", degreesOfFreedom))],
            m => [Stars.OneDistribution("T", [.. m.Chunk(2).Select(pair => new StarredCell(pair[0], pair[1]))])],
            cells =>
            {
                (double Least, double Most, int Stars)[] t = [.. cells.Chunk(2).Select(pair =>
                {
                    double[] b = pair[0].Ends, s = [.. pair[1].Ends.Select(end => Math.Max(end, 0))];
                    return ((b[0] < 0 && b[1] > 0 ? 0 : b.Min(Math.Abs)) / s[1], b.Max(Math.Abs) / s[0], pair[0].Printed.Count(c => c == '*'));
                })];
                return !Critical.Value.Any(critical => t.All(cell =>
                    (cell.Stars == 0 || cell.Most >= critical[cell.Stars - 1]) && (cell.Stars == 3 || cell.Least <= critical[cell.Stars])));
            });
    }

    // y on a constant and the columns of x, by MathNet; no part of the library under test
    private static (double[] Coefficients, double RSquared) Fit(double[][] x, double[] y)
    {
        double[] b = MultipleRegression.QR(x, y, intercept: true);
        double mean = y.Average();
        double left = y.Select((value, i) => value - b[0] - x[i].Select((entry, j) => entry * b[j + 1]).Sum()).Sum(e => e * e);
        return (b, 1 - (left / y.Sum(value => (value - mean) * (value - mean))));
    }

    private static (double[][] X, double[] Y) Data(Random random, int rows, int columns)
    {
        double[][] x = [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => Normal.Sample(random, 1, 2)).ToArray())];
        return (x, [.. x.Select(row => 3 + (row[0] * 0.7) + Normal.Sample(random, 0, Uniform(random, 0.1, 3)))]);
    }

    private static double Deviation(IReadOnlyCollection<double> x) => Math.Sqrt(x.Sum(value => Math.Pow(value - x.Average(), 2)) / (x.Count - 1));

    private static SimulatedTable Nested(Random random)
    {
        (double[][] x, double[] y) = Data(random, random.Next(6, 30), 3);
        return new SimulatedTable(
            "nested models",
            [Of("small", Fit([.. x.Select(row => row[..2])], y).RSquared, 3), Of("large", Fit(x, y).RSquared, 3)],
            m => [NestedModels.RSquared(m[0], m[1])],
            cells => SimulatedTable.IsNegative(cells, value => value[1] - value[0]));
    }

    private static SimulatedTable Pairs(Random random)
    {
        int n = random.Next(2, 200);
        return new SimulatedTable(
            "ordered pairs",
            [Count("N", n * (n - 1))],
            m => [SampleSizes.OrderedPairs(m[0])],
            cells => !Enumerable.Range(1, 400).Any(k => k > 1 && k * (k - 1) == cells[0].Ends[0]));
    }

    private static SimulatedTable Panel(Random random)
    {
        int units = random.Next(2, 40), periods = random.Next(2, 30), missing = random.Next(0, 4);
        return new SimulatedTable(
            "panel size",
            [Count("N", units * periods), Count("narrow", (units * periods) - missing)],
            m => [SampleSizes.BalancedPanel(m[0], units, periods), SampleSizes.Subsample(m[1], m[0])],
            cells => cells[0].Ends[0] != units * periods || cells[1].Ends[0] > cells[0].Ends[0]);
    }

    private static SimulatedTable Indicator(Random random)
    {
        int rows = random.Next(10, 400), ones = random.Next(0, rows + 1);
        double share = (double)ones / rows;
        return new SimulatedTable(
            "indicator",
            [Of("mean", share, 3), Of("sd", Deviation([.. Enumerable.Range(0, rows).Select(i => i < ones ? 1.0 : 0)]), 3), Count("N", rows)],
            m => [.. DesignMoments.Indicator(m[0], m[1], m[2], ones), .. DesignMoments.Indicator(m[0], m[1], m[2], spread: Spread.Unstated)],
            cells => SimulatedTable.MissesZero(cells, x => (ones / x[2]) - x[0])
                || SimulatedTable.MissesZero(cells, x => Math.Sqrt(ones / x[2] * (1 - (ones / x[2])) * x[2] / (x[2] - 1)) - x[1]));
    }

    private static SimulatedTable Sequence(Random random)
    {
        int first = random.Next(0, 2) == 0 ? 1 : random.Next(1980, 2010), last = first + random.Next(2, 25), repeats = random.Next(1, 9);
        double[] values = [.. Enumerable.Range(first, last - first + 1).SelectMany(value => Enumerable.Repeat((double)value, repeats))];
        return new SimulatedTable(
            "sequence",
            [Of("mean", values.Average(), 2), Of("sd", Deviation(values), 3), Of("min", first, 0), Of("max", last, 0)],
            m => DesignMoments.Sequence(first, last, repeats, m[0], m[1], m[2], m[3]),
            cells => SimulatedTable.MissesZero([cells[0]], x => values.Average() - x[0]) || SimulatedTable.MissesZero([cells[1]], x => Deviation(values) - x[0])
                || SimulatedTable.MissesZero([cells[2]], x => first - x[0]) || SimulatedTable.MissesZero([cells[3]], x => last - x[0]));
    }

    private static SimulatedTable WithinRange(Random random)
    {
        double[] values = [.. Enumerable.Range(0, random.Next(2, 40)).Select(_ => random.Next(3) == 0 ? random.Next(0, 2) * 10 : Uniform(random, 0, 10))];
        return new SimulatedTable(
            "range",
            [Of("mean", values.Average(), 3), Of("sd", Deviation(values), 3), Of("min", values.Min(), 3), Of("max", values.Max(), 3), Count("N", values.Length)],
            m => [DesignMoments.WithinRange(m[0], m[1], m[2], m[3], m[4])],
            cells =>
            {
                double[] mean = cells[0].Ends, a = cells[2].Ends, b = cells[3].Ends;
                double best = Math.Clamp((a[0] + b[1]) / 2, mean[0], mean[1]), n = cells[4].Ends[0];
                return best < a[0] || best > b[1] || n < 2 || cells[1].Ends[0] > Math.Sqrt((best - a[0]) * (b[1] - best) * n / (n - 1)) + 1e-12;
            });
    }

    private static SimulatedTable Frontier(Random random)
    {
        int rows = random.Next(3, 160);
        double variance = Math.Pow(10, Uniform(random, -2, 8)), gamma = Uniform(random, 0.05, 0.99);
        double[] errors = [.. Enumerable.Range(0, rows).Select(_ => Normal.Sample(random, 0, Math.Sqrt(variance * (1 - gamma))) + Math.Abs(Normal.Sample(random, 0, Math.Sqrt(variance * gamma))))];
        double lambda = Math.Sqrt(gamma / (1 - gamma));
        double logLikelihood = (-0.5 * rows * Math.Log(Math.PI * variance / 2))
            + errors.Sum(e => Math.Log(Normal.CDF(0, 1, e * lambda / Math.Sqrt(variance))) - (e * e / (2 * variance)));
        return new SimulatedTable(
            "frontier likelihood",
            [Of("ln L", logLikelihood, 2), Of("σ²", variance, 3), Count("n", rows)],
            m => [FrontierLikelihood.Bound(m[0], m[1], m[2])],
            cells => SimulatedTable.IsNegative(cells, x => (-0.5 * x[2] * Math.Log(Math.PI * Math.Max(0, x[1]) / 2)) - x[0]));
    }

    private static SimulatedTable AdjustedAndF(Random random)
    {
        int rows = random.Next(8, 40), regressors = random.Next(1, 5);
        (double[][] x, double[] y) = Data(random, rows, regressors);
        double r = Fit(x, y).RSquared;
        int rest = rows - regressors - 1;
        return new SimulatedTable(
            "adjusted R² and F",
            [Of("R²", r, 3), Of("adjusted", 1 - ((1 - r) * (rows - 1) / rest), 3), Of("F", r / regressors / ((1 - r) / rest), 2)],
            m => [FitStatistics.Adjusted(m[1], m[0], rows, regressors), FitStatistics.OfF(m[2], m[0], rows, regressors)],
            cells => SimulatedTable.MissesZero([cells[0], cells[1]], v => 1 - ((1 - v[0]) * (rows - 1) / rest) - v[1])
                || SimulatedTable.MissesZero([cells[0], cells[2]], v => (v[0] >= 1 ? double.PositiveInfinity : v[0] / regressors / ((1 - v[0]) / rest)) - v[1]));
    }

    private static SimulatedTable Inflation(Random random)
    {
        (double[][] x, double[] y) = Data(random, random.Next(8, 40), 2);
        double r = Fit(x, y).RSquared;
        return new SimulatedTable(
            "VIF",
            [Of("VIF", 1 / (1 - r), 2), Of("R²", r, 3), Of("tolerance", 1 - r, 3)],
            m => [FitStatistics.InflationOf(m[0], m[1]), FitStatistics.Inflation(m[0]), FitStatistics.Inflation(m[0], m[2])],
            cells => SimulatedTable.MissesZero([cells[0], cells[1]], v => (v[1] >= 1 ? double.PositiveInfinity : 1 / (1 - v[1])) - v[0])
                || SimulatedTable.IsNegative([cells[0]], v => v[0] - 1)
                || SimulatedTable.MissesZero([cells[0], cells[2]], v => (1 / Math.Max(1, v[0])) - v[1]));
    }

    private static SimulatedTable UnitValue(Random random)
    {
        double price = Uniform(random, 5, 90), quantity = Uniform(random, 1, 9);
        return new SimulatedTable(
            "unit value",
            [Of("value", price * quantity / 10, 2), Of("price", price, 2), Of("quantity", quantity, 2)],
            m => [UnitValues.Value(m[0], m[1], m[2], 0.1)],
            cells => SimulatedTable.MissesZero(cells, x => (0.1 * x[1] * x[2]) - x[0]));
    }

    private static SimulatedTable Columns(Random random)
    {
        (double[] B, int Rows)[] fits = [.. Enumerable.Range(0, 3).Select(i =>
        {
            (double[][] x, double[] y) = Data(random, 10 + (5 * i), 4);
            return (Fit(x, y).Coefficients, x.Length);
        })];
        return new SimulatedTable(
            "identical columns",
            [.. fits.SelectMany((fit, i) => fit.B.Select((b, j) => Of($"b{i}.{j}", b, 3)).Prepend(Count($"N{i}", fit.Rows)))],
            m => IdenticalColumns.Of([.. m.Chunk(6).Select((column, i) => new CoefficientColumn($"{i}", column[0], column[1..]))]),
            null);
    }

    private static SimulatedTable Line(Random random)
    {
        (double[][] x, double[] y) = Data(random, random.Next(6, 40), 2);
        double[] b = Fit(x, y).Coefficients;
        return new SimulatedTable(
            "line through the means",
            [Of("mean of y", y.Average(), 3), Of("constant", b[0], 3), Of("b1", b[1], 3), Of("b2", b[2], 3), Of("mean of x1", x.Average(row => row[0]), 3), Of("mean of x2", x.Average(row => row[1]), 3)],
            m => [MeansLine.Through(m[0], m[1], [MeansTerm.Printed(m[2], m[4]), MeansTerm.Printed(m[3], m[5])])],
            cells => SimulatedTable.MissesZero(cells, v => v[1] + (v[2] * v[4]) + (v[3] * v[5]) - v[0]));
    }

    private static SimulatedTable SimpleRegression(Random random)
    {
        (double[][] x, double[] y) = Data(random, random.Next(6, 40), 1);
        (double[] b, double r) = Fit(x, y);
        double deviation = Deviation([.. x.Select(row => row[0])]);
        return new SimulatedTable(
            "simple regression",
            [Of("R²", r, 3), Of("b", b[1], 3), Of("s_y", Deviation(y), 3)],
            m => [FitStatistics.SimpleRegression(m[0], m[1], Interval.Between(deviation - 0.0005, deviation + 0.0005), m[2])],
            cells =>
            {
                double[] slope = cells[1].Ends, y = cells[2].Ends;
                double least = Math.Pow((slope[0] < 0 && slope[1] > 0 ? 0 : slope.Min(Math.Abs)) * (deviation - 0.0005) / y[1], 2);
                double most = y[0] <= 0 ? double.PositiveInfinity : Math.Pow(slope.Max(Math.Abs) * (deviation + 0.0005) / y[0], 2);
                return least > cells[0].Ends[1] || most < cells[0].Ends[0];
            });
    }

    private static SimulatedTable TrueClaims(Random random)
    {
        double[] rising = [.. Enumerable.Range(0, 5).Select(_ => Uniform(random, 0, 9)).Order()];
        int[] ranks = [.. Enumerable.Range(0, 3).Select(_ => random.Next(1, 7)).OrderDescending()];
        double[] others = [.. Enumerable.Range(0, 5).Select(_ => Uniform(random, 0, 9))];
        int rank = 1 + others.Count(other => other > rising[0]);
        return new SimulatedTable(
            "claims",
            [.. rising.Select((value, i) => Of($"r{i}", value, 1)), .. ranks.Select((value, i) => Count($"k{i}", value)), .. others.Select((value, i) => Of($"o{i}", value, 1))],
            m =>
            [
                Claims.Rises(Cells.Claim("it rises"), [.. m.Take(5)]),
                Claims.Falls(Cells.Claim("it falls"), [.. m.Take(5).Reverse()]),
                Claims.Greater(Cells.Claim("the last is greater than the first"), (m[4], m[0])),
                Claims.RankNeverWorsens(Cells.Claim("ranks rise"), [.. m.Skip(5).Take(3)]),
                Claims.Rank(Cells.Claim("it has a rank"), m[0], [.. m.Skip(8)], rank),
                Claims.AllWithin(Cells.Claim("all are above the least"), [.. m.Take(5)], Interval.Between(rising[0], double.PositiveInfinity), "above the least"),
                Claims.Sign(Cells.Claim("all are positive"), [.. m.Skip(8)], 1),
                Claims.Number(Cells.Claim("it grows by a number", Of("x", rising[4] - rising[0], 2).Printed), [m[4], m[0]], "last less first", readings => readings[m[4]] - readings[m[0]]),
            ],
            cells =>
            {
                double grown = double.Parse(Of("x", rising[4] - rising[0], 2).Printed, System.Globalization.CultureInfo.InvariantCulture);
                double[] own = cells[0].Ends;
                int least = 1 + cells.Skip(8).Count(other => other.Ends[0] > own[1] + 1e-12), most = 1 + cells.Skip(8).Count(other => other.Ends[1] >= own[0] - 1e-12);
                return Enumerable.Range(0, 4).Any(i => SimulatedTable.IsNegative([cells[i], cells[i + 1]], x => x[1] - x[0]))
                    || SimulatedTable.IsNegative([cells[0], cells[4]], x => x[1] - x[0])
                    || cells[5].Ends[0] < cells[6].Ends[0] || cells[6].Ends[0] < cells[7].Ends[0]
                    || rank < least || rank > most
                    || cells.Take(5).Any(cell => cell.Ends[1] < rising[0])
                    || SimulatedTable.MissesZero([cells[0], cells[4], Of("x", grown, 2)], x => x[1] - x[0] - x[2]);
            });
    }

    private static SimulatedTable Weights(Random random)
    {
        double a = random.NextDouble(), b = random.NextDouble() * (1 - a);
        double[] weights = [a, b, 1 - a - b];
        double[][] periods = [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 3).Select(_ => Uniform(random, 50, 250)).ToArray())];
        return new SimulatedTable(
            "weights",
            [.. periods.SelectMany((children, i) => children.Select((child, j) => Of($"x{i}.{j}", child, 2)).Prepend(Of($"y{i}", children.Zip(weights).Sum(pair => pair.First * pair.Second), 2)))],
            m => [FeasibleWeights.Exist("y", [.. m.Chunk(4).Select(period => (period[0], (IReadOnlyList<Member>)period[1..]))])],
            cells => !HasPoint([
                (-1, 0, 0), (0, -1, 0), (1, 1, 1),
                .. cells.Chunk(4).Select(p => (p[1].Ends[0] - p[3].Ends[0], p[2].Ends[0] - p[3].Ends[0], p[0].Ends[1] - p[3].Ends[0])),
                .. cells.Chunk(4).Select(p => (p[3].Ends[1] - p[1].Ends[1], p[3].Ends[1] - p[2].Ends[1], p[3].Ends[1] - p[0].Ends[0])),
            ]));
    }

    // whether half-planes a x + b y ≤ c of a bounded region share a point: then some corner of two of them is in all
    private static bool HasPoint((double A, double B, double C)[] planes) => planes.SelectMany((p, i) => planes.Skip(i + 1).Select(q => (p, q))).Any(pair =>
    {
        ((double A, double B, double C) p, (double A, double B, double C) q) = pair;
        double determinant = (p.A * q.B) - (q.A * p.B);
        double x = ((p.C * q.B) - (q.C * p.B)) / determinant, y = ((p.A * q.C) - (q.A * p.C)) / determinant;
        return determinant != 0 && planes.All(plane => (plane.A * x) + (plane.B * y) <= plane.C + 1e-10);
    });

    private static SimulatedTable Restatement(Random random)
    {
        double value = Uniform(random, 0, 100);
        return new SimulatedTable(
            "restatement",
            [Of("fine", value, 3), Of("coarse", value, 1)],
            m => [Restatements.Of(m[0], m[1])],
            cells => SimulatedTable.MissesZero(cells, x => x[0] - x[1]));
    }
}
