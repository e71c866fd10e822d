"""papers.json: what published results look like on small nets.

Recomputed: Dauphin 2014 for the XOR orbits, from the losses and indices of xor.json, for linear autoencoder 3-2-3, from
linear_nets.json, and for 4-2-4, from the theorem and a spectrum that follows from four of the entry's own losses (see SPECTRUM).
Checked for consistency only: counts and ranges of tanh_1_2_1_nobias, runs of Frye 2021, counts of Goodfellow 2015.
Kept as records, since their seeds and points are in no file: tanh_1_2_1_nobias, Goodfellow 2015, Choromanska 2015, the quantiles and
examples of Frye 2021.
"""
import itertools

import numpy as np
import scipy.stats

import truth

TOLERANCE = 1e-10
# The file does not state the data of 4-2-4, but its losses do: nothing learnt costs sum / 2 = 3.75, one direction learnt
# (sum - lambda_i) / 2 = 1.75, 2.625, 3.25, 3.625 (of index 3 to 6). The six losses of two directions and all indices are then a check.
SPECTRUM = (4, 2.25, 1, 0.25)


def statistics(entry, losses, indices):
    losses, indices = np.array(losses), np.array(indices)
    entry["n"] = len(losses)
    entry["spearman"] = float(scipy.stats.spearmanr(indices, losses).statistic)
    entry["pearson"] = float(scipy.stats.pearsonr(indices, losses).statistic)
    entry["by_index"] = {str(i): {"n": int((indices == i).sum()), "mean_loss": losses[indices == i].mean(),
                                  "min": losses[indices == i].min(), "max": losses[indices == i].max()}
                         for i in sorted(set(indices.tolist()))}


def autoencoder(values, hidden):
    """Losses and indices of all critical points of a linear autoencoder without L2 (Baldi and Hornik 1989)."""
    losses, indices, every = [], [], range(len(values))
    for size in range(hidden + 1):
        for inside in itertools.combinations(every, size):
            outside = [i for i in every if i not in inside]
            losses.append(sum(values[i] for i in outside) / 2)
            swaps = sum(values[j] > values[i] for i in inside for j in outside)
            indices.append(swaps + (hidden - size) * len(outside))
    return losses, indices


def consistent(document):
    """What can be said of records without their points; raises at the first contradiction."""
    for name, entry in document["dauphin_2014"]["results"].items():
        groups = entry["by_index"].values()
        if sum(g["n"] for g in groups) != entry["n"] or any(not g["min"] <= g["mean_loss"] <= g["max"] for g in groups):
            raise ValueError(f"Dauphin 2014, {name}: counts or ranges contradict each other")
    for name, entry in document["goodfellow_2015"]["results"].items():
        monotone = entry["fraction_monotone"] * entry["seeds"]
        if abs(monotone - round(monotone)) > 1e-9 or (entry["max_bump"] >= 1e-3) != (round(monotone) < entry["seeds"]):
            raise ValueError(f"Goodfellow 2015, {name}: the fraction of monotone lines contradicts the seeds or the largest bump")
    for entry in document["frye_2021"]["results"].values():
        if entry["critical"] + entry["not_critical"] != entry["runs"]:
            raise ValueError("Frye 2021: critical and not critical are not all runs")


def build(document):
    consistent(document)
    results, xor = document["dauphin_2014"]["results"], truth.load("xor")["regularised"]
    for name, entry in results.items():
        source = xor.get(name.removesuffix(" (orbits)"))
        if source:
            statistics(entry, [p["loss"] for p in source["orbits"]], [p["index"] for p in source["orbits"]])
        elif name == "linear autoencoder 3-2-3":
            classes = truth.load("linear_nets")["linear_autoencoders"]["3-2-3"]["classes"]
            statistics(entry, [c["loss_formula"] for c in classes], [c["index"] for c in classes])
        elif name == "linear autoencoder 4-2-4":
            statistics(entry, *autoencoder(SPECTRUM, 2))
    return document


if __name__ == "__main__":
    truth.main("papers", build, TOLERANCE)
