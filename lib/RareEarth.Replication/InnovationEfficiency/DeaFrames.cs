using Deedle;
using RareEarth.Methods.Efficiency;

namespace RareEarth.Replication.InnovationEfficiency;

/// <summary>Results of one analysis as frames, in the shape that figures take.</summary>
public static class DeaFrames
{
    /// <summary>The weights of peers.</summary>
    /// <param name="result">A result with peers.</param>
    /// <returns>Rows are units; columns are those that are a peer of anyone, the most frequent first; no peer is missing.</returns>
    public static Frame<string, string> Peers(DeaResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        string[] peers =
        [
            .. result.Units.SelectMany(unit => unit.Peers.Select(peer => peer.Unit)).GroupBy(peer => peer).OrderByDescending(group => group.Count()).Select(group => group.Key),
        ];
        string[] units = [.. result.Units.Select(unit => unit.Name)];
        return Frame.FromColumns(peers.Select(peer => KeyValue.Create(
            peer, new Series<string, double>(units, [.. result.Units.Select(unit => unit.Peers.FirstOrDefault(other => other.Unit == peer)?.Weight ?? double.NaN)]))).ToArray());
    }

    /// <summary>Where units with one input and one output stand, and their points on the frontier.</summary>
    /// <param name="result">A result with slacks, of data with one input and one output.</param>
    /// <returns>Rows are units; columns Input, Output, TargetInput and TargetOutput.</returns>
    /// <exception cref="ArgumentException">There are more inputs or outputs, or no targets.</exception>
    public static Frame<string, string> Projection(DeaResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return (result.Data.InputNames.Count, result.Data.OutputNames.Count) != (1, 1) ? throw new ArgumentException(
                $"A figure in two dimensions takes one input and one output; there are {string.Join(", ", result.Data.InputNames)} and {string.Join(", ", result.Data.OutputNames)}.", nameof(result))
            : result.Options.Slacks == SlackMethod.None ? throw new ArgumentException("The result has no targets: choose a method for slacks.", nameof(result))
            : Frame.FromRecords(result.Units.Select((unit, i) => new
            {
                Unit = unit.Name,
                Input = result.Data.Input(i, 0),
                Output = result.Data.Output(i, 0),
                TargetInput = unit.InputTargets[0],
                TargetOutput = unit.OutputTargets[0],
            })).IndexRows<string>("Unit");
    }
}
