"""planes.json: planes of every kind through the path of plain gradient descent, and five quantities sampled on them.

The network is case 2-4-3_tanh_softmax_ce of gradients.json; learning rate 0.1. Origin and directions are recomputed from the words of
`plane`; only `directions,file=...` takes them as inputs.
"""
import numpy as np
import torch

import network
import truth

TOLERANCE = 1e-10
BIASES = np.r_[8:12, 24:27]


def upright(d):
    """Unit length, the entry of largest magnitude positive."""
    return d / np.linalg.norm(d) * np.sign(d[np.abs(d).argmax()])


def plane(entry, case, path, function):
    kind, *words = entry["plane"].split(",")
    named = dict(w.split("=", 1) for w in words if "=" in w)
    if kind == "hessian":
        origin = path[int(named["at"])]
        _, vectors = np.linalg.eigh(network.hessian(function, origin.tolist()).numpy())
        first, second = {"largest_two": (-1, -2), "largest_and_smallest": (-1, 0), "smallest_two": (0, 1)}[named["pair"]]
        return origin, upright(vectors[:, first]), upright(vectors[:, second])
    if kind == "gradient":
        return gradient_plane(path[int(named["at"])], function)
    if kind == "pca":
        rows = path[:int(named["steps"]) + 1]
        about = {"mean": rows.mean(0), "start": rows[0], "end": rows[-1]}[named["about"]]
        around = rows - about
        if named["biases"] == "false":
            around[:, BIASES] = 0
        axes = np.linalg.svd(around, full_matrices=False)[2]
        return about, upright(axes[0]), upright(axes[1])
    if kind == "three_points":
        origin, first, second = (path[int(named[k])] for k in ("origin", "first", "second"))
        side = first - origin
        rest = second - origin
        rest = rest - rest @ side / (side @ side) * side
        return origin, side, rest / np.linalg.norm(rest) * np.linalg.norm(side)
    if kind == "line":
        return path[0], path[int(named["steps"])] - path[0], np.array(entry["second"])
    if kind == "weights":
        first, second = np.zeros(27), np.zeros(27)
        first[0], second[26] = 1, 1  # layer 1 unit 1 <- input 1; layer 2 unit 3 bias
        return path[0] * (1 - first - second), first, second  # the axes show the weights themselves
    return tuple(np.array(entry[k]) for k in ("origin", "first", "second"))


def gradient_plane(origin, function):
    """Uphill, and the eigenvector of largest magnitude of the Hessian at right angles to the gradient."""
    g = network.gradient(function, origin.tolist()).numpy()
    g = g / np.linalg.norm(g)
    across = np.eye(len(g)) - np.outer(g, g)
    values, vectors = np.linalg.eigh(across @ network.hessian(function, origin.tolist()).numpy() @ across)
    return origin, g, upright(vectors[:, np.abs(values).argmax()])


def quantity(name, theta, case, function):
    if name == "training_loss":
        return network.value(function, theta)
    if name == "gradient_norm":
        return float(network.gradient(function, theta).norm())
    if name == "error_rate":
        guesses = network.forward(network.tensor(theta), case).argmax(1)
        targets = torch.tensor(case["Y"]).reshape(len(case["X"]), -1)
        targets = targets[:, 0] if targets.shape[1] == 1 else targets.argmax(1)
        return float((guesses != targets.long()).double().mean())
    values = torch.linalg.eigvalsh(network.hessian(function, theta))
    return float(values[0]) if name == "smallest_eigenvalue" else float(abs(values[0] / values[-1]))


def build(document):
    case = truth.load("gradients")["cases"]["2-4-3_tanh_softmax_ce"]

    def function(t):
        return network.loss(t, case)

    path = [np.array(case["theta"])]
    for _ in range(60):
        path.append(path[-1] - 0.1 * network.gradient(function, path[-1].tolist()).numpy())
    path = np.array(path)
    for entry in document["cases"]:
        origin, first, second = plane(entry, case, path, function)
        entry["origin"], entry["first"], entry["second"] = origin, first, second
        a, b = ([float(x) for x in part.split(":")] for part in entry["range"].split(","))
        entry["values"] = [[quantity(entry["quantity"], (origin + x * first + y * second).tolist(), case, function)
                            for x in np.linspace(*a, entry["columns"])] for y in np.linspace(*b, entry["rows"])]
    return document


if __name__ == "__main__":
    truth.main("planes", build, TOLERANCE)
