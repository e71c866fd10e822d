package errorscape.cli;

import errorscape.data.Samples;
import errorscape.eigen.Spectrum;
import errorscape.math.RandomStream;
import errorscape.network.Activation;
import errorscape.network.Architecture;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.network.NetworkObjective;
import errorscape.network.Regulariser;
import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.optimizer.BatchOracle;
import errorscape.optimizer.Sgd;
import errorscape.optimizer.Stepper;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.LossScales;
import errorscape.render.Palette;
import errorscape.render.SurfaceFrame;
import errorscape.render.raster.SurfaceRenderer;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.slice.grid.GridSampler;
import errorscape.slice.grid.LossGrid;
import errorscape.slice.grid.SamplingLevels;
import errorscape.training.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What `bench` measures: tanh networks on seeded random samples; time does not depend on what is learned.
final class BenchTasks {
    /// Something to measure.
    ///
    /// @param id for files
    /// @param name for people
    /// @param unit of what is counted
    /// @param perCall how many of them a call does
    /// @param prepare makes the call; what it needs is made when it is measured
    record Task(String id, String name, String unit, int threads, double perCall, Supplier<Runnable> prepare) {}

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int SURFACE_NODES = 129;

    private static final List<Integer> MOONS = List.of(2, 8, 8, 1);
    private static final List<Integer> DIGITS = List.of(64, 32, 10);
    private static final List<Integer> XOR = List.of(2, 2, 1);

    private final Workers workers;
    private final List<Task> tasks = new ArrayList<>();

    private BenchTasks(Workers workers) {
        this.workers = workers;
        step("sgd-2-8-8-1-batch-10", "SGD step, 2-8-8-1, batch 10", MOONS, 200, 10);
        step("sgd-2-8-8-1-batch-200", "SGD step, 2-8-8-1, all 200 samples", MOONS, 200, 200);
        step("sgd-64-32-10-batch-32", "SGD step, 64-32-10, batch 32", DIGITS, 1797, 32);
        step("sgd-2-2-1-batch-4", "SGD step, XOR 2-2-1, all 4 samples", XOR, 4, 4);
        grid("grid-2-8-8-1", "loss on a 65x65 grid, 2-8-8-1, 200 samples", MOONS, 200, 65, 1);
        grid("grid-64-32-10", "loss on a 33x33 grid, 64-32-10, 1797 samples", DIGITS, 1797, 33, 1);
        if (workers.parallelism() > 1) {
            int all = workers.parallelism();
            grid("grid-2-8-8-1-all", "loss on a 65x65 grid, 2-8-8-1, 200 samples", MOONS, 200, 65, all);
            grid("grid-64-32-10-all", "loss on a 33x33 grid, 64-32-10, 1797 samples", DIGITS, 1797, 33, all);
        }
        tasks.add(new Task("hessian", "exact Hessian, 105 weights, 200 samples", "Hessians/s", 1, 1, this::hessian));
        tasks.add(new Task("spectrum", "the same and its eigenvalues", "spectra/s", 1, 1, this::spectrum));
        String size = WIDTH + "x" + HEIGHT;
        tasks.add(new Task(
                "frames", "terrain, " + size + ", 129x129 grid", "frames/s", workers.parallelism(), 1, this::frames));
    }

    /// @param workers their threads are used where several are
    static List<Task> all(Workers workers) {
        return List.copyOf(new BenchTasks(workers).tasks);
    }

    private void step(String id, String name, List<Integer> sizes, int samples, int batch) {
        tasks.add(new Task(id, name, "steps/s", 1, 1, () -> {
            NetworkObjective objective = network(sizes, samples);
            double[] weights = weights(objective, 1);
            double[] gradient = new double[weights.length];
            Stepper stepper = new Sgd(0.01, 0).stepper(weights.length);
            BatchOracle oracle = new BatchOracle(objective, objective.evaluator());
            int[] order = order(samples);
            int[] at = new int[1];
            return () -> {
                at[0] = at[0] + 2 * batch > order.length ? 0 : at[0] + batch;
                oracle.begin(batch == samples ? null : new Batch(order, at[0], batch));
                stepper.step(weights, oracle, gradient);
            };
        }));
    }

    /// @param nodes of the grid, on each side
    private void grid(String id, String name, List<Integer> sizes, int samples, int nodes, int threads) {
        Executor executor = threads == 1 ? Runnable::run : workers.pool();
        tasks.add(new Task(id, name, "points/s", threads, nodes * nodes, () -> {
            NetworkObjective objective = network(sizes, samples);
            Plane plane = new Plane(
                    weights(objective, 1), weights(objective, 2), weights(objective, 3), "direction 1", "direction 2");
            GridSampler sampler = new GridSampler(executor, threads);
            return () -> {
                CompletableFuture<LossGrid> done = new CompletableFuture<>();
                sampler.start(
                        objective,
                        plane,
                        Box.square(1),
                        SamplingLevels.only(nodes, nodes),
                        done::complete,
                        done::completeExceptionally);
                done.join();
            };
        }));
    }

    private Runnable hessian() {
        NetworkObjective objective = network(MOONS, 200);
        double[] weights = weights(objective, 1);
        double[] hessian = new double[weights.length * weights.length];
        Evaluator evaluator = objective.evaluator();
        return () -> evaluator.hessian(weights, hessian);
    }

    private Runnable spectrum() {
        NetworkObjective objective = network(MOONS, 200);
        double[] weights = weights(objective, 1);
        double[] hessian = new double[weights.length * weights.length];
        Evaluator evaluator = objective.evaluator();
        return () -> {
            evaluator.hessian(weights, hessian);
            Spectrum.of(hessian, weights.length);
        };
    }

    /// The camera turns, or nothing would have to be drawn anew.
    private Runnable frames() {
        NetworkObjective objective = network(MOONS, 200);
        Plane plane = new Plane(
                weights(objective, 1), weights(objective, 2), weights(objective, 3), "direction 1", "direction 2");
        LossGrid grid = GridSampler.sample(objective, plane, Box.square(1), SURFACE_NODES, SURFACE_NODES);
        SurfaceRenderer renderer = new SurfaceRenderer(workers.drawing(), workers.parallelism());
        SurfaceFrame frame = new SurfaceFrame(WIDTH, HEIGHT);
        LossScale scale = LossScales.suggest(grid, LossScale.Kind.LINEAR).scale();
        int[] turn = new int[1];
        return () -> {
            Camera camera = new Camera(-0.6 + 0.002 * (turn[0]++ % 1000), 0.62, 1, 0, 0);
            renderer.render(grid, scale, ColourMap.VIRIDIS, camera, Palette.DARK, frame);
        };
    }

    private static NetworkObjective network(List<Integer> sizes, int count) {
        RandomStream random = new RandomStream(1, "samples of " + sizes);
        double[][] inputs = new double[sizes.getFirst()][count];
        double[][] targets = new double[sizes.getLast()][count];
        for (double[] column : inputs) {
            for (int s = 0; s < count; s++) {
                column[s] = random.nextGaussian();
            }
        }
        for (int s = 0; s < count; s++) {
            targets[random.nextInt(targets.length)][s] = 1;
        }
        List<Activation> activations = new ArrayList<>();
        for (int layer = 1; layer < sizes.size(); layer++) {
            activations.add(layer == sizes.size() - 1 ? Activation.LINEAR : Activation.TANH);
        }
        return new NetworkObjective(
                new Architecture(sizes, activations, true),
                targets.length > 1 ? Loss.SOFTMAX_CROSS_ENTROPY : Loss.MEAN_SQUARED,
                Regulariser.NONE,
                new Samples(inputs, targets));
    }

    private static double[] weights(NetworkObjective objective, long seed) {
        return new Initialiser(Initialiser.Scheme.XAVIER, 1)
                .draw(objective.architecture(), new RandomStream(seed, "weights"));
    }

    private static int[] order(int samples) {
        RandomStream random = new RandomStream(2, "batches");
        int[] order = new int[1 << 16];
        for (int i = 0; i < order.length; i++) {
            order[i] = random.nextInt(samples);
        }
        return order;
    }
}
