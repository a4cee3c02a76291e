namespace RareEarth.Methods.Networks;

/// <summary>Distances from one source, the number of shortest paths to each node, and Brandes' dependencies. One object for one thread.</summary>
/// <remarks>
/// Distances are exact minima. Which ties lie on shortest paths is decided afterwards, in the order in which nodes were reached, with the
/// tolerance: so the count of paths does not depend on the order in which a queue returns near-equal distances.
/// </remarks>
internal sealed class ShortestPaths
{
    private const int NotReached = -1;
    private readonly Network _network;
    private readonly double[] _lengths;
    private readonly bool _isUnweighted;
    private readonly double _tolerance;
    private readonly DistanceHeap _heap;
    private readonly double[] _paths;
    private readonly double[] _dependency;
    private readonly int[] _order;
    private readonly int[] _position;
    private readonly int[] _before;
    private readonly int[] _after;
    private int _steps;

    /// <summary>Prepares the work space.</summary>
    /// <param name="network">The network.</param>
    /// <param name="lengths">Length of each tie by the node that it leaves.</param>
    /// <param name="options">The rule for lengths and the tolerance.</param>
    public ShortestPaths(Network network, double[] lengths, BetweennessOptions options)
    {
        int n = network.Count;
        _network = network;
        _lengths = lengths;
        _isUnweighted = options.Length == PathLength.Unweighted;
        _tolerance = _isUnweighted ? 0 : options.TieTolerance;
        _heap = new DistanceHeap(n);
        Distance = new double[n];
        _paths = new double[n];
        _dependency = new double[n];
        _order = new int[n];
        _position = new int[n];
        _before = new int[lengths.Length];
        _after = new int[lengths.Length];
    }

    /// <summary>The distance of each node from the source; infinity where there is no path.</summary>
    public double[] Distance { get; }

    /// <summary>The number of nodes reached, the source included.</summary>
    public int Reached { get; private set; }

    /// <summary>Finds all shortest paths from a source.</summary>
    public void From(int source)
    {
        Array.Fill(Distance, double.PositiveInfinity);
        Array.Fill(_position, NotReached);
        Distance[source] = 0;
        Reached = 0;
        if (_isUnweighted)
        {
            SearchBreadthFirst(source);
        }
        else
        {
            SearchNearestFirst(source);
        }
    }

    /// <summary>Adds, for each node, the sum over targets of the share of shortest paths from the source that pass through it.</summary>
    public void AddDependencies(double[] sums)
    {
        CountPaths();
        Array.Clear(_dependency);
        for (int step = _steps - 1; step >= 0; step--)
        {
            int before = _before[step];
            int after = _after[step];
            _dependency[before] += _paths[before] / _paths[after] * (1 + _dependency[after]);
        }

        for (int i = 1; i < Reached; i++)
        {
            sums[_order[i]] += _dependency[_order[i]];
        }
    }

    private void SearchBreadthFirst(int source)
    {
        Settle(source);
        for (int head = 0; head < Reached && Reached < _order.Length; head++)
        {
            int node = _order[head];
            double distance = Distance[node] + 1;
            foreach (int next in _network.Out.Node.AsSpan(_network.Out.Start[node], _network.Out.Degree(node)))
            {
                if (_position[next] == NotReached)
                {
                    Distance[next] = distance;
                    Settle(next);
                }
            }
        }
    }

    private void SearchNearestFirst(int source)
    {
        Span<double> distances = Distance;
        _heap.Put(source, 0);
        while (_heap.TryTake(out int node))
        {
            Settle(node);
            double distance = distances[node];
            int start = _network.Out.Start[node];
            ReadOnlySpan<int> ends = _network.Out.Node.AsSpan(start, _network.Out.Degree(node));
            ReadOnlySpan<double> lengths = _lengths.AsSpan(start, ends.Length);
            for (int t = 0; t < ends.Length; t++)
            {
                int next = ends[t];
                double candidate = distance + lengths[t];
                if (candidate < distances[next] && _position[next] == NotReached)
                {
                    distances[next] = candidate;
                    _heap.Put(next, candidate);
                }
            }
        }
    }

    // A tie is on a shortest path when it leads from a node reached earlier and its path is as short as the shortest, within the tolerance.
    private void CountPaths()
    {
        ReadOnlySpan<double> distances = Distance;
        ReadOnlySpan<int> positions = _position;
        Array.Clear(_paths);
        _paths[_order[0]] = 1;
        _steps = 0;
        double farthest = distances[_order[Reached - 1]];
        for (int i = 0; i < Reached; i++)
        {
            int node = _order[i];
            double distance = distances[node];
            if (_isUnweighted && distance == farthest)
            {
                break;
            }

            int start = _network.Out.Start[node];
            ReadOnlySpan<int> ends = _network.Out.Node.AsSpan(start, _network.Out.Degree(node));
            ReadOnlySpan<double> lengths = _lengths.AsSpan(start, ends.Length);
            for (int t = 0; t < ends.Length; t++)
            {
                int next = ends[t];
                double way = distance + lengths[t];
                double shortest = distances[next];
                if (way - shortest <= _tolerance * (way + shortest) && positions[next] > i)
                {
                    _paths[next] += _paths[node];
                    _before[_steps] = node;
                    _after[_steps++] = next;
                }
            }
        }
    }

    private void Settle(int node)
    {
        _position[node] = Reached;
        _order[Reached++] = node;
    }
}
