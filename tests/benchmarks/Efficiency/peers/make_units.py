"""Writes units.csv (2,000 units) and panel.csv (500 units in 10 periods) into this folder, the numbers of BenchmarkUnits.cs."""
import csv

MASK = (1 << 64) - 1


def units(count, seed):
    state = seed

    def below(limit):
        nonlocal state
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        z ^= z >> 31
        return (z >> 33) % limit

    for _ in range(count):
        inputs = [1000 + below(9000) for _ in range(3)]
        yield inputs + [sum(inputs) * (4000 + below(6000)) // 30000 for _ in range(3)]


with open("units.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["x1", "x2", "x3", "y1", "y2", "y3"])
    writer.writerows(units(2000, 1))

with open("panel.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["unit", "period", "x1", "x2", "x3", "y1", "y2", "y3"])
    for period in range(1, 11):
        for number, row in enumerate(units(500, period), 1):
            writer.writerow([number, period] + row)
