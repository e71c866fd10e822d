package errorscape.network;

import errorscape.data.Samples;

/// The loss of a network by plain loops over hyper-dual numbers, one pair of weights at a time: a second
/// opinion on values, gradients and Hessians that shares no formula with the engine.
final class SlowNetwork {
    private final Architecture shape;
    private final Loss loss;
    private final Regulariser regulariser;
    private final Samples samples;

    SlowNetwork(Architecture shape, Loss loss, Regulariser regulariser, Samples samples) {
        this.shape = shape;
        this.loss = loss;
        this.regulariser = regulariser;
        this.samples = samples;
    }

    double value(double[] weights) {
        return loss(weights, -1, -1).v();
    }

    double[] gradient(double[] weights) {
        double[] gradient = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = loss(weights, i, i).d();
        }
        return gradient;
    }

    /// Row by row.
    double[] hessian(double[] weights) {
        int n = weights.length;
        double[] hessian = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                hessian[i * n + j] = loss(weights, i, j).de();
            }
        }
        return hessian;
    }

    /// `J' B J`, a sample and a pair of outputs at a time, from the outputs' slopes and the loss's curvature by
    /// them; and the regulariser's part. Row by row.
    double[] gaussNewton(double[] weights) {
        int n = weights.length;
        int outputs = shape.units(shape.layers() - 1);
        double[] matrix = new double[n * n];
        for (int s = 0; s < samples.count(); s++) {
            double[][] jacobian = new double[outputs][n];
            double[] o = new double[outputs];
            for (int i = 0; i < n; i++) {
                HyperDual[] along = outputs(seeded(weights, i, -1), s);
                for (int k = 0; k < outputs; k++) {
                    jacobian[k][i] = along[k].d();
                    o[k] = along[k].v();
                }
            }
            for (int k = 0; k < outputs; k++) {
                for (int m = 0; m < outputs; m++) {
                    double curvature = factor() * sampleLoss(seeded(o, k, m), s).de();
                    for (int i = 0; i < n; i++) {
                        for (int j = 0; j < n; j++) {
                            matrix[i * n + j] += jacobian[k][i] * curvature * jacobian[m][j];
                        }
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] += penalty(seeded(weights, i, i)).de();
        }
        return matrix;
    }

    private static HyperDual[] seeded(double[] v, int i, int j) {
        HyperDual[] duals = new HyperDual[v.length];
        for (int k = 0; k < v.length; k++) {
            duals[k] = new HyperDual(v[k], k == i ? 1 : 0, k == j ? 1 : 0, 0);
        }
        return duals;
    }

    private double factor() {
        return switch (loss) {
            case MEAN_SQUARED, BINARY_CROSS_ENTROPY, SOFTMAX_CROSS_ENTROPY -> 1.0 / samples.count();
            case HALF_MEAN_SQUARED -> 1.0 / (2 * samples.count());
            case HALF_SUM_SQUARED -> 0.5;
        };
    }

    private HyperDual loss(double[] weights, int i, int j) {
        HyperDual[] w = seeded(weights, i, j);
        HyperDual sum = HyperDual.of(0);
        for (int s = 0; s < samples.count(); s++) {
            sum = sum.plus(sampleLoss(outputs(w, s), s));
        }
        return sum.times(factor()).plus(penalty(w));
    }

    private HyperDual[] outputs(HyperDual[] w, int sample) {
        HyperDual[] h = new HyperDual[shape.inputs(0)];
        for (int i = 0; i < h.length; i++) {
            h[i] = HyperDual.of(samples.inputs()[i][sample]);
        }
        HyperDual[] x = h;
        int direct = w.length - (shape.direct() ? shape.units(shape.layers() - 1) * x.length : 0);
        int at = 0;
        for (int l = 0; l < shape.layers(); l++) {
            HyperDual[] z = new HyperDual[shape.units(l)];
            for (int u = 0; u < z.length; u++) {
                z[u] = HyperDual.of(0);
                for (HyperDual input : h) {
                    z[u] = z[u].plus(w[at++].times(input));
                }
            }
            for (int u = 0; shape.biases() && u < z.length; u++) {
                z[u] = z[u].plus(w[at++]);
            }
            for (int u = 0; shape.direct() && l == shape.layers() - 1 && u < z.length; u++) {
                for (HyperDual input : x) {
                    z[u] = z[u].plus(w[direct++].times(input));
                }
            }
            h = z.clone();
            for (int u = 0; u < z.length; u++) {
                h[u] = activation(shape.activations().get(l), z[u]);
            }
        }
        return h;
    }

    static HyperDual activation(Activation activation, HyperDual z) {
        HyperDual one = HyperDual.of(1);
        HyperDual sigmoid = one.over(z.times(-1).exp().plus(1));
        return switch (activation) {
            case LINEAR -> z;
            case TANH -> z.tanh();
            case SIGMOID -> sigmoid;
            case RELU -> z.v() > 0 ? z : HyperDual.of(0);
            case LEAKY_RELU -> z.v() > 0 ? z : z.times(0.01);
            case ELU -> z.v() > 0 ? z : z.exp().plus(-1);
            case SOFTPLUS -> z.exp().plus(1).log();
            case GELU -> z.times(0.5).times(z.times(1 / Math.sqrt(2)).erf().plus(1));
            case GELU_TANH -> {
                HyperDual cube = z.times(z).times(z);
                HyperDual inner = z.plus(cube.times(0.044715)).times(Math.sqrt(2 / Math.PI));
                yield z.times(0.5).times(inner.tanh().plus(1));
            }
            case SILU -> z.times(sigmoid);
            case SINE -> z.sin();
        };
    }

    private HyperDual sampleLoss(HyperDual[] o, int sample) {
        double[][] targets = samples.targets();
        HyperDual sum = HyperDual.of(0);
        switch (loss) {
            case MEAN_SQUARED, HALF_MEAN_SQUARED, HALF_SUM_SQUARED -> {
                for (int k = 0; k < o.length; k++) {
                    HyperDual difference = o[k].plus(-targets[k][sample]);
                    sum = sum.plus(difference.times(difference));
                }
            }
            case BINARY_CROSS_ENTROPY -> sum = o[0].exp().plus(1).log().minus(o[0].times(targets[0][sample]));
            case SOFTMAX_CROSS_ENTROPY -> {
                HyperDual total = HyperDual.of(0);
                for (HyperDual output : o) {
                    total = total.plus(output.exp());
                }
                for (int k = 0; k < o.length; k++) {
                    sum = sum.minus(o[k].exp().over(total).log().times(targets[k][sample]));
                }
            }
        }
        return sum;
    }

    private HyperDual penalty(HyperDual[] w) {
        HyperDual sum = HyperDual.of(0);
        HyperDual sizes = HyperDual.of(0);
        for (int l = 0; l < shape.layers(); l++) {
            int end = regulariser.biases() ? shape.weightStart(l + 1) : shape.biasStart(l);
            for (int i = shape.weightStart(l); i < end; i++) {
                sum = sum.plus(w[i].times(w[i]));
                sizes = sizes.plus(w[i].times(Math.signum(w[i].v())));
            }
        }
        for (int i = shape.weightStart(shape.layers()); i < w.length; i++) {
            sum = sum.plus(w[i].times(w[i]));
            sizes = sizes.plus(w[i].times(Math.signum(w[i].v())));
        }
        return sum.times(0.5 * regulariser.l2()).plus(sizes.times(regulariser.l1()));
    }
}
