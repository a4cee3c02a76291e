namespace RareEarth.Methods.Regression.Diagnostics;

/// <summary>What a bootstrap sample is made of. Regressors stay as they are under all three.</summary>
public enum BootstrapScheme
{
    /// <summary>Residuals are drawn anew, one by one, with replacement: for errors that are independent and of one variance.</summary>
    Residual,

    /// <summary>Each residual keeps its row and is multiplied by 1 or −1 (Rademacher; Liu 1988, Annals of Statistics 16, 1696–1708): any variances, no correlation.</summary>
    Wild,

    /// <summary>Residuals are drawn in blocks of neighbours, the last block cut off (Künsch 1989, Annals of Statistics 17, 1217–1241): for errors that follow one another.</summary>
    MovingBlock,
}
