"""200 steps of optax' optimizers in double precision for src/test/resources/truth/optax-optimizers.json.

Run with optax 0.2.8: python optax_optimizers.py > ../resources/truth/optax-optimizers.json
Every tenth iterate is kept. "rosenbrock" is one array of two numbers from (-1.2, 1); "mlp" is the network
xor_2-2-1_tanh_linear_mse of gradients.json from its theta, an array for the weights and one for the biases of each layer.
"""

import json
import pathlib

import jax

jax.config.update("jax_enable_x64", True)
import jax.numpy as jnp  # noqa: E402
import optax  # noqa: E402
from optax import contrib  # noqa: E402

CASE = json.loads((pathlib.Path(__file__).parent / "../resources/truth/gradients.json").read_text())["cases"][
    "xor_2-2-1_tanh_linear_mse"]
X = jnp.array(CASE["X"], dtype=jnp.float64)
Y = jnp.array(CASE["Y"], dtype=jnp.float64)
THETA = jnp.array(CASE["theta"], dtype=jnp.float64)


def rosenbrock(p):
    return (1 - p[0][0]) ** 2 + 100 * (p[0][1] - p[0][0] ** 2) ** 2


def mlp(p):
    hidden = jnp.tanh(X @ p[0].T + p[1])
    return jnp.mean((hidden @ p[2].T + p[3] - Y) ** 2)


STARTS = {
    "rosenbrock": (rosenbrock, [jnp.array([-1.2, 1.0])]),
    "mlp": (mlp, [THETA[:4].reshape(2, 2), THETA[4:6], THETA[6:8].reshape(1, 2), THETA[8:]]),
}

CASES = {
    "lamb": {"lr": 0.01},
    "lamb weight_decay=0.1 beta1=0.8": {"lr": 0.02},
    "schedule_free_sgd": {"lr": 0.0005},
    "schedule_free_sgd beta=0.7": {"lr": 0.0005},
    "schedule_free_adamw": {"lr": 0.01},
    "schedule_free_adamw beta1=0.8 beta2=0.99 weight_decay=0.1": {"lr": 0.02},
}


def make(name, lr):
    return {
        "lamb": lambda: optax.lamb(lr),
        "lamb weight_decay=0.1 beta1=0.8": lambda: optax.lamb(lr, b1=0.8, weight_decay=0.1),
        "schedule_free_sgd": lambda: contrib.schedule_free_sgd(lr),
        "schedule_free_sgd beta=0.7": lambda: contrib.schedule_free_sgd(lr, b1=0.7),
        "schedule_free_adamw": lambda: contrib.schedule_free_adamw(lr, b1=0.9, b2=0.999),
        "schedule_free_adamw beta1=0.8 beta2=0.99 weight_decay=0.1": lambda: contrib.schedule_free_adamw(
            lr, b1=0.8, b2=0.99, weight_decay=0.1),
    }[name]()


def iterates(optimizer, loss, params):
    state = optimizer.init(params)
    gradient = jax.jit(jax.grad(loss))
    update = jax.jit(optimizer.update)
    kept = []
    for k in range(1, 201):
        updates, state = update(gradient(params), state, params)
        params = optax.apply_updates(params, updates)
        if k % 10 == 0:
            kept.append([float(x) for leaf in params for x in leaf.ravel()])
    return kept


runs = {}
for name, settings in CASES.items():
    for place, (loss, start) in STARTS.items():
        runs[f"{name} learningRate={settings['lr']}/{place}"] = iterates(make(name, settings["lr"]), loss, start)
print(json.dumps({"optax": optax.__version__, "jax": jax.__version__, "every": 10, "runs": runs}))
