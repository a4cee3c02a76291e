using System.Globalization;
using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Inference;
using RareEarth.Methods.Regression;
using Xunit;

namespace RareEarth.Methods.Tests.DifferenceInDifferences;

/// <summary>Event studies, placebos and leave-one-out against R's lm, plm and vcovCL (tests/reference/few-clusters).</summary>
public sealed class PolicyReferenceFacts
{
    private static readonly ReferenceTable Events = ReferenceTable.Read("few-clusters/events.csv");
    private static readonly ReferenceTable Placebos = ReferenceTable.Read("few-clusters/placebo.csv");

    public static TheoryData<string> Panels() => [.. PolicyPanels.Names];

    [Theory]
    [MemberData(nameof(Panels))]
    public void Event_studies_agree_with_lm_and_plm(string name)
    {
        DidPanel panel = PolicyPanels.Read(name);
        ReferenceTable expected = Events.Where("dataset", name);
        Assert.True(expected.Count > 30);
        foreach ((string outside, string basePeriod) in expected.Texts("outside").Zip(expected.Texts("base")).Distinct())
        {
            EventTimeDesign design = EventTime.Build(panel.Units.Labels, panel.Years, panel.TreatedUnits, panel.PolicyYear, new EventTimeOptions
            {
                BasePeriod = int.Parse(basePeriod, CultureInfo.InvariantCulture),
                Outside = Enum.Parse<OutsideWindow>(outside),
            });
            Grouping units = design.Select(panel.Units);
            LinearModelResult Fit(CovarianceEstimator covariance) => LinearModel.Fit(
                design.Select(panel.Outcome),
                [.. design.Variables, .. panel.Controls.Select(design.Select)],
                [units, design.Select(new Grouping("year", panel.Years))],
                new LinearModelOptions { Covariance = covariance });
            LinearModelResult classical = Fit(CovarianceEstimator.Classical);
            LinearModelResult clustered = Fit(CovarianceEstimator.Clustered(units));

            ReferenceTable study = expected.Where("outside", outside).Where("base", basePeriod);
            Assert.Equal(design.Indicators.Count, study.Count);
            for (int i = 0; i < study.Count; i++)
            {
                string period = EventTime.NameOf((int)study.Number(i, "period"));
                string what = $"{name}, {outside}, base {basePeriod}, {period}";
                Digits.AssertAgree(study.Number(i, "estimate"), classical[period].Estimate, 9, $"{what}, estimate");
                Digits.AssertAgree(study.Number(i, "se"), classical[period].StandardError, 9, $"{what}, classical standard error");
                Digits.AssertAgree(study.Number(i, "se_clustered"), clustered[period].StandardError, 9, $"{what}, clustered standard error");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Panels))]
    public void Placebos_agree_with_lm_and_vcovCL(string name)
    {
        foreach (DidCovariance covariance in Enum.GetValues<DidCovariance>())
        {
            DidPanel panel = PolicyPanels.Read(name, new DidOptions { Covariance = covariance });
            TreatmentFits fits = TreatmentFits.Of(panel);
            ReferenceTable rows = Placebos.Where("dataset", name).Where("kind", "rows");
            for (int i = 0; i < rows.Count; i++)
            {
                int[] treated = [.. rows.Text(i, "label").Split(' ').Select(row => int.Parse(row, CultureInfo.InvariantCulture))];
                AssertAgree(rows, i, fits.Fit("", treated, fits.NewWorkspace()).Fit!, covariance, $"{name}, rows {i}");
            }

            AssertAll("space", Placebo.InSpace(panel), label => FormattableString.Invariant($"{label} from {panel.PolicyYear}"));
            AssertAll("space without treated", Placebo.InSpace(panel, keepTreated: false), label => FormattableString.Invariant($"{label} from {panel.PolicyYear}"));
            AssertAll("time", Placebo.InTime(panel), label => $"{panel.TreatedUnits[0]} from {label}");

            var without = LeaveOneUnitOut.Of(panel);
            ReferenceTable left = Placebos.Where("dataset", name).Where("kind", "without");
            Assert.Equal(left.Texts("label"), without.Without.Select(fit => fit.Label));
            Assert.Equal(panel.TreatedUnits, without.Failures.Select(failure => failure.Label));
            for (int i = 0; i < left.Count; i++)
            {
                AssertAgree(left, i, without.Without[i], covariance, $"{name}, without {left.Text(i, "label")}");
            }

            void AssertAll(string kind, PlaceboDistribution actual, Func<string, string> labelOf)
            {
                ReferenceTable expected = Placebos.Where("dataset", name).Where("kind", kind);
                Assert.Equal(expected.Texts("label").Select(labelOf), actual.Fits.Select(fit => fit.Label));
                for (int i = 0; i < expected.Count; i++)
                {
                    AssertAgree(expected, i, actual.Fits[i], covariance, $"{name}, {kind} {expected.Text(i, "label")}");
                }

                int reached = expected.Numbers("estimate").Count(estimate => Math.Abs(estimate) >= Math.Abs(actual.Observed.Estimate) * (1 - 1e-10));
                Assert.Equal(actual.ContainsObserved ? (double)reached / expected.Count : (reached + 1.0) / (expected.Count + 1), actual.RankP.Value, 1e-15);
                Assert.Equal(0, actual.RankP.MonteCarloStandardError);
            }
        }
    }

    private static void AssertAgree(ReferenceTable expected, int row, PlaceboFit actual, DidCovariance covariance, string what)
    {
        string suffix = covariance == DidCovariance.ClusteredByUnit ? "_clustered" : "";
        Digits.AssertAgree(expected.Number(row, "estimate"), actual.Estimate, 9, $"{what}, estimate");
        Digits.AssertAgree(expected.Number(row, "se" + suffix), actual.StandardError, 9, $"{what}, {covariance} standard error");
        Digits.AssertAgree(expected.Number(row, "p" + suffix), actual.P, 8, $"{what}, {covariance} p");
    }
}
