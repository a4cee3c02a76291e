# A tree of two levels, its contributions, and filled gaps by numpy: python3 tree.py in this folder. Writes tree.csv and gaps.csv.
import csv

import numpy as np

SERIES = {"gdp": [7.4, 7.0, 6.8, 6.9, 6.7, 6.0, 2.2], "quota": [105, 105, 105, 105, 120, 132, 140], "gas": [50, 41, 33, 30, 24, 20, 16.5]}
INVERSE = {"gas"}
WEIGHTS = {"economy": 0.6, "ecology": 0.4, "gdp": 0.3, "quota": 0.7, "gas": 1.0}


def scaled(name, how, inversion):
    z = np.array(SERIES[name], float)
    if how == "RatioToBase":
        if name not in INVERSE:
            return 100 * z / z[0]
        return 100 * z[0] / z if inversion == "Reciprocal" else 200 - 100 * z / z[0]
    x = (z - z.min()) / np.ptp(z) if how == "MinMax" else (z - z.mean()) / z.std(ddof=1)
    return x if name not in INVERSE else 1 - x if how == "MinMax" else -x


def row(out, key, values):
    out.writerow([key, *(repr(float(value)) for value in values)])


with open("tree.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["what", *range(2014, 2021)])
    for how, inversion in [("RatioToBase", "Reciprocal"), ("RatioToBase", "Reflection"), ("MinMax", "Reciprocal"), ("ZScore", "Reciprocal")]:
        gdp, quota, gas = (scaled(name, how, inversion) for name in SERIES)
        economy = 0.3 * gdp + 0.7 * quota
        row(out, f"{how} {inversion} Linear", 0.6 * economy + 0.4 * gas)
        if how == "RatioToBase":
            row(out, f"{how} {inversion} Geometric", gdp**0.18 * quota**0.42 * gas**0.4)

with open("gaps.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["method", *range(7)])
    y = np.array([463.6, 460.7, np.nan, np.nan, 852.2, 966.3, np.nan])
    t, seen = np.arange(7), ~np.isnan(y)
    row(out, "observed", y)
    for degree in (0, 1, 2, 3):
        fit = np.polyval(np.polyfit(t[seen], y[seen], degree), t)
        row(out, f"Polynomial {degree}", np.where(seen, y, fit))
    fit = np.exp(np.polyval(np.polyfit(t[seen], np.log(y[seen]), 1), t))
    row(out, "ExponentialGrowth", np.where(seen, y, fit))
    # Holt in error-correction form, a missing error being zero
    level, trend, filled = y[0], y[1] - y[0], y.copy()
    for i in range(1, 7):
        forecast = level + trend
        error = 0.0 if np.isnan(y[i]) else y[i] - forecast
        filled[i] = forecast if np.isnan(y[i]) else y[i]
        level, trend = forecast + 0.5 * error, trend + 0.5 * 0.3 * error
    row(out, "ExponentialSmoothing", filled)
