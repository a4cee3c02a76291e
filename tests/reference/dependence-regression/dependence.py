"""Regressions of trade dependence in magnets (HS 850511, 2022) on five matrices, by least squares, with the standard library alone."""
import csv
import math

DATA = "../../../data/public/"
ORGANISATIONS = ["wto", "apec", "oecd", "g20", "rcep", "cptpp"]
GOVERNANCE = ["va", "pv", "ge", "rq", "rl", "cc"]
INDICATOR_YEARS = [2022, 2023]
TRADE_YEARS = [2020, 2016, 2019]
CENTRE = "CHN"


def read(name):
    with open(DATA + name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


economies = {row["iso3"]: row for row in read("economies.csv")}
indicators = {(row["economy"], int(row["year"]), row["indicator"]): float(row["value"]) for row in read("economy-indicators.csv")}
magnets = {
    (row["exporter"], row["importer"]): float(row["value_usd"])
    for row in read("trade-flows.csv") if row["product"] == "850511" and row["year"] == "2022"
}
goods = {year: {} for year in TRADE_YEARS}
for row in read("trade-total-flows.csv"):
    if int(row["year"]) in goods:
        goods[int(row["year"])][row["exporter"], row["importer"]] = float(row["value_kusd"])


def margins(flows):
    exports, imports = {}, {}
    for (a, b), value in flows.items():
        exports[a] = exports.get(a, 0) + value
        imports[b] = imports.get(b, 0) + value
    return exports, imports


sold, bought = margins(magnets)
goods_margins = {year: margins(flows) for year, flows in goods.items()}


def has_all_inputs(economy):
    row = economies.get(economy)
    return (
        row is not None and all(row[name] for name in ORGANISATIONS) and row["development"]
        and all((economy, year, name) in indicators for year in INDICATOR_YEARS for name in ["gdp_per_capita"] + GOVERNANCE)
        and all(economy in exports and economy in imports for exports, imports in goods_margins.values())
    )


def concentration(values):
    n, total = len(values), sum(values)
    if n == 1:
        return 1.0
    even = math.sqrt(1 / n)
    return (math.sqrt(sum((value / total) ** 2 for value in values)) - even) / (1 - even)


export_concentration = {a: concentration([v for (x, _), v in magnets.items() if x == a]) for a in sold}
import_concentration = {b: concentration([v for (_, y), v in magnets.items() if y == b]) for b in bought}


def dependence(side, a, b):
    flow = magnets.get((a, b) if side == "exports" else (b, a), 0.0)
    own, partner = (export_concentration, import_concentration) if side == "exports" else (import_concentration, export_concentration)
    total = (sold if side == "exports" else bought).get(a, 0)
    if total == 0:
        return None
    if flow == 0:
        return 0.0
    return None if abs(partner[b]) <= 1e-12 else (flow / total) ** 2 * own[a] / partner[b]


def sample(side, rule):
    traded = sold if side == "exports" else bought
    if rule == "partners":
        asked = {b for a, b in magnets if a == CENTRE} if side == "exports" else {a for a, b in magnets if b == CENTRE}
        return sorted(economy for economy in asked if has_all_inputs(economy))
    size = 58 if side == "exports" else 160
    ranked = sorted((economy for economy in traded if has_all_inputs(economy)), key=lambda economy: (-traded[economy], economy))
    return sorted(ranked[:size])


def mean(values, kind):
    if kind == "arithmetic":
        return sum(values) / len(values)
    return 0.0 if min(values) == 0 else math.exp(sum(math.log(value) for value in values) / len(values))


def intensity(flows, a, b, exports, imports, world):
    return flows.get((a, b), 0.0) / exports[a] / (imports[b] / world)


def matrices(chosen, signed, averaging):
    """TPR, PGDP, TD, ECI, WGI for every ordered pair; averaging is None, (values, mean) or (matrices, mean)."""
    years = [INDICATOR_YEARS[0]] if averaging is None else INDICATOR_YEARS
    trade_years = [TRADE_YEARS[0]] if averaging is None else TRADE_YEARS
    value = {(e, y, k): indicators[e, y, k] for e in chosen for y in years for k in ["gdp_per_capita"] + GOVERNANCE}
    flows = [goods[year] for year in trade_years]
    if averaging is not None and averaging[0] == "values":
        value = {(e, 0, k): mean([indicators[e, y, k] for y in years], averaging[1]) for e in chosen for k in ["gdp_per_capita"] + GOVERNANCE}
        years = [0]
        pairs = set().union(*flows)
        flows = [{pair: mean([year.get(pair, 0.0) for year in flows], averaging[1]) for pair in pairs}]
    kind = "arithmetic" if averaging is None else averaging[1]
    totals = [(year, *margins(year), sum(year.values())) for year in flows]
    width = {(y, k): max(value[e, y, k] for e in chosen) - min(value[e, y, k] for e in chosen) for y in years for k in GOVERNANCE}
    result = {}
    for a in chosen:
        for b in chosen:
            if a == b:
                continue
            differences = [value[a, y, "gdp_per_capita"] - value[b, y, "gdp_per_capita"] for y in years]
            governance = [sum(abs(value[a, y, k] - value[b, y, k]) / width[y, k] for k in GOVERNANCE) / 6 for y in years]
            result[a, b] = [
                float(sum(economies[a][name] == "true" and economies[b][name] == "true" for name in ORGANISATIONS)),
                mean(differences if signed else [abs(difference) for difference in differences], kind),
                mean([intensity(year, a, b, *rest) for year, *rest in totals], kind),
                float(economies[a]["development"] == economies[b]["development"]),
                mean(governance, kind),
            ]
    return result


def solve(matrix, right):
    n = len(right)
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(n):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [x - factor * y for x, y in zip(rows[r], rows[i])]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def fit(x, y):
    """Standardised coefficients, t, VIF, R2 and rows, from the correlations."""
    n, k = len(y), len(x[0])
    columns = [[row[j] for row in x] for j in range(k)] + [y]
    scaled = []
    for column in columns:
        centre = math.fsum(column) / n
        length = math.sqrt(math.fsum((value - centre) ** 2 for value in column))
        scaled.append([(value - centre) / length for value in column])
    r = [[math.fsum(p * q for p, q in zip(scaled[i], scaled[j])) for j in range(k + 1)] for i in range(k + 1)]
    correlations = [row[:k] for row in r[:k]]
    beta = solve(correlations, r[k][:k])
    r2 = math.fsum(b * c for b, c in zip(beta, r[k][:k]))
    inflation = [solve(correlations, [float(i == j) for i in range(k)])[j] for j in range(k)]
    t = [b / math.sqrt((1 - r2) / (n - k - 1) * v) for b, v in zip(beta, inflation)]
    return beta, t, inflation, r2, n


SPECS = [
    ("baseline", "largest", "pairs", False, None),
    ("signed", "largest", "pairs", True, None),
    ("partners", "partners", "pairs", False, None),
    ("differences", "partners", "differences", False, None),
    ("values arithmetic", "largest", "pairs", False, ("values", "arithmetic")),
    ("matrices geometric", "largest", "pairs", False, ("matrices", "geometric")),
]
NAMES = ["TPR", "PGDP", "TD", "ECI", "WGI"]
with open("coefficients.csv", "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["spec", "side", "term", "quantity", "value"])
    for spec, rule, reading, signed, averaging in SPECS:
        for side in ["exports", "imports"]:
            chosen = sample(side, rule)
            regressors = matrices(chosen, signed, averaging)
            year, (exports, imports) = goods[TRADE_YEARS[0]], goods_margins[TRADE_YEARS[0]]
            from_centre = {e: intensity(year, CENTRE, e, exports, imports, sum(year.values())) for e in chosen}
            x, y = [], []
            for pair, row in regressors.items():
                a, b = pair
                if reading == "differences":
                    both = dependence(side, CENTRE, a), dependence(side, CENTRE, b)
                    outcome = None if None in both else abs(both[0] - both[1])
                    row = row[:2] + [abs(from_centre[a] - from_centre[b])] + row[3:]
                else:
                    outcome = dependence(side, a, b)
                if outcome is not None:
                    x.append(row)
                    y.append(outcome)
            beta, t, inflation, r2, n = fit(x, y)
            for name, *values in zip(NAMES, beta, t, inflation):
                for quantity, value in zip(["beta", "t", "vif"], values):
                    writer.writerow([spec, side, name, quantity, repr(value)])
            writer.writerow([spec, side, "", "r2", repr(r2)])
            writer.writerow([spec, side, "", "n", n])
