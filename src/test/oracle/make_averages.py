"""averages.json: 200 full-batch steps with Lookahead around torch.optim, and torch.optim.swa_utils.AveragedModel beside them.

Lookahead is written down here from algorithm 1 of Zhang, Lucas, Hinton and Ba (2019): slow weights phi, k fast steps of the inner
optimizer from phi, then phi <- phi + alpha (theta - phi), and the fast weights begin again at phi; the inner optimizer keeps its
memory. AveragedModel is updated after step `averageStart` and every `averageEvery` steps from there. "settings" are by the names of
this program. Nothing is an input.
"""
import torch
from torch.optim.swa_utils import AveragedModel, get_ema_avg_fn

import truth

TOLERANCE = 1e-9
STEPS = 200
KEPT = [1, 2, 3, 5, 6, 10, 20, 50, 100, 150, 200]
# xor_2-2-1_tanh_linear_mse of gradients.json: weights and biases, layer by layer.
NETWORK = [0.034, 1.36, 1.225, -0.51, -0.298, -0.527, 0.57, -0.056, 0.747]
X = [[0, 0], [0, 1], [1, 0], [1, 1]]
Y = [[0.0], [1.0], [1.0], [0.0]]


class Weights(torch.nn.Module):
    def __init__(self, start):
        super().__init__()
        self.w = torch.nn.Parameter(torch.tensor(start, dtype=torch.float64))


def valley(w):
    return (1 - w[0]) ** 2 + 100 * (w[1] - w[0] * w[0]) ** 2


def network(w):
    x, y = torch.tensor(X, dtype=torch.float64), torch.tensor(Y, dtype=torch.float64)
    out = torch.tanh(x @ w[0:4].reshape(2, 2).T + w[4:6]) @ w[6:8].reshape(1, 2).T + w[8:9]
    return ((out - y) ** 2).sum() / len(X)


PROBLEMS = {"rosenbrock": ([-1.2, 1.0], valley), "mlp": (NETWORK, network)}
INNER = {
    "sgd": (dict(learningRate=0.001, momentum=0.9), lambda p: torch.optim.SGD(p, lr=0.001, momentum=0.9)),
    "adam": (dict(learningRate=0.02), lambda p: torch.optim.Adam(p, lr=0.02)),
    "adamw": (dict(learningRate=0.01, weightDecay=0.1), lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.1)),
    "rmsprop": (dict(learningRate=0.002), lambda p: torch.optim.RMSprop(p, lr=0.002)),
}
AROUND = {
    "lookahead": dict(lookahead=5, lookaheadShare=0.5),
    "lookahead_long": dict(lookahead=7, lookaheadShare=0.8),
    "ema": dict(average="ema", averageDecay=0.95),
    "ema_late": dict(average="ema", averageDecay=0.8, averageStart=6, averageEvery=4),
    "swa": dict(average="swa"),
    "swa_late": dict(average="swa", averageStart=50, averageEvery=10),
    "lookahead_ema": dict(lookahead=5, lookaheadShare=0.5, average="ema", averageDecay=0.9),
}


def run(problem, inner, around):
    start, loss = PROBLEMS[problem]
    model = Weights(start)
    optimizer = INNER[inner][1](model.parameters())
    kind = around.get("average")
    averaged = AveragedModel(model, avg_fn=get_ema_avg_fn(around["averageDecay"]) if kind == "ema" else None)
    first, every = around.get("averageStart", 1), around.get("averageEvery", 1)
    phi = model.w.detach().clone()
    iterates, averages = [], []
    for k in range(1, STEPS + 1):
        optimizer.zero_grad()
        loss(model.w).backward()
        optimizer.step()
        if "lookahead" in around and k % around["lookahead"] == 0:
            phi = phi + around["lookaheadShare"] * (model.w.detach() - phi)
            with torch.no_grad():
                model.w.copy_(phi)
        if kind and k >= first and (k - first) % every == 0:
            averaged.update_parameters(model)
        if k in KEPT:
            iterates.append(model.w.tolist())
            seen = averaged.module.w if kind else phi
            averages.append([] if kind and averaged.n_averaged == 0 else seen.tolist())
    return iterates, averages


def build(_):
    runs = {}
    for problem in PROBLEMS:
        for inner in INNER:
            for name, around in AROUND.items():
                iterates, averages = run(problem, inner, around)
                settings = {**INNER[inner][0], **around}
                runs[f"{name}/{inner}/{problem}"] = {
                    "optimizer": inner, "settings": settings, "iterates": iterates, "averages": averages}
    return {"torch": torch.__version__.split("+")[0], "steps": KEPT, "runs": runs}


if __name__ == "__main__":
    truth.main("averages", build, TOLERANCE)
