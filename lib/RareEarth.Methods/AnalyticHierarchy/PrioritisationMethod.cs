namespace RareEarth.Methods.AnalyticHierarchy;

/// <summary>How weights are taken from a judgement matrix. All three agree when it is consistent, and not otherwise; the first two also agree for three items.</summary>
public enum PrioritisationMethod
{
    /// <summary>The principal right eigenvector: A w = λ_max w (Saaty).</summary>
    Eigenvector,

    /// <summary>Geometric means of the rows: wᵢ ∝ (Πⱼ aᵢⱼ)^(1/n) (G. Crawford and C. Williams, Journal of Mathematical Psychology 29, 1985).</summary>
    GeometricMean,

    /// <summary>Arithmetic means of the rows after each column is divided by its sum: wᵢ = (1/n) Σⱼ aᵢⱼ / Σₖ aₖⱼ.</summary>
    ColumnMean,
}
