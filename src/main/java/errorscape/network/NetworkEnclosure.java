package errorscape.network;

import errorscape.data.Samples;
import errorscape.math.Interval;
import errorscape.math.IntervalJet;
import errorscape.math.IntervalJet.Ways;
import errorscape.objective.PlaneEnclosure;

/// A network's loss on boxes of a plane, sample by sample, layer by layer. The first layer's pre-activations are affine
/// in the plane's coordinates, so nothing is lost there; every later quantity is narrowed by the mean value theorem.
final class NetworkEnclosure implements PlaneEnclosure {
    private static final long COST_OF_A_PRODUCT = 20;
    private static final long COST_OF_A_UNIT = 60;

    /// `log(1 + e^o)`.
    private static final ActivationEnclosure SOFTPLUS = new ActivationEnclosure(Activation.SOFTPLUS);

    private record Square() implements IntervalJet.Unary {
        @Override
        public Interval value(Interval u) {
            return u.square();
        }

        @Override
        public Interval first(Interval u) {
            return u.times(2);
        }

        @Override
        public Interval second(Interval u) {
            return Interval.of(2);
        }
    }

    private static final Square SQUARE = new Square();

    private final Architecture shape;
    private final Loss loss;
    private final Samples samples;
    private final double[][] vectors;
    private final AffineRows firstLayer;
    private final AffineRows direct;
    private final PenaltyEnclosure penalty;
    private final Interval factor;
    private final IntervalJet[] weights;

    NetworkEnclosure(NetworkObjective objective, Samples samples, double[] origin, double[] first, double[] second) {
        shape = objective.architecture();
        loss = objective.loss();
        this.samples = samples;
        vectors = new double[][] {origin, first, second};
        int n = samples.count();
        firstLayer = new AffineRows(
                vectors, 0, shape.biases() ? shape.biasStart(0) : -1, shape.units(0), samples.inputs(), n);
        int outputs = shape.direct() ? shape.units(shape.layers() - 1) : 0;
        direct = new AffineRows(vectors, shape.directStart(), -1, outputs, samples.inputs(), n);
        penalty = new PenaltyEnclosure(objective, vectors);
        double share = loss.factor(n);
        factor = Interval.around(share, share);
        weights = new IntervalJet[shape.dimension()];
    }

    @Override
    public long cost() {
        int products = shape.directStart() - shape.weightStart(Math.min(1, shape.layers()));
        int units = 0;
        for (int layer = 0; layer < shape.layers(); layer++) {
            units += shape.units(layer);
        }
        return (long) samples.count() * (COST_OF_A_PRODUCT * products + COST_OF_A_UNIT * units);
    }

    @Override
    public IntervalJet over(Interval a, Interval b) {
        Ways ways = Ways.of(a, b);
        move(a, b, ways);
        IntervalJet sum = IntervalJet.constant(Interval.ZERO);
        for (int s = 0; s < samples.count(); s++) {
            sum = sum.plus(lossOf(outputs(s, a, b, ways), s, ways));
        }
        return sum.times(factor).plus(penalty.over(a, b, ways)).narrowed(ways);
    }

    /// The weights of the later layers.
    private void move(Interval a, Interval b, Ways ways) {
        for (int i = shape.layers() > 1 ? shape.weightStart(1) : weights.length; i < weights.length; i++) {
            Interval centre = Interval.of(vectors[0][i])
                    .plus(Interval.of(vectors[1][i]).times(a.middle()))
                    .plus(Interval.of(vectors[2][i]).times(b.middle()));
            weights[i] = IntervalJet.affine(centre, Interval.of(vectors[1][i]), Interval.of(vectors[2][i]), ways);
        }
    }

    private IntervalJet[] outputs(int sample, Interval a, Interval b, Ways ways) {
        IntervalJet[] below = new IntervalJet[0];
        for (int layer = 0; layer < shape.layers(); layer++) {
            ActivationEnclosure activation =
                    new ActivationEnclosure(shape.activations().get(layer));
            IntervalJet[] here = new IntervalJet[shape.units(layer)];
            for (int unit = 0; unit < here.length; unit++) {
                IntervalJet z = layer == 0 ? firstLayer.at(unit, sample, a, b, ways) : dense(layer, unit, below, ways);
                if (shape.direct() && layer == shape.layers() - 1) {
                    z = z.plus(direct.at(unit, sample, a, b, ways)).narrowed(ways);
                }
                here[unit] = activation.activation() == Activation.LINEAR ? z : z.under(activation, ways);
            }
            below = here;
        }
        return below;
    }

    private IntervalJet dense(int layer, int unit, IntervalJet[] below, Ways ways) {
        int row = shape.weightStart(layer) + unit * below.length;
        IntervalJet sum = shape.biases() ? weights[shape.biasStart(layer) + unit] : IntervalJet.constant(Interval.ZERO);
        for (int i = 0; i < below.length; i++) {
            sum = sum.plus(below[i].times(weights[row + i], ways));
        }
        return sum.narrowed(ways);
    }

    private IntervalJet lossOf(IntervalJet[] outputs, int sample, Ways ways) {
        double[][] targets = samples.targets();
        return switch (loss) {
            case MEAN_SQUARED, HALF_MEAN_SQUARED, HALF_SUM_SQUARED -> {
                IntervalJet sum = IntervalJet.constant(Interval.ZERO);
                for (int k = 0; k < outputs.length; k++) {
                    IntervalJet target = IntervalJet.constant(Interval.of(targets[k][sample]));
                    sum = sum.plus(outputs[k].minus(target).under(SQUARE, ways));
                }
                yield sum;
            }
            case BINARY_CROSS_ENTROPY -> {
                double y = targets[0][sample];
                // For y = 1 the loss is softplus(-o): said so, o does not occur twice.
                yield y == 1
                        ? outputs[0].negated().under(SOFTPLUS, ways)
                        : outputs[0].under(SOFTPLUS, ways).minus(outputs[0].times(Interval.of(y)));
            }
            case SOFTMAX_CROSS_ENTROPY -> {
                SoftmaxEnclosure softmax = new SoftmaxEnclosure(outputs, ways);
                IntervalJet sum = IntervalJet.constant(Interval.ZERO);
                for (int k = 0; k < outputs.length; k++) {
                    double y = targets[k][sample];
                    sum = y == 0 ? sum : sum.plus(softmax.of(k, ways).times(Interval.of(y)));
                }
                yield sum;
            }
        };
    }
}
