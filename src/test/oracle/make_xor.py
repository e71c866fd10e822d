"""xor.json: critical points of XOR 2-2-1 with L2 up to symmetry, degenerate points without L2, and gradient-flat traps.

Recomputed: each listed point by Newton's method in double precision from its listed place (traps stay where they are), loss, outputs,
eigenvalues, index, the size of its orbit under permutations and sign flips of hidden units, and the drops along listed descents.
The record of the multistart search (`starts`, `hits`, `discovery_curve` ...) and `krawczyk_proved` are kept: completeness is not
recomputed, and the file says itself that it is not proved.
"""
import itertools

import numpy as np
import torch

import network
import truth

TOLERANCE = 1e-9
X, Y = [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]


def case(coefficient, lam):
    return {"sizes": [2, 2, 1], "activations": ["tanh", "linear"], "X": X, "Y": Y, "lam": lam, "reg_biases": True,
            "loss": {0.25: "mse_1/N", 0.5: "sse_1/2"}[coefficient]}


def orbit(theta, swap_inputs=False):
    """All images under permutations and sign flips of the two hidden units, rounded to tell them apart."""
    w, b, v = np.array(theta[:4]).reshape(2, 2), np.array(theta[4:6]), np.array(theta[6:8])
    w = w[:, ::-1] if swap_inputs else w
    images = set()
    for order in itertools.permutations(range(2)):
        for signs in itertools.product((1, -1), repeat=2):
            s, o = np.array(signs), list(order)
            image = np.concatenate([(s[:, None] * w[o]).ravel(), s * b[o], s * v[o], theta[8:]])
            images.add(tuple(np.round(image, 6) + 0.0))
    return images


def build(document):
    for entry in document["regularised"].values():
        c = case(entry["coef"], entry["lam"])
        for point in entry["orbits"]:
            t = np.array(point["theta"])
            for _ in range(2):
                t = t - np.linalg.solve(network.hessian(lambda w: network.loss(w, c), t.tolist()).numpy(),
                                        network.gradient(lambda w: network.loss(w, c), t.tolist()).numpy())
            values = torch.linalg.eigvalsh(network.hessian(lambda w: network.loss(w, c), t.tolist()))
            point["theta"], point["loss"] = t, network.value(lambda w: network.loss(w, c), t.tolist())
            point["outputs"] = network.forward(network.tensor(t.tolist()), c).flatten()
            point["eigenvalues"], point["index"] = values, int((values < 0).sum())
            point["orbit_size_network_symmetries"] = len(orbit(t))
            point["input_swap_maps_orbit_to_itself"] = orbit(t) == orbit(t, True)
        indices = [p["index"] for p in entry["orbits"]]
        sizes = [p["orbit_size_network_symmetries"] for p in entry["orbits"]]
        entry["number_of_orbits"] = len(indices)
        entry["orbits_by_index"] = {k: indices.count(int(k)) for k in entry["orbits_by_index"]}
        # A point that exchanging the inputs moves stands for two orbits.
        sizes = [s if p["input_swap_maps_orbit_to_itself"] else 2 * s for s, p in zip(sizes, entry["orbits"])]
        entry["total_points_counting_symmetry_images"] = sum(sizes)
        entry["alternating_morse_sum"] = sum(s * (-1) ** i for s, i in zip(sizes, indices))
    # The degenerate points are those of a network with sigmoid units and half the sum of squares.
    plain = {**case(0.5, 0), "activations": ["sigmoid", "sigmoid"]}
    for point in document["degenerate_points_unregularised"]:
        def function(w):
            return network.loss(w, plain)

        values = torch.linalg.eigvalsh(network.hessian(function, point["theta"]))
        point["E"], point["eigenvalues"] = network.value(function, point["theta"]), values
        point["outputs"] = network.forward(network.tensor(point["theta"]), plain).flatten()
        point["grad_inf"] = float(network.gradient(function, point["theta"]).abs().max())
        point["index"], point["nullity"] = int((values < -1e-9).sum()), int((values.abs() <= 1e-9).sum())
        for step in point["descent"]:
            step["drop"] = point["E"] - network.value(function, (np.array(point["theta"]) + step["d"]).tolist())
    for point in document["gradient_flat_traps"]["points"]:
        def function(w):
            return network.loss(w, case(0.25, 0.005))

        h, g = network.hessian(function, point["theta"]), network.gradient(function, point["theta"])
        point["loss"], point["grad_norm"] = network.value(function, point["theta"]), float(g.norm())
        point["rel_Hg"] = float((h @ g).norm() / (h.norm() * g.norm()))
        point["hessian_eigenvalues"] = torch.linalg.eigvalsh(h)
    return document


if __name__ == "__main__":
    truth.main("xor", build, TOLERANCE)
