"""optimizers.json: fifty full-batch steps of torch.optim on Rosenbrock's function and on a small network.

NAdam's `iterates` follow the corrected recursion of Dozat 2016 in NumPy (torch 1.13 had one factor mu too many in its product);
`torch_1_13_iterates_BUGGY` is the same recursion with that factor, so no old torch is needed.
"""
import numpy as np
import torch

import network
import truth

TOLERANCE = 1e-9
# Starts moved by 1e-15 in one weight end up to 5e-4 apart in weights of about 10 (the path runs along a valley): rounding alone tells
# versions apart. The losses of the same path keep the tolerance of all others.
APART = {"/runs/lbfgs_strong_wolfe/mlp/iterates": 1e-4}
STEPS = 50


def rosenbrock(t):
    return (1 - t[0]) ** 2 + 100 * (t[1] - t[0] ** 2) ** 2


def torch_run(function, start, name, hyper):
    if name == "LBFGS":
        # Torch 1.13 gave the line search 25 evaluations whatever max_eval said; later versions obey max_eval = 5/4 max_iter.
        hyper = {**hyper, "max_eval": 25}
    parameter = network.tensor(start).requires_grad_()
    optimizer = getattr(torch.optim, name)([parameter], **hyper)

    def closure():
        optimizer.zero_grad()
        value = function(parameter)
        value.backward()
        return value

    points = [parameter.tolist()]
    for _ in range(STEPS):
        optimizer.step(closure)
        points.append(parameter.tolist())
    return points


def nadam(function, start, lr, one_too_many):
    """Torch's documented NAdam, momentum decay 0.004; `one_too_many` repeats the fault of torch 1.13."""
    theta = np.array(start, dtype=float)
    m, v, product = np.zeros_like(theta), np.zeros_like(theta), 1.0
    points = [theta.tolist()]
    for k in range(1, STEPS + 1):
        g = network.gradient(function, theta.tolist()).numpy()
        mu = 0.9 * (1 - 0.5 * 0.96 ** (k * 0.004))
        mu_next = 0.9 * (1 - 0.5 * 0.96 ** ((k + 1) * 0.004))
        product *= mu
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        root = np.sqrt(v / (1 - 0.999**k)) + 1e-8
        product_next = product * mu * mu_next if one_too_many else product * mu_next
        theta = theta - lr * (1 - mu) / (1 - product) * g / root - lr * mu_next / (1 - product_next) * m / root
        points.append(theta.tolist())
    return points


def build(document):
    case = truth.load("gradients")["cases"]["xor_2-2-1_tanh_linear_mse"]
    for name, run in document["runs"].items():
        function = rosenbrock if name.endswith("/rosenbrock") else lambda t: network.loss(t, case)
        start, hyper = run["start"], run["hyper"]
        if name.startswith("nadam"):
            run["iterates"] = nadam(function, start, hyper["lr"], False)
            run["torch_1_13_iterates_BUGGY"] = nadam(function, start, hyper["lr"], True)
        else:
            run["iterates"] = torch_run(function, start, run["optimizer"].split(",")[0].split(".")[-1], hyper)
        run["losses"] = [network.value(function, t) for t in run["iterates"]]
    return document


if __name__ == "__main__":
    truth.main("optimizers", build, TOLERANCE, APART)
