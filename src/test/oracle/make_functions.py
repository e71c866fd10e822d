"""functions.json: all critical points of eleven typed functions in their boxes.

Interval exclusion proves every box empty that holds no listed point (degenerate points are enclosed in a hull around them),
Newton in 50 digits polishes, and the gradient's winding number along the edge is counted.
`evidence` is the record of the search that made the file and is kept; so are words.
"""
import mpmath as mp
import numpy as np
import sympy as sp

import critical
import truth

TOLERANCE = 1e-12


def matched(listed, found, name):
    """The found points in the order of the list; every listed point once, and no other."""
    rest, ordered = list(found), []
    for point in listed:
        near = min(rest, key=lambda x: max(abs(x[0] - point["x"]), abs(x[1] - point["y"])), default=None)
        if near is None or max(abs(near[0] - point["x"]), abs(near[1] - point["y"])) > 1e-6:
            raise ValueError(f"{name}: nothing found at the listed point {point['x']}, {point['y']}")
        rest.remove(near)
        ordered.append(near)
    if rest:
        raise ValueError(f"{name}: {len(rest)} points that are not listed, the first {rest[0]}")
    return ordered


def build(document):
    x, y = sp.symbols("x y", real=True)
    for name, entry in document["functions"].items():
        text = entry["expression"].replace("^", "**")
        f = critical.Function(sp.nsimplify(sp.sympify(text, locals={"x": x, "y": y}), rational=True), (x, y))
        box = [entry["box"]["x"], entry["box"]["y"]]
        middles, undecided, _ = critical.search(f, box)
        found = critical.distinct(f, middles, box)
        if undecided:
            # What the exclusion cannot decide must be the one degenerate point: a small hull around an exact zero.
            low, high = np.min([u[0] for u in undecided], 0), np.max([u[1] for u in undecided], 0)
            if (high - low).max() > 1e-2 or any(g != 0 for g in f.gradient(mp.mpf(0), mp.mpf(0))) or (low > 0).any() or (high < 0).any():
                raise ValueError(f"{name}: undecided boxes between {low} and {high}")
            found.append((mp.mpf(0), mp.mpf(0)))
        for point, at in zip(entry["criticalPoints"], matched(entry["criticalPoints"], found, name)):
            values = [float(v) for v in f.eigenvalues(at)]
            point["x"], point["y"], point["value"] = float(at[0]), float(at[1]), float(f.value(*at))
            point["eigenvalues"], point["index"] = values, sum(v < 0 for v in values)
            point["degenerate"] = min(abs(v) for v in values) < 1e-12
            point["type"] = "degenerate" if point["degenerate"] else ("min", "saddle", "max")[point["index"]]
        types = [p["type"] for p in entry["criticalPoints"]]
        entry["counts"], entry["total"] = {k: types.count(k) for k in entry["counts"]}, len(types)
        entry["windingNumber"], largest = critical.winding(f.gradient_numpy, box)
        if largest > 1.5:
            raise ValueError(f"{name}: the edge is sampled too coarsely")
    return document


if __name__ == "__main__":
    truth.main("functions", build, TOLERANCE)
