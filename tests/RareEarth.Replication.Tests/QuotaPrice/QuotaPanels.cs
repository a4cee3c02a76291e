using Deedle;
using RareEarth.Methods.DifferenceInDifferences;
using RareEarth.Methods.Regression;
using RareEarth.Replication.Data;
using RareEarth.Replication.Panels;
using RareEarth.Replication.QuotaPrice;

namespace RareEarth.Replication.Tests.QuotaPrice;

/// <summary>The panels and models of the notebook, by the names that the reference gives them.</summary>
internal static class QuotaPanels
{
    public const string Default = "compounds-usd-nominal-five";

    private static readonly Dictionary<string, string> RareEarthPrices = new(StringComparer.Ordinal)
    {
        ["compounds"] = "rare_earth_compounds_us_import_unit_value",
        ["usgs"] = "rare_earths_unit_value_us",
        ["metals"] = "rare_earth_metals_china_export_unit_value",
    };

    public static DataPackage Package { get; } = DataPackage.Open(Repository.Data);

    private static readonly Dictionary<string, Lazy<Frame<(string Mineral, int Year), string>>> Built =
        (from price in RareEarthPrices.Keys
         from gdp in new[] { "usd", "ppp" }
         from deflator in new[] { "nominal", "deflated" }
         from minerals in new[] { "five", "four" }
         select $"{price}-{gdp}-{deflator}-{minerals}").ToDictionary(
            id => id,
            id => new Lazy<Frame<(string Mineral, int Year), string>>(() => MineralPanel.Build(Package, Options(id))),
            StringComparer.Ordinal);

    public static Frame<(string Mineral, int Year), string> Panel(string id) => Built[id].Value;

    /// <summary>A model of the reference: "Table 3 (2) marked", "Table 3 (2) no-years" or "Table 4 WindowOnly".</summary>
    public static LinearModelResult Fit(
        Frame<(string Mineral, int Year), string> panel, string model, Func<Grouping, CovarianceEstimator> covariance, DegreesOfFreedomRule rule)
    {
        var options = new LinearModelOptions { Covariance = covariance(PanelRegression.Units(panel)), DegreesOfFreedom = rule };
        string[] words = model.Split(' ');
        if (words is ["Table", "4", var outside])
        {
            var paper = new MineralPanelOptions();
            return EventStudy.Of(
                panel, "LNPRI", ["CR4"], paper.Treated, paper.PolicyYear, new EventTimeOptions { Outside = Enum.Parse<OutsideWindow>(outside) }, options).Fit;
        }

        Specification column = Specification.Load(Package, "Table 3").Single(candidate => $"({candidate.Column})" == words[2]);
        return PanelRegression.Fit(
            panel, column.Outcome, column.Regressors, words[3] == "marked" ? column.Effects : column.Effects & ~PanelEffects.Year, options);
    }

    public static CovarianceEstimator Covariance(string name, Grouping minerals) => name switch
    {
        "classical" => CovarianceEstimator.Classical,
        "HC1" => CovarianceEstimator.HC1,
        _ => CovarianceEstimator.Clustered(minerals, Enum.Parse<SmallSampleCorrection>(name)),
    };

    private static MineralPanelOptions Options(string id)
    {
        string[] words = id.Split('-');
        MineralPanelOptions options = new MineralPanelOptions
        {
            Gdp = words[1] == "ppp" ? "gdp_ppp" : "gdp_current_usd",
            Deflator = words[2] == "deflated" ? "cpi_u" : null,
        }.WithRareEarthPrice(RareEarthPrices[words[0]]);
        return words[3] == "four" ? options with { Minerals = [.. options.Minerals.Where(mineral => mineral != "molybdenum")] } : options;
    }
}
