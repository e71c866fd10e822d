package errorscape.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.network.NetworkObjective;
import errorscape.network.TruthNetworks;
import errorscape.parallel.ParallelFor;
import errorscape.slice.grid.GridSampler;
import errorscape.slice.grid.LossGrid;
import errorscape.slice.grid.SamplingLevels;
import errorscape.truth.Truth;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PlaneQuantityTest {
    private static final Box BOX = new Box(new Range(0, 1.5), new Range(-2, -0.5));
    private static final NetworkObjective NETWORK =
            TruthNetworks.objective(Truth.read("landscape.json").get("model"));
    private static final Quadratic BOWL =
            new Quadratic(new double[][] {{4, 0, 0}, {0, -1, 0}, {0, 0, 2}}, new double[] {0, 0, 0});

    @Test
    void gradient_norms_and_eigenvalues_of_a_quadratic_are_the_known_ones() {
        Plane plane = new Plane(new double[3], new double[] {1, 0, 0}, new double[] {0, 1, 0}, "x", "y");

        LossGrid norms = GridSampler.sample(new PlaneQuantity.GradientNorm(BOWL), plane, BOX, 4, 7);
        LossGrid smallest = GridSampler.sample(new PlaneQuantity.SmallestEigenvalue(BOWL), plane, BOX, 3, 2);
        LossGrid ratios = GridSampler.sample(new PlaneQuantity.EigenvalueRatio(BOWL), plane, BOX, 3, 2);

        assertThat(norms.value(2, 3)).isCloseTo(Math.hypot(4 * norms.a(2), norms.b(3)), within(1e-14));
        assertThat(smallest.values()).containsOnly(-1);
        assertThat(ratios.values()).containsOnly(0.25);
    }

    @Test
    void a_grid_is_the_same_bits_for_any_number_of_threads() throws InterruptedException {
        Plane plane = networkPlane();
        PlaneQuantity quantity = new PlaneQuantity.GradientNorm(NETWORK);
        LossGrid alone = GridSampler.sample(quantity, plane, BOX, 19, 12);

        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            LossGrid shared = GridSampler.sample(
                    quantity, plane, BOX, new SamplingLevels.Size(19, 12), new ParallelFor(threads, 3), () -> false);
            AtomicReference<LossGrid> last = new AtomicReference<>();
            CountDownLatch done = new CountDownLatch(1);
            new GridSampler(threads, 3)
                    .start(
                            quantity,
                            plane,
                            BOX,
                            SamplingLevels.coarseToFine(19, 12),
                            grid -> {
                                last.set(grid);
                                if (grid.columns() == 19) {
                                    done.countDown();
                                }
                            },
                            e -> done.countDown());
            done.await();

            assertThat(shared.values()).isEqualTo(alone.values());
            assertThat(last.get().values()).isEqualTo(alone.values());
        }
    }

    @Test
    void a_loss_confined_to_a_plane_has_the_slices_derivatives() {
        Plane plane = networkPlane();
        SliceDerivatives slice = new SliceDerivatives(NETWORK.evaluator(), plane);
        PlaneObjective confined = new PlaneObjective(NETWORK, plane);
        double[] gradient = new double[2];
        double[] hessian = new double[4];

        slice.at(0.3, -0.7);
        double value = confined.evaluator().gradient(new double[] {0.3, -0.7}, gradient);
        confined.evaluator().hessian(new double[] {0.3, -0.7}, hessian);

        assertThat(value).isEqualTo(slice.value());
        assertThat(gradient).containsExactly(slice.da(), slice.db());
        assertThat(hessian[0]).isEqualTo(slice.daa());
        assertThat(hessian[1]).isCloseTo(slice.dab(), within(1e-14));
        assertThat(hessian[3]).isEqualTo(slice.dbb());
        LossGrid grid = GridSampler.sample(confined, TestFunction.plane(), BOX, 5, 4);
        LossGrid expected = GridSampler.sample(NETWORK, plane, BOX, 5, 4);
        for (int k = 0; k < grid.values().length; k++) {
            assertThat(grid.values()[k]).isCloseTo(expected.values()[k], within(1e-13));
        }
    }

    private static Plane networkPlane() {
        return Planes.random(
                new PlaneChoice.RandomDirections(4, PlaneChoice.Normalisation.NONE, true),
                NETWORK.layout(),
                new double[NETWORK.dimension()]);
    }
}
