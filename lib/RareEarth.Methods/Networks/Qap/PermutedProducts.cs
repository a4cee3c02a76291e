namespace RareEarth.Methods.Networks.Qap;

/// <summary>
/// For many permutations ρ at once, the sums Σ L(i, j) · F(ρ(i), ρ(j)) of every fixed matrix L with every permuted matrix F: all that a
/// replicate of a QAP regression needs.
/// </summary>
/// <remarks>
/// The values of all L for one cell lie side by side, and so do those of all F: a vector register holds several L, one number of F is
/// spread over it, and no gather instruction is needed. One row of L stays in the first-level cache while all permutations of a block
/// pass over it. Each sum adds cell after cell, so that it does not depend on the width of the registers.
/// </remarks>
internal sealed class PermutedProducts
{
    private readonly int _n;
    private readonly bool _isLowerOnly;
    private readonly double[][] _fixedBlocks;
    private readonly (double[] Values, int Width)[] _permutedBlocks;

    /// <summary>Arranges the matrices.</summary>
    /// <param name="n">The number of nodes.</param>
    /// <param name="isLowerOnly">Whether only cells below the diagonal are added; the permuted matrices are then symmetric.</param>
    /// <param name="fixedMatrices">n × n, row after row, 0 on the diagonal and wherever nothing is to be added.</param>
    /// <param name="permutedMatrices">The same for the matrices that are permuted.</param>
    public PermutedProducts(int n, bool isLowerOnly, IReadOnlyList<double[]> fixedMatrices, IReadOnlyList<double[]> permutedMatrices)
    {
        _n = n;
        _isLowerOnly = isLowerOnly;
        FixedCount = fixedMatrices.Count;
        PermutedCount = permutedMatrices.Count;
        _fixedBlocks = [.. fixedMatrices.Chunk(ProductKernel.Lanes).Select(chunk => SideBySide(chunk, ProductKernel.Lanes))];
        _permutedBlocks = [.. Split(permutedMatrices)];
    }

    /// <summary>The number of fixed matrices.</summary>
    public int FixedCount { get; }

    /// <summary>The number of permuted matrices.</summary>
    public int PermutedCount { get; }

    /// <summary>Computes the sums.</summary>
    /// <param name="permutations">count × n positions, one permutation after the other.</param>
    /// <param name="count">The number of permutations.</param>
    /// <returns>[permutation, permuted matrix, fixed matrix], as one array in that order.</returns>
    public double[] Compute(ReadOnlySpan<int> permutations, int count)
    {
        double[] products = new double[count * PermutedCount * FixedCount];
        double[] sums = new double[count * ProductKernel.MostWidth * ProductKernel.Lanes];
        int firstPermuted = 0;
        foreach ((double[] permuted, int width) in _permutedBlocks)
        {
            for (int block = 0; block < _fixedBlocks.Length; block++)
            {
                Array.Clear(sums);
                AddRows(_fixedBlocks[block], permuted, width, permutations, sums);
                for (int at = 0; at < count * width * ProductKernel.Lanes; at++)
                {
                    int f = firstPermuted + (at / ProductKernel.Lanes % width);
                    int lane = (block * ProductKernel.Lanes) + (at % ProductKernel.Lanes);
                    if (f < PermutedCount && lane < FixedCount)
                    {
                        int permutation = at / (ProductKernel.Lanes * width);
                        products[(((permutation * PermutedCount) + f) * FixedCount) + lane] = sums[at];
                    }
                }
            }

            firstPermuted += width;
        }

        return products;
    }

    private void AddRows(double[] fixedBlock, double[] permuted, int width, ReadOnlySpan<int> permutations, double[] sums)
    {
        for (int i = 0; i < _n; i++)
        {
            int cells = _isLowerOnly ? i : _n;
            ReadOnlySpan<double> row = fixedBlock.AsSpan(i * _n * ProductKernel.Lanes, cells * ProductKernel.Lanes);
            for (int first = 0, at = 0; first < permutations.Length; first += _n, at += width * ProductKernel.Lanes)
            {
                ReadOnlySpan<double> other = permuted.AsSpan(permutations[first + i] * _n * width, _n * width);
                Span<double> sum = sums.AsSpan(at, width * ProductKernel.Lanes);
                ProductKernel.Add(row, other, permutations.Slice(first, cells), width, sum);
            }
        }
    }

    // Widths that the kernel has; what is left over is filled with zeros.
    private IEnumerable<(double[] Values, int Width)> Split(IReadOnlyList<double[]> matrices)
    {
        for (int first = 0; first < matrices.Count;)
        {
            int left = matrices.Count - first;
            int width = left == 1 ? 1 : left is 5 or 6 or > 8 ? 6 : 4;
            yield return (SideBySide([.. matrices.Skip(first).Take(width)], width), width);
            first += width;
        }
    }

    private double[] SideBySide(double[][] matrices, int width)
    {
        double[] values = new double[_n * _n * width];
        for (int k = 0; k < matrices.Length; k++)
        {
            for (int cell = 0; cell < _n * _n; cell++)
            {
                values[(cell * width) + k] = matrices[k][cell];
            }
        }

        return values;
    }
}
