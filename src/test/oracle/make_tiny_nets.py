"""tiny_nets.json: every critical point of networks with two to four weights, by interval exclusion and Newton in 50 digits.

Words, data and boxes are inputs; `evidence` records the search that made the file and is kept. The a priori boxes are taken as given.
"""
import mpmath as mp
import sympy as sp

import critical
import truth

TOLERANCE = 1e-12


def sigmoid(z):
    return (1 + sp.tanh(z / 2)) / 2


def expression(name, entry, p):
    if name == "scalar_deep_linear_L2":
        return (1 - p[0] * p[1]) ** 2 / 2 + sp.Rational(1, 20) * (p[0] ** 2 + p[1] ** 2)
    model = {"tanh_1_1_1_nobias": lambda x: p[1] * sp.tanh(p[0] * x),
             "sigmoid_neuron_weight_bias_L2": lambda x: sigmoid(p[0] * x + p[1]),
             "tanh_1_1_1_all_biases": lambda x: p[2] * sp.tanh(p[0] * x + p[1]) + p[3]}[name]
    lam = sp.Rational(str(entry.get("lam", 0.001)))
    exact = [(sp.Rational(str(x)), sp.Rational(str(y))) for x, y in zip(entry["x"], entry["y"])]
    return sum((model(x) - y) ** 2 for x, y in exact) / len(exact) + lam / 2 * sum(q**2 for q in p)


def build(document):
    for name, entry in document.items():
        symbols = sp.symbols(entry["params"], real=True)
        f = critical.Function(expression(name, entry, symbols), symbols)
        middles, undecided, _ = critical.search(f, entry["box"])
        if undecided:
            raise ValueError(f"{name}: {len(undecided)} boxes stay undecided")
        rest = critical.distinct(f, middles, entry["box"])
        for point in entry["critical_points"]:
            at = min(rest, key=lambda x: max(abs(u - v) for u, v in zip(x, point["theta"])))
            rest.remove(at)
            values = [float(v) for v in f.eigenvalues(at)]
            point["theta"], point["eigenvalues"] = [float(v) for v in at], values
            point["loss"], point["index"] = float(f.value(*at)), sum(v < 0 for v in values)
            point["grad_norm"] = float(mp.norm(mp.matrix(f.gradient(*at))))
            point["degenerate"] = min(abs(v) for v in values) < 1e-12
        if rest:
            raise ValueError(f"{name}: {len(rest)} points that are not listed")
        indices = [p["index"] for p in entry["critical_points"]]
        entry["total"] = len(indices)
        entry["counts_by_index"] = {k: indices.count(int(k.removeprefix("index"))) for k in entry["counts_by_index"]}
        entry["sum_of_minus1_pow_index"] = sum((-1) ** i for i in indices)
    return document


if __name__ == "__main__":
    truth.main("tiny_nets", build, TOLERANCE)
