namespace RareEarth.Methods.Networks;

/// <summary>The length of every tie, in the order of a network's rows.</summary>
internal static class PathLengths
{
    /// <summary>Lengths of the ties by the node that they leave.</summary>
    /// <exception cref="EstimationException">A length is 0 or not finite: the message names the tie.</exception>
    public static double[] Of(Network network, PathLength rule)
    {
        double[] weights = network.Out.Weights;
        double total = weights.Sum() / (network.IsDirected ? 1 : 2);
        double[] lengths = [.. weights.Select(weight => rule switch
        {
            PathLength.Unweighted => 1,
            PathLength.Reciprocal => 1 / weight,
            PathLength.NegativeLogShare => -Math.Log(weight / total),
            PathLength.WeightIsLength => weight,
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "There is no such rule for lengths."),
        })];

        int wrong = Array.FindIndex(lengths, length => !(length > 0 && double.IsFinite(length)));
        if (wrong >= 0)
        {
            int from = Array.FindIndex(network.Out.Start, start => start > wrong) - 1;
            throw new EstimationException(FormattableString.Invariant(
                $"The tie from {network.Nodes[from]} to {network.Nodes[network.Out.Node[wrong]]} has length {lengths[wrong] + 0:R} under {rule}: its weight is {weights[wrong]:R} of {total:R} in all. Shortest paths need lengths above 0; choose another rule."));
        }

        return lengths;
    }
}
