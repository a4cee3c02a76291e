namespace RareEarth.Methods.Networks;

/// <summary>A binary heap of nodes by distance in which a distance can be lowered; of equal distances the smaller node comes first.</summary>
internal sealed class DistanceHeap
{
    private readonly int[] _heap;
    private readonly int[] _place;
    private readonly double[] _distance;
    private int _count;

    public DistanceHeap(int n)
    {
        _heap = new int[n];
        _place = new int[n];
        _distance = new double[n];
        Array.Fill(_place, -1);
    }

    /// <summary>Adds a node, or lowers the distance of one that waits.</summary>
    public void Put(int node, double distance)
    {
        _distance[node] = distance;
        int at = _place[node];
        if (at < 0)
        {
            at = _count++;
        }

        while (at > 0)
        {
            int parent = (at - 1) / 2;
            if (!IsBefore(node, _heap[parent]))
            {
                break;
            }

            Place(_heap[parent], at);
            at = parent;
        }

        Place(node, at);
    }

    /// <summary>Takes out the nearest node.</summary>
    public bool TryTake(out int node)
    {
        if (_count == 0)
        {
            node = -1;
            return false;
        }

        node = _heap[0];
        _place[node] = -1;
        int last = _heap[--_count];
        int at = 0;
        while (_count > 0)
        {
            int child = (2 * at) + 1;
            if (child + 1 < _count && IsBefore(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (child >= _count || !IsBefore(_heap[child], last))
            {
                Place(last, at);
                break;
            }

            Place(_heap[child], at);
            at = child;
        }

        return true;
    }

    private bool IsBefore(int a, int b) => _distance[a] < _distance[b] || (_distance[a] == _distance[b] && a < b);

    private void Place(int node, int at)
    {
        _heap[at] = node;
        _place[node] = at;
    }
}
