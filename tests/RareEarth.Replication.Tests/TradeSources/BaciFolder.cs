namespace RareEarth.Replication.Tests.TradeSources;

/// <summary>A small release of BACI.</summary>
internal sealed class BaciFolder : IDisposable
{
    public const string Countries = """
        country_code,country_name,country_iso2,country_iso3
        156,China,CN,CHN
        251,France,FR,FRA
        392,Japan,JP,JPN
        490,"Other Asia, nes",,S19
        516,Namibia,NA,NAM
        697,"Europe EFTA, nes",,R20
        711,Southern African Customs Union (...1999),,ZA1
        842,USA,US,USA
        899,"Areas, nes",,_X

        """;

    private readonly TestFolder _folder = new();

    public BaciFolder(params string[] rows)
    {
        _folder.Write("country_codes_V202601.csv", Countries);
        Write(2022, rows);
    }

    public string Path => _folder.Path;

    public void Write(int year, params string[] rows) => WriteText($"BACI_HS17_Y{year}_V202601.csv", string.Join('\n', rows.Prepend("t,i,j,k,v,q")) + "\n");

    public void WriteText(string name, string text) => _folder.Write(name, text);

    public void Dispose() => _folder.Dispose();
}
