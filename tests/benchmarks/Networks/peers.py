"""The same work in numpy (QAP in projection form) and networkx (betweenness).

python3 peers.py qap           both sizes; python3 peers.py betweenness
"""
import math
import sys
import time

import numpy as np

state = 0


def draw():
    global state
    state = state * 16807 % 2147483647
    return state / 2147483647


def timed(action, repetitions):
    """Median wall-clock time and mean processor time, as words."""
    times, cpu = [], time.process_time()
    for _ in range(repetitions):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    cpu = (time.process_time() - cpu) / repetitions
    return f"median {1000 * sorted(times)[repetitions // 2]:.0f} ms, processor time {1000 * cpu:.0f} ms"


def qap_data(n):
    global state
    state = 850511
    x = [np.array([draw() for _ in range(n * n)]).reshape(n, n) for _ in range(5)]
    noise = np.array([draw() for _ in range(n * n)]).reshape(n, n)
    return 0.3 * x[0] + 0.1 * x[1] + noise, x


def semi_partialling(y, x, reps, rng):
    """Each column's residual permuted; t from p + 1 inner products and no refit."""
    n = len(y)
    off = ~np.eye(n, dtype=bool)
    columns = np.column_stack([np.ones(n * (n - 1))] + [m[off] for m in x])
    target = y[off]
    k = columns.shape[1]
    df = len(target) - k
    counts = np.zeros(k)
    for j in range(k):
        others, _ = np.linalg.qr(np.delete(columns, j, axis=1))
        residual = columns[:, j] - others @ (others.T @ columns[:, j])
        rest = target - others @ (others.T @ target)
        matrix = np.zeros((n, n))
        matrix[off] = residual
        square, total = residual @ residual, rest @ rest
        t = lambda e: (lambda c, w: c / math.sqrt(w * (total - c * c / w) / df))(rest @ e, square - np.sum((others.T @ e) ** 2))
        observed = abs(t(residual))
        for _ in range(reps):
            order = rng.permutation(n)
            counts[j] += abs(t(matrix[np.ix_(order, order)][off])) >= observed
    return (1 + counts) / (1 + reps)


def y_permutation(y, x, reps, rng):
    n = len(y)
    off = ~np.eye(n, dtype=bool)
    columns = np.column_stack([np.ones(n * (n - 1))] + [m[off] for m in x])
    q, r = np.linalg.qr(columns)
    inverse = np.linalg.inv(r)
    scale = np.sqrt(np.sum(inverse**2, axis=1))
    square = y[off] @ y[off]
    df = len(q) - q.shape[1]
    t = lambda v: (lambda a: (inverse @ a) / (scale * math.sqrt((square - a @ a) / df)))(q.T @ v)
    observed = np.abs(t(y[off]))
    counts = np.zeros(len(observed))
    for _ in range(reps):
        order = rng.permutation(n)
        counts += np.abs(t(y[np.ix_(order, order)][off])) >= observed
    return (1 + counts) / (1 + reps)


if sys.argv[1] == "qap":
    for n in (60, 160):
        y, x = qap_data(n)
        for name, method in (("double semi-partialling", semi_partialling), ("y-permutation", y_permutation)):
            print(f"numpy {np.__version__}, n = {n}, {name}: {timed(lambda: method(y, x, 5000, np.random.default_rng(1)), 1)}", flush=True)
else:
    import networkx as nx

    for ties in (4000, 39800):
        state = 200
        graph = nx.DiGraph()
        graph.add_nodes_from(range(200))
        pair = 0
        while graph.number_of_edges() < ties:
            i, j = divmod(pair, 200) if ties == 39800 else (math.floor(200 * draw()), math.floor(200 * draw()))
            pair += 1
            if i != j and not graph.has_edge(i, j):
                graph.add_edge(i, j, length=1 / math.ceil(1e6 * draw()))
        for length in (None, "length"):
            score = nx.betweenness_centrality(graph, weight=length)[0]
            print(f"networkx {nx.__version__}, 200 nodes, {ties} ties, {length or 'unweighted'}: {timed(lambda: nx.betweenness_centrality(graph, weight=length), 3)}; score of node 1 {score!r}", flush=True)
