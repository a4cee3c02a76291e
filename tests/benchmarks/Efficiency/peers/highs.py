"""Input-oriented BCC with two-stage slacks by SciPy's HiGHS, two linear programs a unit. Usage: python3 highs.py N (after make_units.py)."""
import csv
import sys
import time

import numpy as np
from scipy.optimize import linprog

n = int(sys.argv[1])
with open("units.csv") as file:
    table = np.array([[float(value) for value in row] for row in list(csv.reader(file))[1 : n + 1]])
x, y = table[:, :3], table[:, 3:]
start, processor = time.perf_counter(), time.process_time()
scores = slacks = 0.0
for o in range(n):
    # theta, then weights
    upper = np.vstack([np.column_stack([-x[o], x.T]), np.column_stack([np.zeros(3), -y.T])])
    right = np.concatenate([np.zeros(3), -y[o]])
    ones = np.concatenate([[0.0], np.ones(n)])[None, :]
    cost = np.concatenate([[1.0], np.zeros(n)])
    first = linprog(cost, A_ub=upper, b_ub=right, A_eq=ones, b_eq=[1.0], bounds=(0, None), method="highs")
    theta = first.x[0]
    # weights, then slacks; theta fixed, a little larger so that rounding does not make it infeasible
    equal = np.vstack([np.column_stack([x.T, np.eye(3), np.zeros((3, 3))]), np.column_stack([y.T, np.zeros((3, 3)), -np.eye(3)]), np.concatenate([np.ones(n), np.zeros(6)])])
    second = linprog(np.concatenate([np.zeros(n), -np.ones(6)]), A_eq=equal, b_eq=np.concatenate([(theta + 1e-9) * x[o], y[o], [1.0]]), bounds=(0, None), method="highs")
    scores += theta
    slacks -= second.fun
print(f"n = {n}: wall {time.perf_counter() - start:.2f} s, processor {time.process_time() - processor:.2f} s, sum of scores {scores:.10f}, of slacks {slacks:.4f}")
