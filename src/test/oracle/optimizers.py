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
import jax.flatten_util
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


def run(name, kind, settings, reference, make, extra=None, only=None):
    for problem in PROBLEMS if only is None else [only]:
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


def schedule_free():
    mean = optax.contrib.schedule_free_eval_params
    run("schedule_free_sgd", "schedule_free_sgd", ours(learningRate=0.001),
        "optax.contrib.schedule_free_sgd(0.001)", optax.contrib.schedule_free_sgd(0.001), mean)
    run("schedule_free_sgd_decayed", "schedule_free_sgd",
        ours(learningRate=0.0005, beta1=0.6, power=1.0, weightDecay=0.1),
        "optax.contrib.schedule_free_sgd(0.0005, b1=0.6, weight_lr_power=1, weight_decay=0.1)",
        optax.contrib.schedule_free_sgd(0.0005, b1=0.6, weight_lr_power=1.0, weight_decay=0.1), mean)
    run("schedule_free_adamw", "schedule_free_adamw", ours(),
        "optax.contrib.schedule_free_adamw()", optax.contrib.schedule_free_adamw(), mean)
    run("schedule_free_adamw_decayed", "schedule_free_adamw",
        ours(learningRate=0.01, beta1=0.8, beta2=0.99, epsilon=1e-4, power=1.0, weightDecay=0.05),
        "optax.contrib.schedule_free_adamw(0.01, b1=0.8, b2=0.99, eps=1e-4, weight_lr_power=1, weight_decay=0.05)",
        optax.contrib.schedule_free_adamw(0.01, b1=0.8, b2=0.99, eps=1e-4, weight_lr_power=1.0, weight_decay=0.05),
        mean)


def matrices():
    """Matrices are units x inputs here; optax' are inputs x units unless it is told."""
    def shapes(params):
        numbers = optax.contrib.MuonDimensionNumbers(reduction_axis=1, output_axis=0)
        return jax.tree.map(lambda x: numbers if x.ndim == 2 else None, params)

    run("muon", "muon", ours(learningRate=0.005), "optax.contrib.muon(0.005), units x inputs",
        optax.contrib.muon(0.005, muon_weight_dimension_numbers=shapes))
    run("muon_plain", "muon",
        ours(learningRate=0.002, momentum=0.8, nesterov=False, iterations=3, beta1=0.7, beta2=0.95, epsilon=1e-4,
             weightDecay=0.1),
        "optax.contrib.muon(0.002, beta=0.8, nesterov=False, ns_steps=3, adam_b1=0.7, adam_b2=0.95, eps=1e-4,"
        " weight_decay=0.1), units x inputs",
        optax.contrib.muon(0.002, beta=0.8, nesterov=False, ns_steps=3, adam_b1=0.7, adam_b2=0.95, eps=1e-4,
                           weight_decay=0.1, muon_weight_dimension_numbers=shapes))


def exact_diagonal(problem):
    """The diagonal of the Hessian in place of optax' estimate by random signs."""
    loss = PROBLEMS[problem][1][jnp]

    def update(updates, state, params=None, **_):
        flat_params, back = jax.flatten_util.ravel_pytree(params)
        hessian = jax.hessian(lambda v: loss(back(v)))(flat_params)
        return back(jnp.diag(hessian)), state

    return optax.GradientTransformationExtraArgs(lambda p: optax.EmptyState(), update)


def blocks():
    run("adafactor", "adafactor", ours(), "torch.optim.Adafactor()", torch.optim.Adafactor)
    run("adafactor_decayed", "adafactor",
        ours(learningRate=0.01, beta2Decay=-0.6, epsilon=1e-8, leastSize=0.05, clipping=1.2, weightDecay=0.01),
        "torch.optim.Adafactor(lr=0.01, beta2_decay=-0.6, eps=(1e-8, 0.05), d=1.2, weight_decay=0.01)",
        lambda p: torch.optim.Adafactor(p, lr=0.01, beta2_decay=-0.6, eps=(1e-8, 0.05), d=1.2, weight_decay=0.01))
    run("lamb", "lamb", ours(learningRate=0.01), "optax.lamb(0.01)", optax.lamb(0.01))
    run("lamb_decayed", "lamb", ours(learningRate=0.005, beta1=0.8, beta2=0.99, epsilon=1e-4, weightDecay=0.05),
        "optax.lamb(0.005, b1=0.8, b2=0.99, eps=1e-4, weight_decay=0.05)",
        optax.lamb(0.005, b1=0.8, b2=0.99, eps=1e-4, weight_decay=0.05))
    for name, settings, keys in [
        ("sophia", ours(learningRate=0.003), {}),
        ("sophia_often", ours(learningRate=0.002, beta1=0.9, beta2=0.9, gamma=0.05, clipping=0.5, epsilon=1e-6,
                              weightDecay=0.1, interval=3),
         dict(b1=0.9, b2=0.9, gamma=0.05, clip_threshold=0.5, eps=1e-6, weight_decay=0.1, update_interval=3)),
    ]:
        for problem in PROBLEMS:
            run(name, "sophia", dict(settings, estimate="exact"),
                f"optax.contrib.sophia({settings['learningRate']}, {keys}) with the exact diagonal",
                optax.contrib.sophia(settings["learningRate"], hessian_diagonal_fn=exact_diagonal(problem), **keys),
                only=problem)


SCHEDULES = {}


def schedule(text, rate, reference, make):
    """The rates of 200 steps, as shares of `rate`."""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=rate)
    scheduler = make(optimizer)
    factors = []
    for _ in range(STEPS):
        factors.append(optimizer.param_groups[0]["lr"] / rate)
        optimizer.step()
        scheduler.step()
    SCHEDULES[text] = {"reference": reference, "factors": factors}


def schedules():
    s = torch.optim.lr_scheduler
    schedule("multi_step:milestones=30+80+81,factor=0.3", 0.5, "torch MultiStepLR([30, 80, 81], gamma=0.3)",
             lambda o: s.MultiStepLR(o, [30, 80, 81], gamma=0.3))
    schedule("multi_step:milestones=1", 0.5, "torch MultiStepLR([1])", lambda o: s.MultiStepLR(o, [1]))
    schedule("polynomial:steps=150", 0.5, "torch PolynomialLR(150)", lambda o: s.PolynomialLR(o, 150))
    schedule("polynomial:steps=180,power=2.5", 0.5, "torch PolynomialLR(180, power=2.5)",
             lambda o: s.PolynomialLR(o, 180, power=2.5))
    schedule("one_cycle:steps=200", 0.5, "torch OneCycleLR(0.5, 200)",
             lambda o: s.OneCycleLR(o, 0.5, 200, cycle_momentum=False))
    schedule("one_cycle:steps=230,rise=0.4,startDivisor=10,endDivisor=50,shape=linear", 0.5,
             "torch OneCycleLR(0.5, 230, pct_start=0.4, div_factor=10, final_div_factor=50, anneal_strategy='linear')",
             lambda o: s.OneCycleLR(o, 0.5, 230, pct_start=0.4, div_factor=10, final_div_factor=50,
                                    anneal_strategy="linear", cycle_momentum=False))
    schedule("cyclic:up=20,down=20,floor=0.2", 0.5, "torch CyclicLR(0.1, 0.5, 20)",
             lambda o: s.CyclicLR(o, 0.1, 0.5, 20, cycle_momentum=False))
    schedule("cyclic:up=10,down=27,floor=0.02,mode=triangular2", 0.5,
             "torch CyclicLR(0.01, 0.5, 10, 27, mode='triangular2')",
             lambda o: s.CyclicLR(o, 0.01, 0.5, 10, 27, mode="triangular2", cycle_momentum=False))
    schedule("cyclic:up=15,down=5,floor=0,mode=exp_range,decay=0.99", 0.5,
             "torch CyclicLR(0, 0.5, 15, 5, mode='exp_range', gamma=0.99)",
             lambda o: s.CyclicLR(o, 0.0, 0.5, 15, 5, mode="exp_range", gamma=0.99, cycle_momentum=False))


PLATEAUS = {}


def plateaus():
    """Plain descent on Rosenbrock's function, the scheduler stepped with the loss that each step began with."""
    for text, keys in [
        ("on_plateau:patience=5,threshold=0.05", dict(patience=5, threshold=0.05)),
        ("on_plateau:factor=0.5,patience=3,threshold=0.02,cooldown=4,floor=0.1",
         dict(factor=0.5, patience=3, threshold=0.02, cooldown=4, min_lr=0.0001)),
        ("on_plateau:factor=0.7,patience=0,threshold=0.1", dict(factor=0.7, patience=0, threshold=0.1)),
    ]:
        p = [torch.tensor(t, requires_grad=True) for t in VALLEY]
        optimizer = torch.optim.SGD(p, lr=0.001)
        scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, **keys)
        kept, rates = [], []
        for k in range(1, STEPS + 1):
            optimizer.zero_grad()
            loss = valley(p)
            loss.backward()
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            scheduler.step(loss.item())
            if k in KEPT:
                kept.append(flat(p))
        PLATEAUS[text] = {"reference": f"torch ReduceLROnPlateau({keys})", "drops": len(set(rates)) - 1,
                          "iterates": kept}


def main():
    plateaus()
    moments()
    blocks()
    schedule_free()
    matrices()
    schedules()
    print(json.dumps({
        "versions": {"torch": torch.__version__, "optax": optax.__version__, "jax": jax.__version__},
        "steps": KEPT,
        "schedules": SCHEDULES,
        "plateaus": PLATEAUS,
        "runs": RUNS,
    }, separators=(",", ":")).replace('},"', '},\n"'))


main()
