package errorscape.network;

import errorscape.data.Samples;
import errorscape.math.Counted;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.PlaneEnclosure;
import errorscape.objective.Symmetry;
import errorscape.objective.WeightLayout;
import java.util.Arrays;
import java.util.Optional;

/// The loss of a network over samples, with regularisation.
public final class NetworkObjective implements Objective {
    /// Weights times samples.
    private static final long LARGEST_ENCLOSED = 400_000;

    private final Architecture architecture;
    private final Loss loss;
    private final Regulariser regulariser;
    private final Samples data;
    private final SampleBlocks samples;
    private final WeightLayout layout;
    private final boolean[] penalised;

    /// @throws IllegalArgumentException if the samples do not fit the network or the loss
    public NetworkObjective(Architecture architecture, Loss loss, Regulariser regulariser, Samples samples) {
        int outputs = architecture.units(architecture.layers() - 1);
        if (samples.inputs().length != architecture.inputs(0)) {
            throw new IllegalArgumentException("the network has " + Counted.of(architecture.inputs(0), "input")
                    + ", but the data have " + Counted.of(samples.inputs().length, "input column"));
        }
        if (samples.targets().length != outputs) {
            throw new IllegalArgumentException("the network has " + Counted.of(outputs, "output")
                    + ", but the data have " + Counted.of(samples.targets().length, "target column"));
        }
        if (loss == Loss.BINARY_CROSS_ENTROPY && outputs != 1) {
            throw new IllegalArgumentException("binary cross-entropy needs one output, not " + outputs
                    + "; for more classes use softmax cross-entropy");
        }
        this.architecture = architecture;
        this.loss = loss;
        this.regulariser = regulariser;
        this.data = samples;
        this.samples = new SampleBlocks(samples);
        layout = architecture.layout();
        penalised = new boolean[layout.dimension()];
        for (WeightLayout.Row row : layout.rows()) {
            Arrays.fill(
                    penalised,
                    row.start(),
                    row.start() + row.length(),
                    !regulariser.none() && (regulariser.biases() || !row.bias()));
        }
    }

    public Architecture architecture() {
        return architecture;
    }

    public Loss loss() {
        return loss;
    }

    public Regulariser regulariser() {
        return regulariser;
    }

    /// Whether the regulariser counts a weight.
    boolean penalised(int weight) {
        return penalised[weight];
    }

    @Override
    public int dimension() {
        return layout.dimension();
    }

    @Override
    public int sampleCount() {
        return samples.count();
    }

    @Override
    public WeightLayout layout() {
        return layout;
    }

    @Override
    public NetworkObjective ofSamples(int[] chosen) {
        return new NetworkObjective(architecture, loss, regulariser, data.rows(chosen));
    }

    @Override
    public Symmetry symmetry() {
        return new NetworkSymmetry(architecture, loss, regulariser);
    }

    @Override
    public boolean coercive() {
        for (boolean counts : penalised) {
            if (!counts) {
                return false;
            }
        }
        return !kinked();
    }

    @Override
    public boolean kinked() {
        return regulariser.l1() > 0 || architecture.activations().stream().anyMatch(Activation::kinked);
    }

    @Override
    public Optional<Objective> errorRate() {
        return ClassRule.of(loss, data).map(rule -> new ErrorRate(this, samples, rule));
    }

    SampleBlocks blocks() {
        return samples;
    }

    /// Of smooth networks of moderate size: at the kinks of piecewise linear ones intervals prove next to nothing, and
    /// of large ones nothing in reasonable time.
    @Override
    public Optional<PlaneEnclosure> enclosure(double[] origin, double[] first, double[] second) {
        boolean large = (long) dimension() * sampleCount() > LARGEST_ENCLOSED;
        return kinked() || large
                ? Optional.empty()
                : Optional.of(new NetworkEnclosure(this, data, origin, first, second));
    }

    @Override
    public Evaluator evaluator() {
        return new NetworkEvaluator(this, samples);
    }

    /// The network's outputs.
    ///
    /// @param inputs `[feature][sample]`
    /// @return `[output][sample]`
    public double[][] predict(double[] weights, double[][] inputs) {
        int n = inputs[0].length;
        Passes passes = new Passes(architecture, n, Double.POSITIVE_INFINITY);
        passes.forward(weights, inputs, n);
        return passes.outputs();
    }
}
