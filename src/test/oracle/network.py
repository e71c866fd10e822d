"""Multilayer perceptron with the flat layout of the truth files, in torch double precision.

theta is, for each layer, W row by row (out x in), then b.
"""
import math

import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

ACTIVATIONS = {
    "linear": lambda z: z,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
    "relu": torch.relu,
    "leaky_relu_0.01": lambda z: torch.where(z > 0, z, 0.01 * z),
    "gelu": lambda z: 0.5 * z * (1 + torch.erf(z / math.sqrt(2))),
    "gelu_tanh": lambda z: 0.5 * z * (1 + torch.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z**3))),
    "elu": lambda z: torch.where(z > 0, z, torch.exp(torch.clamp(z, max=0)) - 1),
    "silu": lambda z: z * torch.sigmoid(z),
    "softplus": lambda z: torch.log1p(torch.exp(z)),
    "sin": torch.sin,
}


def tensor(x):
    return torch.tensor(x, dtype=torch.float64)


def layers(theta, sizes):
    at = 0
    for fan_in, fan_out in zip(sizes, sizes[1:]):
        weights = theta[at:at + fan_in * fan_out].reshape(fan_out, fan_in)
        at += fan_in * fan_out
        yield weights, theta[at:at + fan_out]
        at += fan_out


def forward(theta, case, preactivations=None):
    h = tensor(case["X"])
    for (weights, biases), activation in zip(layers(theta, case["sizes"]), case["activations"]):
        z = h @ weights.T + biases
        if preactivations is not None:
            preactivations.append((activation, z))
        h = ACTIVATIONS[activation](z)
    return h


def loss(theta, case):
    o, kind = forward(theta, case), case["loss"].split(":")[0]
    n = len(case["X"])
    if kind == "softmax_ce_mean":
        classes = torch.tensor(case["Y"]).reshape(n, -1)
        rows = classes[:, 0].long() if classes.shape[1] == 1 else classes.argmax(1)
        value = -torch.log_softmax(o, 1)[torch.arange(n), rows].sum() / n
    else:
        y = tensor(case["Y"]).reshape(o.shape)
        if kind == "bce_logits_mean":
            value = (torch.logaddexp(o, torch.zeros_like(o)) - y * o).sum() / n
        else:
            value = ((o - y) ** 2).sum() * {"mse_1/N": 1 / n, "mse_1/(2N)": 0.5 / n, "sse_1/2": 0.5}[kind]
    if case.get("lam", 0):
        parts = [w if not case["reg_biases"] else torch.cat([w.flatten(), b]) for w, b in layers(theta, case["sizes"])]
        value = value + case["lam"] / 2 * sum((p**2).sum() for p in parts)
    return value


def value(function, theta):
    return float(function(tensor(theta)))


def gradient(function, theta):
    at = tensor(theta).requires_grad_()
    return torch.autograd.grad(function(at), at)[0]


def hessian(function, theta):
    h = torch.autograd.functional.hessian(function, tensor(theta))
    return (h + h.T) / 2
