"""gradients.json: losses, outputs, gradients, Hessians and their eigenvalues by torch's automatic differentiation."""
import torch

import network
import truth

TOLERANCE = 1e-12


def build(document):
    for case in document["cases"].values():
        theta, function = case["theta"], lambda t: network.loss(t, case)
        seen = []
        case["n_params"] = len(theta)
        case["outputs_torch"] = network.forward(network.tensor(theta), case, seen)
        case["loss_value"] = case["torch_loss"] = network.value(function, theta)
        case["gradient"] = case["torch_gradient"] = network.gradient(function, theta)
        case["hessian"] = network.hessian(function, theta)
        case["hessian_eigenvalues"] = torch.linalg.eigvalsh(case["hessian"])
        kinked = [float(z.abs().min()) for activation, z in seen if activation in ("relu", "leaky_relu_0.01", "elu")]
        if case["min_abs_preactivation_of_kinked_units"] is not None:
            case["min_abs_preactivation_of_kinked_units"] = min(kinked)
    return document


if __name__ == "__main__":
    truth.main("gradients", build, TOLERANCE)
