"""landscape.json: a training path, Li et al.'s normalised directions, sampled planes, PCA of the path and the line to its end.

Inputs: data, first checkpoint, learning rate, raw directions and the axes of the random plane. `max_diff_vs_repo_float32_set_weights`,
`diff_own_vs_repo_normalisation` and `diff_numpy_vs_torch_after_training` describe the run that made the file and are kept.
"""
import numpy as np

import network
import truth

TOLERANCE = 1e-9
BIASES = np.r_[16:24, 32]


def matrices():
    """Slices of the flat vector that are weight matrices, with their shapes."""
    return [(slice(0, 16), (8, 2)), (slice(24, 32), (1, 8))]


def normalised(direction, weights, kind):
    d, w = np.zeros(33), np.asarray(weights)
    for part, shape in matrices():
        x, y = np.asarray(direction)[part].reshape(shape), w[part].reshape(shape)
        if "filter" in kind:
            length = np.linalg.norm(x, axis=1, keepdims=True)
            scale = 1.0 if kind == "dfilter" else np.linalg.norm(y, axis=1, keepdims=True)
            out = x * scale / (length + 1e-10)
        elif kind == "layer":
            out = x * np.linalg.norm(y) / np.linalg.norm(x)
        elif kind == "dlayer":
            out = x / np.linalg.norm(x)
        else:
            out = x * y
        d[part] = out.ravel()
    if kind == "filter_ignore_none":
        d[BIASES] = w[BIASES]
    return d


def grid(function, origin, first, second, xs, ys):
    return [[network.value(function, origin + x * first + y * second) for x in xs] for y in ys]


def pca(section, path, function, ignore_bias):
    end = path[-1].copy()
    rows = path - end
    if ignore_bias:
        rows[:, BIASES] = 0
    _, singular, axes = np.linalg.svd(rows - rows.mean(0), full_matrices=False)
    first, second = (a * np.sign(a[np.abs(a).argmax()]) for a in axes[:2])
    variance = singular**2 / (len(rows) - 1)
    section["explained_variance"] = variance[:2]
    section["explained_variance_ratio"] = (variance / variance.sum())[:2]
    section["all_explained_variance_ratio_first5"] = (variance / variance.sum())[:5]
    section["singular_values"] = singular[:5]
    section["component1"], section["component2"] = first, second
    section["projected_xy"] = np.stack([rows @ first, rows @ second], 1)
    section["loss_grid"] = grid(function, end, first, second, section["grid_x"], section["grid_y"])


def build(document):
    model, training = document["model"], document["training"]

    def function(t):
        return network.loss(t, model)

    theta, path = np.array(training["checkpoints"][0]), []
    for epoch in range(training["epochs"] + 1):
        if epoch % training["save_every"] == 0:
            path.append(theta)
        theta = theta - training["lr"] * network.gradient(function, theta.tolist()).numpy()
    path = np.array(path)
    end = path[-1]
    training["checkpoints"], training["losses"] = path, [network.value(function, t) for t in path]
    outputs = network.forward(network.tensor(end.tolist()), model)
    training["final_accuracy"] = float(((outputs > 0) == (network.tensor(model["Y"]) > 0.5)).double().mean())

    directions = document["normalised_directions"]
    for name in directions:
        kind, which = name.split("/")
        directions[name] = normalised(document["raw_directions"][which], end, kind)
    plane, d1, d2 = document["random_plane"], directions["filter/d1"], directions["filter/d2"]
    plane["loss_grid"] = grid(function, end, d1, d2, plane["x"], plane["y"])
    plane["center_loss"] = network.value(function, end)
    plane["cosine_d1_d2"] = d1 @ d2 / np.linalg.norm(d1) / np.linalg.norm(d2)
    pca(document["pca_all"], path, function, False)
    pca(document["pca_ignore_bias"], path, function, True)
    line = document["interpolation_init_to_final"]
    line["loss"] = [network.value(function, (1 - a) * path[0] + a * end) for a in line["alpha"]]
    return document


if __name__ == "__main__":
    truth.main("landscape", build, TOLERANCE)
