"""linear_nets.json: critical losses and indices of linear autoencoders from the covariance's eigenvectors (Baldi and Hornik 1989;
with L2 Kunin et al. 2019), deep scalar nets, and lines of critical points (Fukumizu and Amari 2000).

Loss, gradient, Hessian, eigenvalues, index and nullity are computed at every listed point; the points themselves are built from the
theorem for autoencoders (`W1`, `W2`, `theta`), from the base minimum for lines, and are inputs where the file gives a free choice
(`other_representative`, `extra_representative_nonzero_dead_input`, points of scalar nets, `lower_loss_point`).
`newton_multistart` is the record of a search and is only checked: its losses must be those of the theorem.
"""
import itertools

import numpy as np
import scipy.optimize
import torch

import network
import truth

TOLERANCE = 1e-10
ZERO = 1e-9


def second_order(function, theta):
    """Loss, gradient norm and the signs of the Hessian's eigenvalues; an eigenvalue below ZERO counts as zero."""
    values = torch.linalg.eigvalsh(network.hessian(function, theta)).numpy()
    return {"loss": network.value(function, theta), "grad_norm": float(network.gradient(function, theta).norm()),
            "eigenvalues": values, "index": int((values < -ZERO).sum()), "positive": int((values > ZERO).sum()),
            "nullity": int((np.abs(values) <= ZERO).sum())}


def fill(entry, function):
    """Replaces what the entry lists of loss and curvature at its theta by the values computed anew."""
    entry.update({k: v for k, v in second_order(function, entry["theta"]).items() if k in entry})


def autoencoder(entry):
    n, p, reg = entry["n"], entry["hidden"], entry["reg"]
    x = np.array(entry["data_rows"])
    entry["N"] = len(x)
    values, vectors = np.linalg.eigh(x.T @ x / len(x))
    values, vectors = values[::-1], vectors[:, ::-1]
    vectors = vectors * np.sign(vectors[np.abs(vectors).argmax(0), range(n)])
    entry["sigma_eigenvalues"] = values
    data = network.tensor(x.tolist())

    def function(t):
        w1, w2 = t[:p * n].reshape(p, n), t[p * n:].reshape(n, p)
        return ((data - data @ w1.T @ w2.T) ** 2).sum() / (2 * len(x)) + reg / 2 * (t**2).sum()

    expected = {s for size in range(p + 1) for s in itertools.combinations(range(1, n + 1), size)}
    if {tuple(c["subset_1based"]) for c in entry["classes"]} != expected:
        raise ValueError("the listed classes are not all subsets of at most p eigenvectors")
    for c in entry["classes"]:
        inside = [i - 1 for i in c["subset_1based"]]
        outside = [i for i in range(n) if i not in inside]
        w1 = np.zeros((p, n))
        for row, i in enumerate(inside):
            w1[row] = np.sqrt(1 - reg / values[i]) * vectors[:, i]
        c["rank"], c["W1"], c["W2"] = len(inside), w1, w1.T
        c["theta"] = np.concatenate([w1.ravel(), w1.T.ravel()]).tolist()
        # Kunin et al.: a learnt direction costs reg - reg^2/(2 lambda), a missing one lambda/2.
        c["loss_formula"] = sum(reg - reg**2 / (2 * values[i]) for i in inside) + sum(values[i] / 2 for i in outside)
        c["index_formula"] = (sum(values[j] > values[i] for i in inside for j in outside)
                              + (p - len(inside)) * sum(values[j] > reg for j in outside))
        c["index_formula"] = int(c["index_formula"])
        fill(c, function)
        for name in ("other_representative", "extra_representative_nonzero_dead_input"):
            if isinstance(c.get(name), dict) and "theta" in c[name]:
                fill(c[name], function)
    entry["distinct_losses"] = sorted({round(float(c["loss_formula"]), 9) for c in entry["classes"]})
    search = entry["newton_multistart"]
    search["converged_to_unlisted_loss"] = sum(
        hits for loss, hits in search["hits_per_loss"].items()
        if min(abs(float(loss) - e) for e in entry["distinct_losses"]) > 1e-8)


def line(instance):
    x, y = network.tensor(instance["X"]), network.tensor(instance["Y"])

    def one(t):
        return ((t[1] * torch.tanh(t[0] * x) - y) ** 2).mean()

    def two(t):
        return ((t[2] * torch.tanh(t[0] * x) + t[3] * torch.tanh(t[1] * x) - y) ** 2).mean()

    base = instance["base_minimum_1_1_1"]
    solution = scipy.optimize.root(lambda t: network.gradient(one, t.tolist()).numpy(), np.round(base["theta"], 3),
                                   jac=lambda t: network.hessian(one, t.tolist()).numpy(), tol=1e-15)
    base["theta"] = w, v = solution.x.tolist()
    fill(base, one)
    tanh = torch.tanh(w * x)
    # A = sum_n dl_n/do * v * d^2 tanh(w x)/dw^2
    instance["A"] = float((2 / len(x) * (v * tanh - y) * v * -2 * tanh * (1 - tanh**2) * x**2).sum())
    for point in instance["line"]:
        point["theta"] = [w, w, point["mu"] * v, (1 - point["mu"]) * v]
        fill(point, two)
    fill(instance["lower_loss_point"], two)


def build(document):
    for entry in document["linear_autoencoders"].values():
        autoencoder(entry)
    for entry in document["scalar_deep_linear"].values():
        for point in entry["points"]:
            fill(point, lambda t: (1 - t.prod()) ** 2 / 2)
    for instance in document["fukumizu_amari_2000"]["instances"]:
        line(instance)
    return document


if __name__ == "__main__":
    truth.main("linear_nets", build, TOLERANCE)
