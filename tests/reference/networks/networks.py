"""Degrees, strengths, betweenness, closeness and eigenvector centrality by networkx.

python3 networks.py                 the two generated networks -> networkx.csv, magnets of 2022 -> networkx-magnets.csv
python3 networks.py FLOWS.csv OUT   another network (columns from, to, weight) -> OUT
"""
import csv
import math
import sys

import networkx as nx

state = 850511


def draw():
    """Park and Miller's generator, as in networks.R."""
    global state
    state = state * 16807 % 2147483647
    return state / 2147483647


def generate(n, m, weight):
    graph = nx.DiGraph()
    graph.add_nodes_from(range(n))
    while graph.number_of_edges() < m:
        u, v = draw(), draw()
        i, j = math.floor(n * u * u), math.floor(n * v * v)
        if i != j and not graph.has_edge(i, j):
            graph.add_edge(i, j, weight=weight(i, j))
    return graph


def trade_weight(i, j):
    u = draw()
    return 1 + math.floor(1e9 * u * u * u * u / ((1 + i) * (1 + j)))


def measure(graph, network, eigenvector=True):
    total = sum(w for _, _, w in graph.edges(data="weight"))
    for _, _, data in graph.edges(data=True):
        data["reciprocal"] = 1 / data["weight"]
        data["log"] = -math.log(data["weight"] / total)
    strong = max(nx.strongly_connected_components(graph), key=len)
    core = graph.subgraph(strong)
    eigen = nx.eigenvector_centrality(core, max_iter=10000, tol=1e-15) if eigenvector else {}
    columns = {
        "in_degree": dict(graph.in_degree()), "out_degree": dict(graph.out_degree()),
        "in_strength": dict(graph.in_degree(weight="weight")), "out_strength": dict(graph.out_degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(graph),
        "betweenness_reciprocal": nx.betweenness_centrality(graph, weight="reciprocal"),
        "betweenness_log": nx.betweenness_centrality(graph, weight="log"),
        "closeness_in": nx.closeness_centrality(graph),
        "closeness_out_reciprocal": nx.closeness_centrality(graph.reverse(), distance="reciprocal"),
        "eigenvector_of_strong": {node: eigen.get(node, "") for node in graph},
    }
    return [[network, node, *(values[node] for values in columns.values())] for node in graph], ["network", "node", *columns]


def read(path, source, target, weight, keep=lambda row: True):
    graph = nx.DiGraph()
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if keep(row):
                graph.add_edge(row[source], row[target], weight=float(row[weight]))
    return graph


def write(path, tables):
    with open(path, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(tables[0][1])
        for rows, _ in tables:
            writer.writerows(rows)


if len(sys.argv) == 3:
    write(sys.argv[2], [measure(read(sys.argv[1], "from", "to", "weight"), "given", eigenvector=False)])
else:
    trade = generate(208, 4441, trade_weight)
    ties = generate(60, 900, lambda i, j: 1 + math.floor(12 * draw()))
    write("networkx.csv", [measure(trade, "trade"), measure(ties, "ties")])
    magnets = read("../../../data/public/trade-flows.csv", "exporter", "importer", "value_usd", lambda row: (row["product"], row["year"]) == ("850511", "2022"))
    write("networkx-magnets.csv", [measure(magnets, "magnets", eigenvector=False)])
