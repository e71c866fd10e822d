"""Iterates of torch.optim and optax that the optimizers are tested against.

    pip install torch optax jax
    python src/test/oracle/optimizers.py > src/test/resources/truth/wider-optimizers.json

Written with torch 2.13.0 (CPU), optax 0.2.8, jax 0.10.2, Python 3.11, in double precision. Each run makes 200 steps
and keeps the weights after the steps of KEPT. "settings" are by the names of this program, "reference" says what was
called.
"""

import json
import warnings

import jax
import jax.numpy as jnp
import optax
import optax.contrib
import torch

warnings.filterwarnings("ignore")
jax.config.update("jax_enable_x64", True)
torch.set_default_dtype(torch.float64)

STEPS = 200
KEPT = [1, 2, 3, 5, 10, 20, 50, 100, 150, 200]
# xor_2-2-1_tanh_linear_mse of gradients.json: weights and biases, layer by layer.
NETWORK = [[[0.034, 1.36], [1.225, -0.51]], [-0.298, -0.527], [[0.57, -0.056]], [0.747]]
VALLEY = [[[-1.2, 1.0]]]
X = [[0, 0], [0, 1], [1, 0], [1, 1]]
Y = [[0.0], [1.0], [1.0], [0.0]]


def valley(p):
    x, y = p[0][0][0], p[0][0][1]
    return (1 - x) ** 2 + 100 * (y - x * x) ** 2


def network(lib, p):
    x = torch.tensor(X, dtype=torch.float64) if lib is torch else jnp.array(X, dtype=jnp.float64)
    y = torch.tensor(Y) if lib is torch else jnp.array(Y)
    out = lib.tanh(x @ p[0].T + p[1]) @ p[2].T + p[3]
    return ((out - y) ** 2).sum() / len(X)


PROBLEMS = {
    "rosenbrock": (VALLEY, {torch: valley, jnp: valley}),
    "mlp": (NETWORK, {torch: lambda p: network(torch, p), jnp: lambda p: network(jnp, p)}),
}


def flat(p):
    return [float(v) for t in p for v in t.reshape(-1)]


def with_torch(make, problem, extra):
    start, loss = PROBLEMS[problem]
    p = [torch.tensor(t, requires_grad=True) for t in start]
    optimizer = make(p)
    kept, averages = [], []
    for k in range(1, STEPS + 1):
        optimizer.zero_grad()
        loss[torch](p).backward()
        optimizer.step()
        if k in KEPT:
            kept.append(flat(p))
            if extra:
                averages.append(flat([optimizer.state[t][extra] for t in p]))
    return kept, averages


def with_optax(optimizer, problem, average):
    start, loss = PROBLEMS[problem]
    p = [jnp.array(t, dtype=jnp.float64) for t in start]
    state = optimizer.init(p)
    gradient = jax.jit(jax.grad(loss[jnp]))

    @jax.jit
    def step(p, state):
        updates, state = optimizer.update(gradient(p), state, p)
        return optax.apply_updates(p, updates), state

    kept, averages = [], []
    for k in range(1, STEPS + 1):
        p, state = step(p, state)
        if k in KEPT:
            kept.append(flat(p))
            if average:
                averages.append(flat(average(state, p)))
    return kept, averages


RUNS = {}


def run(name, kind, settings, reference, make, extra=None):
    for problem in PROBLEMS:
        follow = with_torch if reference.startswith("torch") else with_optax
        kept, averages = follow(make, problem, extra)
        entry = {"optimizer": kind, "settings": settings, "reference": reference, "iterates": kept}
        if averages:
            entry["averages"] = averages
        RUNS[name + "/" + problem] = entry


def ours(**settings):
    return settings


def moments():
    run("radam", "radam", ours(learningRate=0.0005), "torch.optim.RAdam(lr=0.0005)",
        lambda p: torch.optim.RAdam(p, lr=0.0005))
    run("radam_short", "radam", ours(learningRate=0.001, beta1=0.8, beta2=0.9, epsilon=1e-3),
        "torch.optim.RAdam(lr=0.001, betas=(0.8, 0.9), eps=1e-3)",
        lambda p: torch.optim.RAdam(p, lr=0.001, betas=(0.8, 0.9), eps=1e-3))
    run("rprop", "rprop", ours(), "torch.optim.Rprop()", torch.optim.Rprop)
    run("rprop_bounded", "rprop",
        ours(learningRate=0.005, shrinkage=0.6, growth=1.1, leastStep=1e-3, largestStep=0.05),
        "torch.optim.Rprop(lr=0.005, etas=(0.6, 1.1), step_sizes=(1e-3, 0.05))",
        lambda p: torch.optim.Rprop(p, lr=0.005, etas=(0.6, 1.1), step_sizes=(1e-3, 0.05)))
    run("asgd", "asgd", ours(learningRate=0.001), "torch.optim.ASGD(lr=0.001)",
        lambda p: torch.optim.ASGD(p, lr=0.001), "ax")
    run("asgd_averaged", "asgd", ours(learningRate=0.001, lambd=0.5, alpha=0.9, averageFrom=50.0),
        "torch.optim.ASGD(lr=0.001, lambd=0.5, alpha=0.9, t0=50)",
        lambda p: torch.optim.ASGD(p, lr=0.001, lambd=0.5, alpha=0.9, t0=50), "ax")
    run("adabelief", "adabelief", ours(learningRate=0.01), "optax.adabelief(0.01)", optax.adabelief(0.01))
    run("adabelief_short", "adabelief",
        ours(learningRate=0.002, beta1=0.7, beta2=0.95, epsilon=1e-3, epsilonRoot=1e-6),
        "optax.adabelief(0.002, b1=0.7, b2=0.95, eps=1e-3, eps_root=1e-6)",
        optax.adabelief(0.002, b1=0.7, b2=0.95, eps=1e-3, eps_root=1e-6))
    run("yogi", "yogi", ours(), "optax.yogi(0.01)", optax.yogi(0.01))
    run("yogi_short", "yogi", ours(learningRate=0.02, beta1=0.7, beta2=0.95, epsilon=1e-2),
        "optax.yogi(0.02, b1=0.7, b2=0.95, eps=1e-2)", optax.yogi(0.02, b1=0.7, b2=0.95, eps=1e-2))


def main():
    moments()
    print(json.dumps({
        "versions": {"torch": torch.__version__, "optax": optax.__version__, "jax": jax.__version__},
        "steps": KEPT,
        "runs": RUNS,
    }, separators=(",", ":")).replace('},"', '},\n"'))


main()
