"""Runs Coelli's FRONTIER 4.1 on made-up samples, compiled in four ways, and keeps those on which all four print the same.

Usage: python3 frontier41.py FRONT41.FOR EG1.OUT   (writes the tables beside itself; see README.md)
FRONT41.FOR is the program's source, EG1.OUT the output that came with it; neither is in this repository.
"""
import csv
import pathlib
import random
import re
import subprocess
import sys
import tempfile

BUILDS = {"O0": ["-O0"], "O2": ["-O2"], "fast-math": ["-O2", "-ffast-math"], "x87": ["-O1", "-mfpmath=387"]}
KINDS = ["production-22", "production-60", "slacks-60", "cost-200", "slacks-22", "truncated-60"]
PER_KIND, KEPT = 50, 6
STARTUP = "key values\nnumber: description:\n5\n1\n0.00001\n0.001\n1.0D+16\n0.00001\n1\n0.1\n100\n1\n"
NUMBER = r"([-+]?[\d.]+E[-+]\d+|NaN)"
here = pathlib.Path(__file__).resolve().parent


def sample(kind, rng):
    """Sign, truncation, y and rows of x."""
    shape, n = kind.split("-")[0], int(kind.split("-")[1])
    k = 3 if shape == "slacks" or kind == "production-22" else 2
    if kind == "slacks-22":
        x = [[rng.uniform(0, 10), float(rng.randint(5, 30)), rng.uniform(20, 60)] for _ in range(n)]
        y = [max(0.0, 300 * rng.gauss(0, 1) + 30 * r[0] - 3 * r[1] + r[2]) for r in x]
        return -1, False, y, x
    x = [[rng.gauss(3 if n == 22 else 2, 1) for _ in range(k)] for _ in range(n)]
    if shape == "slacks":
        return -1, False, [max(0.0, 20 * rng.gauss(0, 1) + 5 * r[0] - 3 * r[1] + r[2]) for r in x], x
    slopes = [0.3, 0.2, 0.4] if k == 3 else [0.3, 0.5]
    sign, spread_u, spread_v, mean = {"cost": (-1, 0.5, 0.3, 0), "truncated": (1, 0.4, 0.2, 0.4)}.get(shape, (1, 0.4, 0.2, 0))
    y = [1 + sum(b * a for b, a in zip(slopes, r)) + rng.gauss(0, spread_v) - sign * abs(rng.gauss(mean, spread_u)) for r in x]
    return sign, shape == "truncated", y, x


def run(folder, build, sign, truncated, y, x):
    """What a build prints: coefficients, σ², γ, μ, log likelihood, iterations."""
    n, k = len(y), len(x[0])
    (folder / "d.txt").write_text("".join(f"{i + 1} 1 {y[i]!r} {' '.join(map(repr, x[i]))}\n" for i in range(n)))
    (folder / "i.txt").write_text(f"1\nd.txt\no.txt\n{1 if sign > 0 else 2}\ny\n{n}\n1\n{n}\n{k}\n{'y' if truncated else 'n'}\nn\nn\n")
    (folder / "o.txt").unlink(missing_ok=True)
    subprocess.run([f"./{build}"], input="f\ni.txt\n", cwd=folder, text=True, capture_output=True, timeout=60, check=False)
    text = (folder / "o.txt").read_text()
    final = text[text.index("the final mle"):]
    found = lambda pattern: (re.search(pattern + NUMBER, final) or [None, ""])[1]
    return [" ".join(re.findall(r"beta ?\d+\s+" + NUMBER, final)), found(r"sigma-squared\s*"), found(r"gamma\s+"), found(r"mu  \s+"),
            re.findall(r"llf =\s*" + NUMBER, text)[-1], re.search(r"number of iterations =\s*(\d+)", final)[1]]


def eg1(path):
    """The numbers of the program's own example, as printed."""
    text = pathlib.Path(path).read_text().replace("\r", "")
    start, final = text.index("the estimates after the grid"), text.index("the final mle")
    rows = [["ols", n, *v] for n, v in table(text[:start])] + [["grid", n, v[0], "", ""] for n, v in table(text[start:text.index("iteration =")])]
    rows += [["final", n, *v] for n, v in table(final and text[final:])]
    likelihoods = re.findall(r"log likelihood function =\s*" + NUMBER, text)
    rows += [["ols", "log-likelihood", likelihoods[0], "", ""], ["final", "log-likelihood", likelihoods[1], "", ""],
             ["final", "lr", re.search(r"one-sided error =\s*" + NUMBER, text)[1], "", ""], ["final", "mean-efficiency", re.search(r"mean efficiency =\s*" + NUMBER, text)[1], "", ""]]
    write("eg1-printed.csv", ["part", "name", "value", "standard_error", "t_ratio"], rows)
    efficiencies = re.findall(r"^\s+(\d+)\s+" + NUMBER + r"\s*$", text[text.index("eff.-est."):], re.M)
    write("eg1-efficiencies.csv", ["firm", "efficiency"], efficiencies)


def table(text):
    for line in text.splitlines():
        match = re.match(r"\s+(beta ?\d+|sigma-squared|gamma)\s*(.+)$", line)
        if match:
            values = re.findall(NUMBER, match[2])
            yield match[1].replace(" ", ""), (values + ["", ""])[:3]


def write(name, header, rows):
    with open(here / name, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def main(source, example):
    eg1(example)
    samples, runs, counts = [], [], []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "front41.000").write_text(STARTUP)
        for build, flags in BUILDS.items():
            subprocess.run(["gfortran", *flags, "-std=legacy", "-ffixed-line-length-none", "-o", str(folder / build), source], check=True, capture_output=True)
        for kind in KINDS:
            rng, kept, agreeing = random.Random(f"FRONTIER {kind}"), 0, 0
            for number in range(PER_KIND):
                sign, truncated, y, x = sample(kind, rng)
                answers = [run(folder, build, sign, truncated, y, x) for build in BUILDS]
                if any(answer[:4] != answers[0][:4] for answer in answers):
                    continue
                agreeing += 1
                if kept < KEPT:
                    kept += 1
                    case = f"{kind}-{number}"
                    runs.append([case, "Production" if sign > 0 else "Cost", "TruncatedNormal" if truncated else "HalfNormal", *answers[0]])
                    samples += [[case, repr(y[i]), *map(repr, x[i]), *[""] * (3 - len(x[i]))] for i in range(len(y))]
            counts.append([kind, PER_KIND, agreeing])
    write("samples.csv", ["case", "y", "x1", "x2", "x3"], samples)
    write("runs.csv", ["case", "sign", "distribution", "coefficients", "sigma_squared", "gamma", "mu", "log_likelihood", "iterations"], runs)
    write("agreement.csv", ["kind", "samples", "same_in_all_builds"], counts)


if __name__ == "__main__":
    main(*sys.argv[1:])
