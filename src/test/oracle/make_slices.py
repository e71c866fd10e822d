"""slices.json: critical points of plane slices of a network's loss.

Recomputed: each point by Newton's method in double precision from its listed place, its loss, curvature and the network's full gradient,
and the winding number along the edge of the box against the sum of the points' indices. The interval exclusion that proved
completeness (`boxes`, `unresolved_boxes`) and the 25 digits of `*_str` are records and are kept.
"""
import math

import numpy as np
import torch

import network
import truth

TOLERANCE = 1e-9


def turns(field, box):
    """Turns of the gradient along the edge, each side halved until neighbours turn by less than half a radian."""
    (a, b), (c, d) = box["alpha"], box["beta"]
    corners, total = [(a, c), (b, c), (b, d), (a, d)], 0.0

    def turn(p, q, gp, gq, depth):
        angle = math.remainder(math.atan2(gq[1], gq[0]) - math.atan2(gp[1], gp[0]), 2 * math.pi)
        if (depth >= 9 and abs(angle) < 0.5) or depth > 14:
            return angle
        m = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2]
        gm = field(m)
        return turn(p, m, gp, gm, depth + 1) + turn(m, q, gm, gq, depth + 1)

    for p, q in zip(corners, corners[1:] + corners[:1]):
        total += turn(p, q, field(p), field(q), 0)
    return round(total / (2 * math.pi))


def build(document):
    for case in document["slices"].values():
        origin, d1, d2 = (network.tensor(case[k]) for k in ("theta0", "d1", "d2"))

        def on_plane(t):
            return network.loss(origin + t[0] * d1 + t[1] * d2, case)

        for point in case["critical_points"]:
            t = np.array([point["alpha"], point["beta"]])
            for _ in range(3):
                t = t - np.linalg.solve(network.hessian(on_plane, t.tolist()).numpy(),
                                        network.gradient(on_plane, t.tolist()).numpy())
            values = torch.linalg.eigvalsh(network.hessian(on_plane, t.tolist()))
            full = (origin + t[0] * d1 + t[1] * d2).tolist()
            point["alpha"], point["beta"], point["eigenvalues"] = t[0], t[1], values
            point["loss"], point["index"] = network.value(on_plane, t.tolist()), int((values < 0).sum())
            point["type"] = ("min", "saddle", "max")[point["index"]]
            point["full_gradient_norm"] = float(network.gradient(lambda w: network.loss(w, case), full).norm())
            point["is_full_critical_point"] = point["full_gradient_norm"] < 1e-8
            spectrum = torch.linalg.eigvalsh(network.hessian(lambda w: network.loss(w, case), full))
            point["full_hessian_index_at_point"] = int((spectrum < -1e-9).sum())  # the threshold of the file
        types = [p["type"] for p in case["critical_points"]]
        case["counts"], case["total"] = {k: types.count(k) for k in case["counts"]}, len(types)
        case["winding_number"] = turns(lambda p: network.gradient(on_plane, list(p)).tolist(), case["box"])
        case["poincare_hopf_ok"] = case["winding_number"] == sum((-1) ** p["index"] for p in case["critical_points"])
    return document


if __name__ == "__main__":
    truth.main("slices", build, TOLERANCE)
