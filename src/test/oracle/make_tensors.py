"""Small networks as PyTorch, Keras and scikit-learn name their arrays, in src/test/resources/tensors.

    python make_tensors.py          # needs safetensors beside requirements.txt

All hold the same network, 2-2-2-1 with tanh, and six samples; torch.safetensors in 32 bits, torch_half.safetensors in 16, keras.npz
and sklearn.npz in 64 with kernels as inputs x units, keras in column order. `loss_value` is what torch computes.
"""
import json
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "tensors"


def main():
    torch.manual_seed(7)
    net = torch.nn.Sequential(
        torch.nn.Linear(2, 2), torch.nn.Tanh(), torch.nn.Linear(2, 2), torch.nn.Tanh(), torch.nn.Linear(2, 1))
    x = torch.tensor([[0.0, 0.5], [1.0, -1.0], [2.0, 0.25], [-1.0, 1.5], [0.75, 0.5], [-0.5, -2.0]])
    y = torch.tensor([[0.0], [1.0], [1.0], [0.0], [1.0], [0.0]])
    loss = torch.nn.BCEWithLogitsLoss()
    state = net.state_dict()
    meta = {"activations": "Tanh,Tanh,Identity", "loss": "BCEWithLogitsLoss"}
    save_file({**state, "X": x, "Y": y, "loss_value": loss(net(x), y).reshape(1).detach()}, FOLDER / "torch.safetensors", meta)
    save_file({k: v.to(torch.bfloat16) for k, v in state.items()}, FOLDER / "torch_half.safetensors")
    x, y = x.double(), y.double()
    value = loss(net.double()(x), y).item()
    # Names of layers that do not sort in their order.
    names = {"0": "hidden_10", "2": "hidden_9", "4": "last"}
    keras = {}
    for k, name in names.items():
        keras[f"{name}/kernel:0"] = np.asfortranarray(net.double().state_dict()[f"{k}.weight"].numpy().T)
        keras[f"{name}/bias:0"] = net.state_dict()[f"{k}.bias"].numpy()
    # A network 2-2-2-1 cannot tell its square layers apart: they are numbered as they stand.
    keras = {key.replace("hidden_10", "dense").replace("hidden_9", "dense_1").replace("last", "dense_2"): a for key, a in keras.items()}
    np.savez(FOLDER / "keras.npz", **keras, X=x.numpy(), Y=y.numpy()[:, 0], activations=np.array(["tanh", "tanh", "sigmoid"]),
             loss=np.array("binary_crossentropy"), loss_value=np.array(value))
    sklearn = {}
    for i, k in enumerate(names):
        sklearn[f"coefs_{i}"] = net.state_dict()[f"{k}.weight"].numpy().T
        sklearn[f"intercepts_{i}"] = net.state_dict()[f"{k}.bias"].numpy()
    np.savez_compressed(FOLDER / "sklearn.npz", **sklearn)
    (FOLDER / "sklearn.json").write_text(json.dumps({
        "weights": "sklearn.npz", "activations": ["tanh", "tanh", "logistic"], "loss": "log_loss",
        "X": x.tolist(), "Y": [int(v) for v in y[:, 0]], "loss_value": value}, indent=1) + "\n")


if __name__ == "__main__":
    main()
