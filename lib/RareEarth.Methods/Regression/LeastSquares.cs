using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace RareEarth.Methods.Regression;

/// <summary>Least squares by Householder QR on columns that are known to be independent: X = QR, β = R⁻¹Q'y.</summary>
/// <remarks>
/// The normal equations are never solved: forming X'X squares the condition number, and Longley's data lose half their digits by it.
/// The solution is refined by β += (R'R)⁻¹X'(y − Xβ), residuals and X'(y − Xβ) carried in two doubles (corrected seminormal equations,
/// Björck 1987, Linear Algebra and its Applications 88/89, 31–48): each step gains the digits that the condition number leaves.
/// </remarks>
internal sealed class LeastSquares
{
    private const int MostSteps = 10;

    private LeastSquares(Matrix<double> q, Matrix<double> inverseR, double[] coefficients, double[] residuals)
    {
        Q = q;
        InverseR = inverseR;
        Coefficients = coefficients;
        Residuals = residuals;
    }

    /// <summary>Orthonormal columns, n × K.</summary>
    public Matrix<double> Q { get; }

    /// <summary>R⁻¹, K × K, upper triangular; (X'X)⁻¹ = R⁻¹R⁻'.</summary>
    public Matrix<double> InverseR { get; }

    /// <summary>β, K numbers.</summary>
    public double[] Coefficients { get; }

    /// <summary>y − Xβ, n numbers.</summary>
    public double[] Residuals { get; }

    /// <summary>Solves min ‖y − Xβ‖.</summary>
    public static LeastSquares Solve(IReadOnlyList<double[]> columns, ReadOnlySpan<double> outcome)
    {
        Matrix<double> x = DenseMatrix.OfColumnArrays(columns);
        QR<double> qr = x.QR(QRMethod.Thin);
        Matrix<double> inverseR = InverseOfUpper(qr.R);

        double[] beta = (inverseR * qr.Q.TransposeThisAndMultiply(DenseVector.OfArray(outcome.ToArray()))).ToArray();
        double last = double.PositiveInfinity;
        for (int step = 0; step < MostSteps; step++)
        {
            double[] correction = (inverseR * inverseR.TransposeThisAndMultiply(DenseVector.OfArray(Gradient(columns, outcome, beta)))).ToArray();
            double size = correction.Zip(beta, (change, value) => value == 0 ? 0 : Math.Abs(change / value)).Max();
            if (size >= last / 2)
            {
                break; // no longer converging: what is left is rounding in β itself
            }

            last = size;
            for (int j = 0; j < beta.Length; j++)
            {
                beta[j] += correction[j];
            }
        }

        return new LeastSquares(qr.Q, inverseR, beta, [.. TwofoldResiduals(columns, outcome, beta).Select(residual => residual.High)]);
    }

    /// <summary>The same fit of an outcome that constant and effects explain: what rounding left in slopes and residuals is 0.</summary>
    public LeastSquares WithExactSlopesOfZero(Design design) => new(
        Q,
        InverseR,
        [.. Coefficients.Select((value, i) => design.Columns[i].Kind == DesignColumnKind.Regressor ? 0 : value)],
        new double[Residuals.Length]);

    private static TwofoldSum[] TwofoldResiduals(IReadOnlyList<double[]> columns, ReadOnlySpan<double> outcome, double[] beta)
    {
        var residuals = new TwofoldSum[outcome.Length];
        for (int i = 0; i < residuals.Length; i++)
        {
            var residual = new TwofoldSum(outcome[i]);
            for (int j = 0; j < beta.Length; j++)
            {
                residual.AddProduct(-beta[j], columns[j][i]);
            }

            residuals[i] = residual;
        }

        return residuals;
    }

    // X'(y − Xβ), which is 0 at the solution
    private static double[] Gradient(IReadOnlyList<double[]> columns, ReadOnlySpan<double> outcome, double[] beta)
    {
        TwofoldSum[] residuals = TwofoldResiduals(columns, outcome, beta);
        return [.. columns.Select(column =>
        {
            var sum = new TwofoldSum(0);
            for (int i = 0; i < column.Length; i++)
            {
                sum.AddProduct(column[i], residuals[i].High);
                sum.AddProduct(column[i], residuals[i].Low);
            }

            return sum.High;
        })];
    }

    /// <summary>The inverse of an upper triangular matrix by back substitution, column by column.</summary>
    private static Matrix<double> InverseOfUpper(Matrix<double> r)
    {
        int size = r.ColumnCount;
        var inverse = new DenseMatrix(size, size);
        for (int column = 0; column < size; column++)
        {
            inverse[column, column] = 1 / r[column, column];
            for (int row = column - 1; row >= 0; row--)
            {
                double sum = 0;
                for (int k = row + 1; k <= column; k++)
                {
                    sum += r[row, k] * inverse[k, column];
                }

                inverse[row, column] = -sum / r[row, row];
            }
        }

        return inverse;
    }
}
