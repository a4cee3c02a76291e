# Weights and consistency of judgement matrices by numpy's eigen-decomposition: python3 ahp.py in this folder.
# Writes judgements.csv, weights.csv, consistency.csv, incomplete.csv, revisions.csv and hierarchy.csv.
import csv
import itertools

import numpy as np

# upper triangles, row by row
PUBLISHED = {
    # the worked example of the development-index report's questionnaire
    "questionnaire": [3, 5, 2],
    # T. L. Saaty, Int. J. Services Sciences 1 (2008), 83-98: coffee wine tea beer soda milk water
    "drinks": [9, 5, 2, 1, 1, 1 / 2,
               1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9,
               1 / 3, 1 / 4, 1 / 3, 1 / 9,
               1 / 2, 1, 1 / 3,
               2, 1 / 2,
               1 / 3],
    # T. L. Saaty, Theory and Applications of the Analytic Network Process (2005): choice of a city
    # goal: culture family housing jobs transportation; the others: Bethesda Boston Pittsburgh Santa Fe
    "goal": [1 / 5, 3, 1 / 2, 5, 7, 1, 7, 1 / 4, 3, 7],
    "culture": [1 / 2, 1, 1 / 2, 2.5, 1, 1 / 2.5],
    "family": [2, 1 / 3, 4, 1 / 8, 2, 9],
    "housing": [5, 1 / 2, 2.5, 1 / 9, 1 / 4, 7],
    "jobs": [1 / 2, 3, 4, 6, 8, 1],
    "transportation": [1.5, 1 / 2, 4, 1 / 3.5, 2.5, 9],
    # as far from consistent as the scale goes
    "cyclic": [9, 1 / 9, 9],
}
SCALE = [1 / k for k in range(9, 1, -1)] + list(range(1, 10))
RI = {
    "saaty_1980": [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
    "saaty_2005": [0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49],
    "donegan_dodd": [0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055],
}


def square(upper):
    n = next(n for n in itertools.count(1) if n * (n - 1) // 2 == len(upper))
    matrix = np.ones((n, n))
    for (i, j), judgement in zip(itertools.combinations(range(n), 2), upper):
        matrix[i, j], matrix[j, i] = judgement, 1 / judgement
    return matrix


def share(vector):
    return vector / vector.sum()


draws = np.random.default_rng(20220501)
matrices = dict(PUBLISHED)
for n in range(3, 11):
    for k in range(5):
        matrices[f"random {n}.{k + 1}"] = [SCALE[i] for i in draws.integers(0, len(SCALE), n * (n - 1) // 2)]

with open("judgements.csv", "w", newline="") as a, open("weights.csv", "w", newline="") as b, open("consistency.csv", "w", newline="") as c:
    judgements, weights, consistency = (csv.writer(file, lineterminator="\n") for file in (a, b, c))
    judgements.writerow(["matrix", "position", "judgement"])
    weights.writerow(["matrix", "item", "eigenvector", "geometric_mean", "column_mean"])
    consistency.writerow(["matrix", "order", "lambda", "ci", *(f"cr_{name}" for name in RI)])
    for name, upper in matrices.items():
        m = square(upper)
        n = len(m)
        values, vectors = np.linalg.eig(m)
        top = int(np.argmax(values.real))
        ci = (values[top].real - n) / (n - 1)
        for position, judgement in enumerate(upper):
            judgements.writerow([name, position + 1, repr(float(judgement))])
        eigenvector = share(np.abs(vectors[:, top].real))
        geometric = share(np.exp(np.log(m).mean(axis=1)))
        columns = (m / m.sum(axis=0)).mean(axis=1)
        for i in range(n):
            weights.writerow([name, i + 1, *(repr(float(w[i])) for w in (eigenvector, geometric, columns))])
        consistency.writerow([name, n, repr(float(values[top].real)), repr(float(ci)), *(repr(float(ci / table[n - 3])) for table in RI.values())])


def principal(m):
    values, vectors = np.linalg.eig(m)
    top = int(np.argmax(values.real))
    return values[top].real, share(np.abs(vectors[:, top].real))


# Harker's matrix: no entry where a judgement is missing, one more on the diagonal for each of them
def harker(upper):
    n = next(n for n in itertools.count(1) if n * (n - 1) // 2 == len(upper))
    matrix = np.eye(n)
    for (i, j), judgement in zip(itertools.combinations(range(n), 2), upper):
        if judgement is None:
            matrix[i, i] += 1
            matrix[j, j] += 1
        else:
            matrix[i, j], matrix[j, i] = judgement, 1 / judgement
    return matrix


with open("incomplete.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["matrix", "judgements", "lambda", "weights"])
    incomplete = {"AHPy's four": [1, 5, 2, 3, 4, None]}
    for name in [f"random {n}.{k + 1}" for n in (4, 6, 8) for k in range(3)]:
        upper = list(matrices[name])
        n = len(square(upper))
        # the first row stays, so that all items are linked
        for place in draws.choice(np.arange(n - 1, len(upper)), size=n - 2, replace=False):
            upper[place] = None
        incomplete[name] = upper
    for name, upper in incomplete.items():
        value, weights_of = principal(harker(upper))
        out.writerow([name, " ".join("?" if j is None else repr(float(j)) for j in upper), repr(float(value)), " ".join(repr(float(w)) for w in weights_of)])

# the least consistency ratio (Saaty 1980) that each judgement can give when only it changes, over the scale
with open("revisions.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["matrix", "row", "column", "least_cr"])
    for name in ["drinks", "goal", "random 3.1", "random 5.2", "random 6.1"]:
        upper = matrices[name]
        n = len(square(upper))
        for place, (i, j) in enumerate(itertools.combinations(range(n), 2)):
            least = min((principal(square([*upper[:place], value, *upper[place + 1:]]))[0] - n) / (n - 1) / RI["saaty_1980"][n - 3] for value in SCALE)
            out.writerow([name, i + 1, j + 1, repr(float(least))])

# Saaty's city: global weights and total consistency by level
criteria = ["culture", "family", "housing", "jobs", "transportation"]
goal_value, goal = principal(square(matrices["goal"]))
below = [principal(square(matrices[name])) for name in criteria]
cities = sum(g * w for g, (_, w) in zip(goal, below))
ci1, ri1 = (goal_value - 5) / 4, RI["saaty_1980"][2]
ci2 = sum(g * (value - 4) / 3 for g, (value, _) in zip(goal, below))
ri2 = RI["saaty_1980"][1]
with open("hierarchy.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["quantity", "value"])
    for name, value in [*((f"city {i + 1}", w) for i, w in enumerate(cities)), ("ci 1", ci1), ("cr 1", ci1 / ri1), ("ci 2", ci2), ("cr 2", ci2 / ri2), ("cr", (ci1 + ci2) / (ri1 + ri2))]:
        out.writerow([name, repr(float(value))])
