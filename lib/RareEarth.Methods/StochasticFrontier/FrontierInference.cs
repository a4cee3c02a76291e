using MathNet.Numerics.LinearAlgebra;

namespace RareEarth.Methods.StochasticFrontier;

/// <summary>The covariance of (b, σ², γ[, μ]) from the derivatives of the likelihood at an estimate, or why there is none.</summary>
internal static class FrontierInference
{
    /// <summary>The covariance, or null and the reason.</summary>
    public static (Matrix<double>? Covariance, string Note) Of(FrontierDesign design, FrontierEstimate estimate, StochasticFrontierOptions options, Frontier41Trace? trace)
    {
        if (options.Covariance == FrontierCovariance.DirectionMatrix)
        {
            return (trace!.DirectionMatrix, "FRONTIER 4.1's direction matrix, which depends on the path of its search and only resembles an inverse Hessian");
        }

        if (estimate.Solution != FrontierSolution.Interior)
        {
            return (null, estimate.Solution switch
            {
                FrontierSolution.NoInefficiency => "undefined at the corner γ = 0, where the information matrix is singular",
                FrontierSolution.NoNoise => "undefined at the corner γ = 1, where the range of the outcome depends on the coefficients",
                _ => "undefined with μ at its bound, where the gradient is not 0",
            });
        }

        bool isTruncated = options.Inefficiency == InefficiencyDistribution.TruncatedNormal;
        (Matrix<double> hessian, Matrix<double>? scores) = Derivatives(design, estimate, isTruncated, options.Covariance != FrontierCovariance.Hessian);
        Matrix<double>? bread = Invert(-hessian);
        if (bread is null && options.Covariance != FrontierCovariance.OuterProduct)
        {
            return (null, "undefined because the likelihood is not concave at the estimate: it is no maximum");
        }

        Matrix<double>? outer = scores?.TransposeThisAndMultiply(scores);
        Matrix<double>? scaled = options.Covariance switch
        {
            FrontierCovariance.Hessian => bread,
            FrontierCovariance.OuterProduct => Invert(outer!),
            _ => bread! * outer! * bread!,
        };
        if (scaled is null)
        {
            return (null, "undefined because the outer product of the scores is singular");
        }

        Matrix<double> units = Units(design, isTruncated);
        return (units * scaled * units.Transpose(), options.Covariance switch
        {
            FrontierCovariance.Hessian => "inverse Hessian",
            FrontierCovariance.OuterProduct => "outer product of the scores (BHHH)",
            _ => "sandwich of Hessian and outer product",
        });
    }

    /// <summary>Hessian and scores in (c, σ²/s², γ[, μ/s]) by the chain rule from (d, h, λ, τ).</summary>
    private static (Matrix<double> Hessian, Matrix<double>? Scores) Derivatives(FrontierDesign design, FrontierEstimate estimate, bool isTruncated, bool withScores)
    {
        int k = design.K, size = k + 3;
        double v = estimate.SigmaSquared / (design.Scale * design.Scale), gamma = estimate.Gamma;
        double h = 1 / Math.Sqrt(v), lambda = Math.Sqrt(gamma / (1 - gamma)), tau = estimate.Mu / Math.Sqrt(estimate.SigmaSquared * gamma);
        double[] theta = [.. estimate.Scaled.Select(c => c * h), h];
        var likelihood = new OlsenLikelihood(design);
        likelihood.Evaluate(theta, lambda, tau);
        double[,]? rowScores = withScores ? likelihood.Scores(theta, lambda, tau) : null;
        double[] g = likelihood.Gradient;

        var jacobian = Matrix<double>.Build.Dense(size, size);
        var second = Matrix<double>.Build.Dense(size, size);
        int iv = k, iGamma = k + 1, iMu = k + 2;
        double hv = -0.5 * h / v, hvv = 0.75 * h / (v * v);
        for (int j = 0; j < k; j++)
        {
            jacobian[j, j] = h;
            jacobian[j, iv] = estimate.Scaled[j] * hv;
            second[j, iv] += g[j] * hv;
            second[iv, j] += g[j] * hv;
            second[iv, iv] += g[j] * estimate.Scaled[j] * hvv;
        }

        double over = 1 - gamma;
        jacobian[k, iv] = hv;
        second[iv, iv] += g[k] * hvv;
        jacobian[k + 1, iGamma] = 0.5 / (Math.Sqrt(gamma) * Math.Pow(over, 1.5));
        second[iGamma, iGamma] += g[k + 1] * 0.5 * ((-0.5 / (gamma * Math.Sqrt(gamma) * Math.Pow(over, 1.5))) + (1.5 / (Math.Sqrt(gamma) * Math.Pow(over, 2.5))));
        double tauMu = 1 / Math.Sqrt(v * gamma);
        jacobian[k + 2, iMu] = tauMu;
        jacobian[k + 2, iv] = -tau / (2 * v);
        jacobian[k + 2, iGamma] = -tau / (2 * gamma);
        double gTau = g[k + 2];
        second[iMu, iv] -= gTau * tauMu / (2 * v);
        second[iMu, iGamma] -= gTau * tauMu / (2 * gamma);
        second[iv, iMu] = second[iMu, iv];
        second[iGamma, iMu] = second[iMu, iGamma];
        second[iv, iv] += gTau * 0.75 * tau / (v * v);
        second[iGamma, iGamma] += gTau * 0.75 * tau / (gamma * gamma);
        second[iv, iGamma] += gTau * 0.25 * tau / (v * gamma);
        second[iGamma, iv] += gTau * 0.25 * tau / (v * gamma);

        int kept = isTruncated ? size : size - 1;
        Matrix<double> hessian = (jacobian.Transpose() * Matrix<double>.Build.DenseOfArray(likelihood.Hessian) * jacobian) + second;
        Matrix<double>? scores = rowScores is null ? null : Matrix<double>.Build.DenseOfArray(rowScores) * jacobian;
        return (hessian.SubMatrix(0, kept, 0, kept), scores?.SubMatrix(0, design.N, 0, kept));
    }

    /// <summary>From the scaled parameters to those in the units of the data: b = b_ols + sign·s·R⁻¹c, σ² = s²·v, γ, μ = s·μ̃.</summary>
    private static Matrix<double> Units(FrontierDesign design, bool isTruncated)
    {
        int k = design.K;
        var units = Matrix<double>.Build.Dense(k + (isTruncated ? 3 : 2), k + (isTruncated ? 3 : 2));
        units.SetSubMatrix(0, 0, Matrix<double>.Build.DenseOfArray(design.Ols.InverseR) * (design.Sign * design.Scale));
        units[k, k] = design.Scale * design.Scale;
        units[k + 1, k + 1] = 1;
        if (isTruncated)
        {
            units[k + 2, k + 2] = design.Scale;
        }

        return units;
    }

    // inverse of a positive definite matrix after scaling its diagonal to 1; null when it is not positive definite
    private static Matrix<double>? Invert(Matrix<double> matrix)
    {
        double[] scale = [.. matrix.Diagonal().Select(value => value > 0 ? 1 / Math.Sqrt(value) : double.NaN)];
        if (scale.Any(double.IsNaN))
        {
            return null;
        }

        Matrix<double> scaled = matrix.MapIndexed((i, j, value) => value * scale[i] * scale[j]);
        var eigen = ((scaled + scaled.Transpose()) / 2).Evd(Symmetricity.Symmetric);
        if (eigen.EigenValues.Real().Min() < 1e-12)
        {
            return null;
        }

        return scaled.Inverse().MapIndexed((i, j, value) => value * scale[i] * scale[j]);
    }
}
