using RareEarth.Replication.Checks;

namespace RareEarth.Replication.Audits.QuotaPrice;

/// <summary>What is found in the quota paper, with a fair reading of each.</summary>
internal static class QuotaFindings
{
    public static IReadOnlyList<Finding> Of(QuotaCells cells, QuotaDesign design, QuotaStars stars, QuotaFits fits, QuotaSizes sizes, QuotaClaims claims) =>
    [
        Finding.Computed(
            "The stars of the tables come from two rules, though one note promises clustered standard errors for all",
            [stars.OneRule],
            $"Table 4 takes its p-values from t with clusters less one = {QuotaStars.ClustersMinusOne} degrees of freedom, the other tables from t with as many as a classical or robust regression has; so either the errors of the other tables are not clustered, or their p-values are from another rule.",
            "Two commands of one program: an event study run with clustered errors, regressions run without that option or with a command that keeps the residual degrees of freedom. Results that were joined later keep one note."),
        Finding.Computed(
            "The test of parallel trends passes only under the rule that no other table uses",
            [stars.Trend],
            "Under the degrees of freedom of the other tables the coefficient two years before the policy is significant at 5 %, and the trends are not parallel.",
            $"With {QuotaStars.ClustersMinusOne + 1} clusters, {QuotaStars.ClustersMinusOne} degrees of freedom is the more careful rule; the paper does not say that it changes the rule between tables.",
            FindingKind.Contradiction,
            new Quote("section 4.3.2", $"before the policy no coefficient is significant; pre_2 is {cells.Coefficient("Table 4", "pre_2", "1").Printed} with standard error {cells.Starred("Table 4", "pre_2", "1").StandardError.Printed}")),
        Finding.Computed(
            "R² falls when world GDP is added",
            fits.GdpAbsorbed,
            "Column 3 of Table 3 has no year effects, whatever its mark says: beside year effects a world series leaves R² as it is, and on the same observations R² cannot fall.",
            "A world series beside year effects is dropped or makes a program drop one more year; leaving the year effects out is the usual way round it, and the mark was not changed."),
        Finding.Computed(
            "R² of the robustness table lies below that of the smaller models of the baseline",
            fits.WorldAbsorbed,
            "Table 5 has no year effects: with them growth of GDP, BDI and WUI add nothing, and R² would be that of Table 3.",
            "As for column 3 of Table 3: world series are compatible with mineral effects only."),
        Finding.Computed(
            "World series have coefficients that the model cannot give",
            fits.NotIdentified,
            "Columns 4 and 5 of Table 3 are one regression; the coefficients of LNGDP and EPU and the constant depend on which year dummies a program drops.",
            "With year dummies entered by hand, a program drops collinear columns in the order in which they come and prints a coefficient for what it keeps."),
        Finding.Computed(
            "The demand path rests on a coefficient that the stated model makes exactly 0",
            fits.AbsorbedOutcome,
            "Columns 1 and 3 of Table 6 have no year effects; then the coefficient of DID on world GDP is the trend of GDP after 2006 and says nothing of the policy.",
            "The same command with the outcome replaced; the marks were carried over from the other tables."),
        Finding.Computed(
            "The sample sizes of the mechanism table ask for three different sets of controls",
            sizes.Mechanism,
            $"{cells.Size("Table 6", "1").Printed} rows exclude CR4 as a control, {cells.Size("Table 6", "2").Printed} bring in the price, and {cells.Size("Table 6", "3").Printed} a further variable with gaps.",
            "Controls may have been chosen outcome by outcome; the table says only that there are some.",
            FindingKind.Tension),
        Finding.Computed(
            "Column 1 of Table 3 is not a regression on DID alone",
            fits.MeansColumn1,
            "Regressors that are not printed are in it, most likely the treated mineral and the period.",
            "A difference-in-differences command adds both by itself and prints the interaction only."),
        Finding.Computed(
            "Columns 1 to 5 are said to be significant, and column 1 has no star",
            [claims.Column1],
            "Columns 2 to 5 are significant as printed.",
            "Column 1 lacks the effects that the text describes for the baseline; the sentence may mean the columns that have them."),
        Finding.Computed(
            "Cerium and praseodymium-neodymium oxide are said to be significant at 10 % and are printed with the stars of 5 %",
            [claims.Levels],
            "Either the text means 5 %, or one star too many is printed; the printed standard errors fit two stars.",
            "What is significant at 5 % is significant at 10 %, too; the sentence lists levels, though, and gives 1 % to the others."),
        Finding.Computed(
            "Praseodymium-neodymium prices are said to react more than those of lanthanum and cerium",
            claims.Order,
            "Praseodymium-neodymium oxide reacts less than cerium oxide; only the average with neodymium oxide is above that of lanthanum and cerium.",
            "The authors may compare the averages of the two groups. The English abstract, which leaves out neodymium, then says more than the Chinese one."),
        Finding.Read(
            "Coefficients are printed for the treated mineral and the period beside effects that absorb both",
            [
                new Quote("Table 7", $"treat {cells.Coefficient("Table 7", "treat", "1").Printed} and period {cells.Coefficient("Table 7", "period", "1").Printed} in column 1; mineral effects and year effects: yes"),
            ],
            "With the effects that are marked neither is identified; the numbers depend on which dummies were dropped.",
            "A command for differences-in-differences prints both by default.",
            FindingKind.Tension),
        Finding.Computed(
            "For four oxides the sample has no year before the policy, or lacks years of the policy",
            sizes.Oxide,
            $"An oxide with {cells.Claim("c036").Printed} years at most has either no pre-policy year or gaps after 2006; the table does not say which.",
            "Oxide prices begin in the early 2000s in most sources; years may be missing at the start. Which years there are would settle it.",
            FindingKind.Tension),
        Finding.Read(
            "The placebo does not imitate the treatment",
            [
                new Quote("section 4.3.4", $"{cells.Claim("c090").Printed} of {cells.Claim("c086").Printed} rows are drawn as pseudo-treated because the treated group has {cells.Claim("c089").Printed}"),
                new Quote("Table 2", $"DID has mean {cells.Moment("DID", "Mean").Printed} in {cells.Moment("DID", "N").Printed} rows, so it is 1 in {cells.Moment("DID", "Mean").Interval * cells.Moment("DID", "N").Interval} rows"),
                new Quote("Table 3", $"the regression that is imitated has {cells.Size("Table 3", "2").Printed} rows"),
            ],
            $"A placebo treats one mineral from some year on, {cells.Claim("c036").Printed} rows together; single rows drawn at random make the placebo distribution too narrow.",
            "Drawing rows is what ready-made placebo code does; as many are drawn as the treated mineral has, before and after.",
            FindingKind.Tension),
        Finding.Computed(
            "Missing values are said to be filled, and six are missing",
            design.Filled,
            $"Prices have {cells.Moment("LNPRI", "N").Printed} and concentration {cells.Moment("CR4", "N").Printed} of {cells.Moment("id", "N").Printed} values, and the regressions no more.",
            "Some gaps may have been filled and others not, or the sentence may be of another version of the data."),
        Finding.Read(
            "R² of the event study is of another kind than that of the baseline",
            [
                new Quote("Table 4", $"R² {cells.RSquared("Table 4", "1").Printed} with {cells.Size("Table 4", "1").Printed} observations"),
                new Quote("Table 3, column 4", $"R² {cells.RSquared("Table 3", "4").Printed} with {cells.Size("Table 3", "4").Printed} observations"),
            ],
            "A within R² stands beside overall ones: mineral and year effects alone explain most of the variance of log prices.",
            "Commands for fixed effects print the within R² by default, regressions with dummies the overall one.",
            FindingKind.Tension),
        Finding.Read(
            "That concentration amplifies the effect of the policy is not tested",
            [new Quote("section 4.3.1", "market concentration amplifies the effect of the policy"), new Quote("Tables 3 to 7", "no interaction of DID and CR4")],
            "An interaction of DID and CR4 would test it. CR4 as a control does not.",
            "Adding CR4 raises the coefficient of DID; the sentence may read that as amplification.",
            FindingKind.Tension),
        Finding.Computed(
            "The policy is said to steady expectations, and the paper's own test finds no effect",
            claims.Expectations,
            "The effect on policy uncertainty has no star in Table 6, as section 5.1 says itself.",
            "Conclusion 2 may argue from theory where section 5.1 reports the test."),
    ];
}
