"""Times one half-normal frontier by maximum likelihood with scipy, on the samples that sfa-fit writes.

Usage: SFA_SAMPLES=folder dotnet run -c Release --project tests/benchmarks -- sfa-fit
       python3 peers.py folder      (Debian: python3-numpy python3-scipy, /usr/bin/python3)
Log likelihood and analytic gradient in (b, log sigma_v, log sigma_u), vectorised; BFGS from least squares with the constant moved by
the mean of u under the moments of the residuals. One local search: no other starts, no corner, no standard errors.
"""
import sys
import time

import numpy as np
from scipy import optimize, special


def fit(y, x):
    n, k = x.shape
    b, *_ = np.linalg.lstsq(x, y, rcond=None)
    e = y - x @ b
    variance, third = e @ e / n, np.mean(e**3)
    su = np.clip(np.cbrt(-third / 0.2179), 0.1 * np.sqrt(variance), 1.3 * np.sqrt(variance))
    sv = np.sqrt(max(variance - 0.363 * su**2, 0.05 * variance))
    b[0] += su * np.sqrt(2 / np.pi)

    def objective(p):
        v, u = np.exp(2 * p[k]), np.exp(2 * p[k + 1])
        s2 = v + u
        s, lam = np.sqrt(s2), np.sqrt(u / v)
        e = y - x @ p[:k]
        z = -e * lam / s
        log_cdf = special.log_ndtr(z)
        mills = np.exp(-0.5 * z * z - log_cdf) / np.sqrt(2 * np.pi)
        value = n * (np.log(2) - 0.5 * np.log(2 * np.pi * s2)) - 0.5 * (e @ e) / s2 + log_cdf.sum()
        by_b = x.T @ (e / s2 + mills * lam / s)
        by_s2 = -0.5 * n / s2 + 0.5 * (e @ e) / s2**2 - 0.5 * (mills @ z) / s2
        by_lam = -(mills @ e) / s
        by_v, by_u = by_s2 - by_lam * lam / (2 * v), by_s2 + by_lam / (2 * lam * v)
        return -value, -np.concatenate([by_b, [2 * v * by_v, 2 * u * by_u]])

    found = optimize.minimize(objective, np.concatenate([b, np.log([sv, su])]), jac=True, method="BFGS")
    v, u = np.exp(2 * found.x[k:])
    return u / (u + v), -found.fun


def main(folder):
    for rows in (22, 150, 5000):
        data = np.loadtxt(f"{folder}/sample-{rows}.csv", delimiter=",", skiprows=1)
        y, x = data[:, 0], np.column_stack([np.ones(rows), data[:, 1:]])
        gamma, likelihood = fit(y, x)
        wall, cpu = [], []
        for _ in range(31):
            start, start_cpu = time.perf_counter(), time.process_time()
            fit(y, x)
            wall.append(1e3 * (time.perf_counter() - start))
            cpu.append(1e3 * (time.process_time() - start_cpu))
        print(f"n = {rows}: gamma {gamma:.6f}, log L {likelihood:.6f}; min {min(wall):.3f} ms, median {np.median(wall):.3f} ms, processor min {min(cpu):.3f} ms")


if __name__ == "__main__":
    main(sys.argv[1])
