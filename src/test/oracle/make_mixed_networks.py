"""mixed_networks.json: networks with an activation for each layer, direct connections and L1 and L2 penalties, by autograd.

theta is, per layer, W row by row, then b; the weights of direct connections from inputs to outputs come last, row by row. L1 is
`l1 * sum of |w|`. Inputs of the file are drawn here from a fixed generator when the file is empty, and kept otherwise.
"""
import numpy as np
import torch

import truth

TOLERANCE = 1e-12
ACTIVATIONS = {
    "tanh": torch.tanh, "sigmoid": torch.sigmoid, "relu": torch.relu, "linear": lambda z: z, "sine": torch.sin,
    "elu": torch.nn.functional.elu, "softplus": torch.nn.functional.softplus, "silu": torch.nn.functional.silu,
    "gelu": torch.nn.functional.gelu, "leaky_relu": torch.nn.functional.leaky_relu,
}
CASES = {
    "tanh_relu_direct_l1": dict(sizes=[2, 3, 3, 1], activations=["tanh", "relu", "linear"], direct=True, l1=0.05, lam=0.0),
    "sine_softplus_l1_l2": dict(sizes=[2, 4, 2, 2], activations=["sine", "softplus", "linear"], direct=False, l1=0.03, lam=0.2),
    "elu_gelu_silu_direct": dict(sizes=[3, 2, 2, 2, 1], activations=["elu", "gelu", "silu", "linear"], direct=True, l1=0.0, lam=0.1),
    "sigmoid_leaky_direct_all": dict(sizes=[2, 3, 2, 2], activations=["sigmoid", "leaky_relu", "tanh"], direct=True, l1=0.07, lam=0.3),
}


def drawn(case, seed):
    rng = np.random.default_rng(seed)
    sizes = case["sizes"]
    n = sum(o * (i + 1) for i, o in zip(sizes, sizes[1:])) + (sizes[0] * sizes[-1] if case["direct"] else 0)
    return {**case, "loss": "mse_1/N", "reg_biases": seed % 2 == 1,
            "X": rng.normal(size=(7, sizes[0])).round(3).tolist(), "Y": rng.normal(size=(7, sizes[-1])).round(3).tolist(),
            "theta": rng.normal(size=n).round(3).tolist()}


def loss(theta, case):
    x, y = torch.tensor(case["X"], dtype=torch.float64), torch.tensor(case["Y"], dtype=torch.float64)
    sizes, at, h, counted = case["sizes"], 0, x, []
    for layer, (i, o) in enumerate(zip(sizes, sizes[1:])):
        w, b = theta[at:at + i * o].reshape(o, i), theta[at + i * o:at + i * o + o]
        at += i * o + o
        z = h @ w.T + b
        counted += [w.flatten()] + ([b] if case["reg_biases"] else [])
        if layer == len(sizes) - 2 and case["direct"]:
            d = theta[at:].reshape(sizes[-1], sizes[0])
            z = z + x @ d.T
            counted.append(d.flatten())
        h = ACTIVATIONS[case["activations"][layer]](z)
    penalised = torch.cat(counted)
    return ((h - y) ** 2).sum() / len(x) + case["lam"] / 2 * (penalised**2).sum() + case["l1"] * penalised.abs().sum()


def build(document):
    cases = document.get("cases") or {name: drawn(case, k + 1) for k, (name, case) in enumerate(CASES.items())}
    for case in cases.values():
        theta = torch.tensor(case["theta"], dtype=torch.float64, requires_grad=True)
        value = loss(theta, case)
        case["loss_value"] = value.item()
        case["gradient"] = torch.autograd.grad(value, theta)[0]
        case["hessian"] = torch.autograd.functional.hessian(lambda t: loss(t, case), theta)
    return {"cases": cases}


if __name__ == "__main__":
    truth.main("mixed_networks", build, TOLERANCE)
