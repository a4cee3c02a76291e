"""500 placebo regressions in one batch: numpy, the fixed columns factored once, all draws as one matrix.

Usage: /usr/bin/python3 peers/numpy_batched.py   in the folder above. Coefficient and standard error clustered by unit, as the benchmark did-placebo.
"""
import csv
import time

import numpy as np

with open("panel.csv", encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
unit = np.array([row["unit"] for row in rows])
year = np.array([row["year"] for row in rows])
y = np.array([float(row["y"]) for row in rows])
n, draws, treated = len(rows), 500, 24
# the world series are combinations of the year dummies and are left out, as the library drops them
fixed = np.column_stack(
    [np.ones(n), [float(row["cr4"]) for row in rows]]
    + [unit == u for u in sorted(set(unit))[1:]]
    + [year == t for t in sorted(set(year))[1:]]
).astype(float)
member = np.array([unit == u for u in sorted(set(unit))], dtype=float)


def placebo(seed):
    rng = np.random.default_rng(seed)
    q, _ = np.linalg.qr(fixed)
    d = np.zeros((n, draws))
    chosen = np.argpartition(rng.random((draws, n)), treated, axis=1)[:, :treated]
    d[chosen, np.arange(draws)[:, None]] = 1
    d -= q @ (q.T @ d)
    within = y - q @ (q.T @ y)
    square = (d * d).sum(0)
    b = within @ d / square
    scores = member @ (d * (within[:, None] - d * b))
    k = fixed.shape[1] + 1
    factor = 5 / 4 * (n - 1) / (n - k)
    return b, np.sqrt(factor * (scores * scores).sum(0)) / square


for i in range(30):
    placebo(i)
times, sizes, errors = [], [], []
for i in range(101):
    start = time.perf_counter()
    b, se = placebo(i)
    times.append(1000 * (time.perf_counter() - start))
    sizes.append(np.abs(b).mean())
    errors.append(se.mean())
times.sort()
print(f"numpy {np.__version__}: min {times[0]:.3f} ms, median {times[50]:.3f} ms, max {times[-1]:.3f} ms (101 runs); mean |b| {np.mean(sizes):.4f}, mean SE {np.mean(errors):.4f}")
