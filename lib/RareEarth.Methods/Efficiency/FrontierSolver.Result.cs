using RareEarth.Methods.LinearProgramming;

namespace RareEarth.Methods.Efficiency;

/// <summary>The solution in the units of the data.</summary>
internal sealed partial class FrontierSolver
{
    /// <summary>Back to the units of the data.</summary>
    private RadialSolution Result(
        RevisedSimplex solved, IReadOnlyList<int> unitOfColumn, double scaledScore, double[] scaledMultipliers, DeaCheck check, double[]? moved = null)
    {
        double score = scaledScore * _radialScale / _rightScale;
        bool output = _frontier.Orientation == Orientation.Output;

        // what is found for λ/φ, multiplied by φ
        double stretch = output ? 1 / score : 1;
        int values = _frontier.RowScale.Length;
        var slacks = new double[values];
        for (int row = 0; row < values; row++)
        {
            double slack = Math.Max(0, solved.ValueOf(row)) + (moved?[row] ?? 0);
            double size = Math.Max(_radialColumn[row] * scaledScore, _simplex.RightHandSide[row]) + slack;
            slacks[row] = slack <= RevisedSimplex.ZeroTolerance * size ? 0 : slack / (_frontier.RowScale[row] * _rightScale) * stretch;
        }

        var weights = new List<(int Unit, double Weight)>();
        for (int place = 0; place < solved.Rows; place++)
        {
            int column = solved.Basis[place];
            if (column > _radial && solved.Basic[place] > RevisedSimplex.ZeroTolerance * solved.Basic.Max(Math.Abs))
            {
                int unit = unitOfColumn[column - _radial - 1];
                weights.Add((unit, solved.Basic[place] * _frontier.ColumnScale[unit] / _rightScale * stretch));
            }
        }

        weights.Sort((a, b) => a.Unit.CompareTo(b.Unit));
        return new RadialSolution
        {
            Score = score,
            Peers = [.. weights.Select(weight => weight.Unit)],
            Weights = [.. weights.Select(weight => weight.Weight)],
            Slacks = slacks,
            Multipliers = [.. scaledMultipliers.Select((multiplier, row) => multiplier * _radialScale * (row < values ? _frontier.RowScale[row] : 1) * stretch)],
            Check = check,
        };
    }
}
