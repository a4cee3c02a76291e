"""Writes panel.csv: 5 units x 24 years of the quota paper's shape, one control that varies by unit and two world series.

Usage: /usr/bin/python3 peers/make_panel.py   in the folder above.
"""
import numpy as np

rng = np.random.default_rng(20061999)
units = ["coal", "copper", "iron ore", "molybdenum", "rare earths"]
years = np.arange(1999, 2023)
gdp = 10.3 + 0.05 * (years - 1999) + rng.normal(0, 0.02, 24)
epu = 110 + 7 * (years - 1999) + rng.normal(0, 25, 24)
shocks = rng.normal(0, 0.3, 24)
with open("panel.csv", "w", encoding="utf-8") as out:
    out.write("unit,year,y,cr4,lngdp,epu\n")
    for unit in units:
        level, error = rng.normal(6, 1), 0.0
        for t, year in enumerate(years):
            error = 0.6 * error + rng.normal(0, 0.3)
            cr4 = 0.5 + 0.2 * rng.random()
            did = unit == "rare earths" and year >= 2006
            y = level + shocks[t] + 0.6 * did + 1.5 * cr4 + error
            out.write(f"{unit},{year},{y:.15g},{cr4:.15g},{gdp[t]:.15g},{epu[t]:.15g}\n")
