package errorscape.network;

import errorscape.math.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The twins of a small network's weights by brute force: generators of the symmetry group, each written down from an
/// identity of the activation, applied over and over until nothing new comes. Biases of sines are counted modulo whole
/// turns.
final class SymmetryOrbit {
    private static final double SAME = 1e-6;

    private final Architecture a;
    private final boolean freeBiases;
    private final boolean unpenalised;
    private final List<UnaryOperator<double[]>> generators = new ArrayList<>();

    SymmetryOrbit(Architecture architecture, Regulariser regulariser) {
        a = architecture;
        freeBiases = a.biases() && (regulariser.none() || !regulariser.biases());
        unpenalised = regulariser.none();
        for (int layer = 0; layer < a.layers() - 1; layer++) {
            for (int unit = 0; unit < a.units(layer); unit++) {
                int l = layer;
                int u = unit;
                if (u > 0) {
                    generators.add(w -> exchanged(w, l, u - 1, u));
                }
                addChanges(l, u);
            }
        }
        for (int output = 0; output < a.units(a.layers() - 1); output++) {
            int o = output;
            if (a.activations().getLast() == Activation.SINE && freeBiases) {
                generators.add(w -> sineOutput(w, o));
            }
        }
    }

    private void addChanges(int layer, int unit) {
        boolean absorbs = a.direct() && a.layers() == 2 && unpenalised;
        switch (a.activations().get(layer)) {
            // tanh(-z) = -tanh(z)
            case TANH, LINEAR -> generators.add(w -> signs(w, layer, unit, -1, -1));
            // sin(-z) = -sin(z), sin(z + pi) = -sin(z)
            case SINE -> {
                generators.add(w -> signs(w, layer, unit, -1, -1));
                if (freeBiases) {
                    generators.add(w -> {
                        double[] x = signs(w, layer, unit, 1, -1);
                        x[bias(layer, unit)] += Math.PI;
                        return x;
                    });
                }
            }
            // sigma(-z) = 1 - sigma(z)
            case SIGMOID -> {
                if (freeBiases) {
                    generators.add(w -> {
                        double[] x = signs(w, layer, unit, -1, -1);
                        for (int to = 0; to < a.units(layer + 1); to++) {
                            x[bias(layer + 1, to)] += w[weight(layer + 1, to, unit)];
                        }
                        return x;
                    });
                }
            }
            // h(-z) = h(z) - z: max(z, 0), log(1 + e^z), z Phi(z), z sigma(z)
            case RELU, SOFTPLUS, GELU, GELU_TANH, SILU -> {
                if (absorbs) {
                    generators.add(w -> ramp(w, unit, 1));
                }
            }
            // max(-z, -0.01 z) = max(z, 0.01 z) - 1.01 z
            case LEAKY_RELU -> {
                if (absorbs) {
                    generators.add(w -> ramp(w, unit, 1.01));
                }
            }
            case ELU -> {}
        }
    }

    /// At least one generator, or none.
    List<UnaryOperator<double[]>> generators() {
        return generators;
    }

    /// Every twin once, the weights themselves among them.
    List<double[]> of(double[] weights) {
        List<double[]> orbit = new ArrayList<>();
        orbit.add(reduced(weights));
        for (int next = 0; next < orbit.size(); next++) {
            for (UnaryOperator<double[]> generator : generators) {
                double[] twin = reduced(generator.apply(orbit.get(next)));
                if (orbit.stream().noneMatch(known -> same(known, twin))) {
                    orbit.add(twin);
                }
            }
        }
        return orbit;
    }

    /// Sine biases between -1 and 2 pi - 1.
    private double[] reduced(double[] weights) {
        double[] x = weights.clone();
        for (int layer = 0; layer < a.layers(); layer++) {
            for (int u = 0; freeBiases && u < a.units(layer); u++) {
                if (a.activations().get(layer) == Activation.SINE) {
                    int i = bias(layer, u);
                    x[i] -= 2 * Math.PI * Math.floor((x[i] + 1) / (2 * Math.PI));
                }
            }
        }
        return x;
    }

    private static boolean same(double[] x, double[] y) {
        return Vectors.distance(x, y) <= SAME;
    }

    private int weight(int layer, int to, int from) {
        return a.weightStart(layer) + to * a.inputs(layer) + from;
    }

    private int bias(int layer, int unit) {
        return a.biasStart(layer) + unit;
    }

    private double[] exchanged(double[] w, int layer, int u, int v) {
        double[] x = w.clone();
        for (int k = 0; k < a.inputs(layer); k++) {
            x[weight(layer, u, k)] = w[weight(layer, v, k)];
            x[weight(layer, v, k)] = w[weight(layer, u, k)];
        }
        if (a.biases()) {
            x[bias(layer, u)] = w[bias(layer, v)];
            x[bias(layer, v)] = w[bias(layer, u)];
        }
        for (int to = 0; to < a.units(layer + 1); to++) {
            x[weight(layer + 1, to, u)] = w[weight(layer + 1, to, v)];
            x[weight(layer + 1, to, v)] = w[weight(layer + 1, to, u)];
        }
        return x;
    }

    private double[] signs(double[] w, int layer, int unit, int in, int out) {
        double[] x = w.clone();
        for (int k = 0; k < a.inputs(layer); k++) {
            x[weight(layer, unit, k)] *= in;
        }
        if (a.biases()) {
            x[bias(layer, unit)] *= in;
        }
        for (int to = 0; to < a.units(layer + 1); to++) {
            x[weight(layer + 1, to, unit)] *= out;
        }
        return x;
    }

    /// `v h(z) = v h(-z) + factor v z`: what is linear goes into direct connections and biases.
    private double[] ramp(double[] w, int unit, double factor) {
        double[] x = signs(w, 0, unit, -1, 1);
        for (int to = 0; to < a.units(1); to++) {
            double v = w[weight(1, to, unit)];
            for (int k = 0; k < a.inputs(0); k++) {
                x[a.directStart() + to * a.inputs(0) + k] += factor * v * w[weight(0, unit, k)];
            }
            if (a.biases()) {
                x[bias(1, to)] += factor * v * w[bias(0, unit)];
            }
        }
        return x;
    }

    /// `sin(z) = sin(pi - z)`.
    private double[] sineOutput(double[] w, int output) {
        double[] x = w.clone();
        int last = a.layers() - 1;
        for (int k = 0; k < a.inputs(last); k++) {
            x[weight(last, output, k)] *= -1;
        }
        for (int k = 0; a.direct() && k < a.inputs(0); k++) {
            x[a.directStart() + output * a.inputs(0) + k] *= -1;
        }
        x[bias(last, output)] = Math.PI - x[bias(last, output)];
        return x;
    }
}
