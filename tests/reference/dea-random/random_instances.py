"""Scores and slack sums of random DEA instances: GLPK's basis, finished and certified in rational arithmetic.

The instances come from SplitMix64 and are whole numbers times powers of two, so that another program makes the same numbers from
this description; only results are stored. GLPK solves for the radial measure in floating point. From its basis the simplex method
goes on in fractions, with the radial measure first and the sum of slacks second in the order of objectives, until the basis is
optimal without any tolerance. Score and slack sum are the exact optima, rounded once.
"""
import csv
from fractions import Fraction
from math import lcm

import swiglpk as glpk

INSTANCES = 1000
SOLVED = 6  # units solved in each instance, spread evenly
MASK = (1 << 64) - 1
RETURNS = ["Constant", "Variable", "NonIncreasing", "NonDecreasing"]
ORIENTATIONS = ["Input", "Output"]


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        z ^= z >> 31
        return (z >> 33) % limit


def make(number):
    """Returns (returns to scale, orientation, kind, inputs m, rows of m inputs and s outputs)."""
    draw = SplitMix64(number).below
    n = 5 + (draw(196) if draw(4) == 0 else draw(36))
    m, s = 1 + draw(5), 1 + draw(5)
    returns, orientation, kind = draw(4), draw(2), draw(8)
    columns = m + s
    exponents = [draw(61) - 30 for _ in range(columns)]
    pattern = [1 + draw(5) for _ in range(columns)]
    rows = []
    for unit in range(n):
        if kind == 0:  # anything
            row = [1 + draw(1 << 20) for _ in range(columns)]
        elif kind == 1:  # ties
            row = [1 + draw(5) for _ in range(columns)]
        elif kind == 2:  # zeros, but a positive first input and first output
            row = [0 if c not in (0, m) and draw(3) == 0 else 1 + draw(100) for c in range(columns)]
        elif kind == 3:  # copies, also of double size
            if unit > 0 and draw(2) == 0:
                source, factor = rows[draw(unit)], 1 + draw(2)
                row = [factor * value for value in source]
            else:
                row = [1 + draw(1000) for _ in range(columns)]
        elif kind == 4:  # units of very different size
            factor = 2.0 ** (draw(41) - 20)
            row = [factor * (1 + draw(1000)) for _ in range(columns)]
        elif kind == 5:  # columns of very different size
            row = [2.0 ** exponents[c] * (1 + draw(1000)) for c in range(columns)]
        elif kind == 6:  # barely dominated
            if unit % 2 == 1:
                source = rows[draw(unit)]
                row = [value + draw(3) if c < m else max(1, value - draw(3)) for c, value in enumerate(source)]
            else:
                row = [1 + draw(50) for _ in range(columns)]
        else:  # nearly along one ray
            size = 1 + draw(20)
            row = [size * pattern[c] + (0 if c < m else draw(2)) for c in range(columns)]
        rows.append([float(value) for value in row])
    return RETURNS[returns], ORIENTATIONS[orientation], kind, m, rows


def chosen(n):
    return [i * n // SOLVED for i in range(SOLVED)] if n > SOLVED else list(range(n))


class Program:
    """Rows: columns of the data, then the scale row. Columns: 0 the radial measure, slacks, the scale row's slack, weights."""

    def __init__(self, returns, orientation, m, rows):
        self.m, self.rows, self.orientation = m, rows, orientation
        self.width = len(rows[0])
        self.height = self.width + (0 if returns == "Constant" else 1)
        self.right_scale = []  # a power of two that makes each row whole numbers
        for c in range(self.width):
            self.right_scale.append(max(Fraction(row[c]).denominator for row in rows))
        self.columns = [[0] * self.height]
        for c in range(self.width):
            column = [0] * self.height
            column[c] = self.right_scale[c] * (1 if c < m else -1)
            self.columns.append(column)
        self.scale_slack = None
        if returns in ("NonIncreasing", "NonDecreasing"):
            self.scale_slack = len(self.columns)
            self.columns.append([0] * self.width + [1 if returns == "NonIncreasing" else -1])
        self.first_weight = len(self.columns)
        for row in rows:
            column = [int(Fraction(value) * self.right_scale[c]) for c, value in enumerate(row)]
            self.columns.append(column + [1] * (self.height - self.width))
        self.open()

    def open(self):
        self.problem = p = glpk.glp_create_prob()
        glpk.glp_add_rows(p, self.height)
        glpk.glp_add_cols(p, len(self.columns))
        glpk.glp_set_col_bnds(p, 1, glpk.GLP_FR, 0, 0)
        for j, column in enumerate(self.columns):
            if j > 0:
                glpk.glp_set_col_bnds(p, 1 + j, glpk.GLP_LO, 0, 0)
                self.set_column(j, column)

    def set_column(self, number, column):
        entries = [(1 + row, float(value)) for row, value in enumerate(column) if value != 0]
        index, value = glpk.intArray(1 + len(entries)), glpk.doubleArray(1 + len(entries))
        for k, (row, entry) in enumerate(entries, 1):
            index[k], value[k] = row, entry
        glpk.glp_set_mat_col(self.problem, 1 + number, len(entries), index, value)

    def pose(self, unit):
        """inputs: X lambda + s = theta x or x; outputs: Y lambda - s = y or phi y; the scale row against 1."""
        values = self.columns[self.first_weight + unit]
        is_input = self.orientation == "Input"
        self.columns[0] = [-values[c] if (c < self.m) == is_input else 0 for c in range(self.width)] + [0] * (self.height - self.width)
        self.right = [0 if (c < self.m) == is_input else values[c] for c in range(self.width)] + [1] * (self.height - self.width)
        self.first_cost = [1 if is_input else -1] + [0] * (len(self.columns) - 1)
        self.second_cost = [0] + [-1] * self.width + [0] * (len(self.columns) - 1 - self.width)

    def floating_basis(self):
        """The basis where GLPK ends, or None."""
        p = self.problem
        self.set_column(0, self.columns[0])
        for row in range(self.height):
            glpk.glp_set_row_bnds(p, 1 + row, glpk.GLP_FX, float(self.right[row]), float(self.right[row]))
        glpk.glp_set_obj_coef(p, 1, float(self.first_cost[0]))
        glpk.glp_scale_prob(p, glpk.GLP_SF_AUTO)
        glpk.glp_adv_basis(p, 0)
        control = glpk.glp_smcp()
        glpk.glp_init_smcp(control)
        control.msg_lev = glpk.GLP_MSG_OFF
        if glpk.glp_simplex(p, control) != 0 or glpk.glp_get_status(p) != glpk.GLP_OPT:
            return None
        basis = [j for j in range(len(self.columns)) if glpk.glp_get_col_stat(p, 1 + j) == glpk.GLP_BS]
        return basis if len(basis) == self.height and 0 in basis else None

    def own_basis(self, unit):
        """The basis of the unit's own point, weight one on itself, which is feasible exactly."""
        values = self.columns[self.first_weight + unit]
        place = list(range(1, 1 + self.width)) + ([self.scale_slack] if self.height > self.width else [])
        is_input = self.orientation == "Input"
        radial = next(c for c in range(self.width) if (c < self.m) == is_input and values[c] > 0)
        other = next(c for c in range(self.width) if (c < self.m) != is_input and values[c] > 0)
        place[radial] = 0
        if self.height > self.width and self.scale_slack is None:
            place[self.width] = self.first_weight + unit
        else:
            place[other] = self.first_weight + unit
        return place

    def solve(self, unit):
        self.pose(unit)
        for basis in (self.floating_basis(), self.own_basis(unit)):
            inverse = basis and inverted([[self.columns[j][row] for j in basis] for row in range(self.height)])
            if inverse and all(value >= 0 or basis[i] == 0 for i, value in enumerate(product(inverse, self.right))):
                values = self.finish(list(basis), inverse)
                measure = values.get(0, Fraction(0))
                slack = sum((values.get(1 + c, Fraction(0)) for c in range(self.width)), Fraction(0))
                return float(measure if self.orientation == "Input" else 1 / measure), float(slack)
        raise RuntimeError("no feasible basis")

    def finish(self, basis, inverse):
        """Primal steps by Bland's rule, objectives in order, until no column improves."""
        while True:
            first = whole(combination(inverse, [self.first_cost[j] for j in basis]))
            second = whole(combination(inverse, [self.second_cost[j] for j in basis]))
            inside = set(basis)
            entering = next((j for j in range(len(self.columns)) if j not in inside and self.improves(j, first, second)), None)
            values = product(inverse, self.right)
            if entering is None:
                return dict(zip(basis, values))
            direction = product(inverse, self.columns[entering])
            ratios = [(values[i] / direction[i], basis[i], i) for i in range(self.height) if basis[i] != 0 and direction[i] > 0]
            place = min(ratios)[2]
            pivot = [value / direction[place] for value in inverse[place]]
            inverse = [pivot if i == place else [value - direction[i] * p for value, p in zip(row, pivot)] for i, row in enumerate(inverse)]
            basis[place] = entering

    def improves(self, j, first, second):
        column = self.columns[j]
        reduced = self.first_cost[j] * first[1] - sum(a * b for a, b in zip(first[0], column))
        if reduced != 0:
            return reduced < 0
        return self.second_cost[j] * second[1] < sum(a * b for a, b in zip(second[0], column))


def inverted(matrix):
    """Gauss and Jordan in fractions; None when singular."""
    n = len(matrix)
    work = [[Fraction(value) for value in row] + [Fraction(int(i == k)) for k in range(n)] for i, row in enumerate(matrix)]
    for k in range(n):
        pivot = next((i for i in range(k, n) if work[i][k] != 0), None)
        if pivot is None:
            return None
        work[k], work[pivot] = work[pivot], work[k]
        head = work[k][k]
        work[k] = [value / head for value in work[k]]
        for i in range(n):
            factor = work[i][k]
            if i != k and factor != 0:
                work[i] = [a - factor * b if b else a for a, b in zip(work[i], work[k])]
    return [row[n:] for row in work]


def product(matrix, vector):
    return [sum((a * b for a, b in zip(row, vector) if a and b), Fraction(0)) for row in matrix]


def combination(matrix, weights):
    sums = [Fraction(0)] * len(matrix)
    for weight, row in zip(weights, matrix):
        if weight:
            sums = [a + weight * b for a, b in zip(sums, row)]
    return sums


def whole(vector):
    """(numerators, common denominator), so that pricing is in whole numbers."""
    denominator = lcm(*(value.denominator for value in vector))
    return [int(value * denominator) for value in vector], denominator


def main():
    glpk.glp_term_out(glpk.GLP_OFF)
    with open("random.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["instance", "unit", "score", "slack_sum"])
        for number in range(1, INSTANCES + 1):
            returns, orientation, _, m, rows = make(number)
            program = Program(returns, orientation, m, rows)
            for unit in chosen(len(rows)):
                score, slack = program.solve(unit)
                writer.writerow([number, unit, repr(score), repr(slack)])
            glpk.glp_delete_prob(program.problem)


if __name__ == "__main__":
    main()
