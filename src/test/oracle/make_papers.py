"""papers.json: what published results look like on small nets.

Recomputed: Dauphin 2014 for the XOR orbits, from the losses and indices of xor.json, and for linear autoencoder 3-2-3, from linear_nets.json.
Checked for consistency only: sums of Frye 2021. Kept as records, since their seeds and points are in no file: tanh_1_2_1_nobias and
linear autoencoder 4-2-4 of Dauphin 2014, Goodfellow 2015, Choromanska 2015, the quantiles and examples of Frye 2021.
"""
import numpy as np
import scipy.stats

import truth

TOLERANCE = 1e-10


def statistics(entry, losses, indices):
    losses, indices = np.array(losses), np.array(indices)
    entry["n"] = len(losses)
    entry["spearman"] = float(scipy.stats.spearmanr(indices, losses).statistic)
    entry["pearson"] = float(scipy.stats.pearsonr(indices, losses).statistic)
    entry["by_index"] = {str(i): {"n": int((indices == i).sum()), "mean_loss": losses[indices == i].mean(),
                                  "min": losses[indices == i].min(), "max": losses[indices == i].max()}
                         for i in sorted(set(indices.tolist()))}


def build(document):
    results, xor = document["dauphin_2014"]["results"], truth.load("xor")["regularised"]
    for name, entry in results.items():
        source = xor.get(name.removesuffix(" (orbits)"))
        if source:
            statistics(entry, [p["loss"] for p in source["orbits"]], [p["index"] for p in source["orbits"]])
        elif name == "linear autoencoder 3-2-3":
            classes = truth.load("linear_nets")["linear_autoencoders"]["3-2-3"]["classes"]
            statistics(entry, [c["loss_formula"] for c in classes], [c["index"] for c in classes])
    for entry in document["frye_2021"]["results"].values():
        if entry["critical"] + entry["not_critical"] != entry["runs"]:
            raise ValueError("Frye 2021: critical and not critical are not all runs")
    return document


if __name__ == "__main__":
    truth.main("papers", build, TOLERANCE)
