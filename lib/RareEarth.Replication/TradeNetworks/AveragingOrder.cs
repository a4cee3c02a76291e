namespace RareEarth.Replication.TradeNetworks;

/// <summary>The two schemes of section 4.4. Over what is averaged is not printed; here it is years.</summary>
public enum AveragingOrder
{
    /// <summary>先取平均值再构建差异矩阵: means of each economy's values, then one matrix.</summary>
    ValuesFirst,

    /// <summary>先构建差异矩阵再对矩阵平均化: a matrix for each year, then the mean of the matrices, cell by cell.</summary>
    MatricesFirst,
}
