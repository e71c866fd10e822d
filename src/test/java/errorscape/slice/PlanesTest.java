package errorscape.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.WeightLayout;
import errorscape.objective.WeightLayout.Row;
import errorscape.slice.PlaneChoice.Normalisation;
import errorscape.slice.PlaneChoice.RandomDirections;
import errorscape.slice.PlaneChoice.TwoWeights;
import errorscape.slice.grid.BoxSuggestion;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanesTest {
    private static final WeightLayout LAYOUT = new WeightLayout(List.of(
            new Row(1, false, 0, List.of("layer 1, unit 1 ← x", "layer 1, unit 1 ← y")),
            new Row(1, false, 2, List.of("layer 1, unit 2 ← x", "layer 1, unit 2 ← y")),
            new Row(1, true, 4, List.of("layer 1, unit 1 bias", "layer 1, unit 2 bias")),
            new Row(2, false, 6, List.of("layer 2, unit 1 ← unit 1", "layer 2, unit 1 ← unit 2")),
            new Row(2, true, 8, List.of("layer 2, unit 1 bias"))));
    private static final double[] WEIGHTS = {3, 4, 0, 0, 0.5, -0.5, -1, 2, 0.25};

    @Test
    void filter_normalised_directions_have_the_rows_lengths_and_leave_biases_alone() {
        Plane plane = choose(new RandomDirections(7, Normalisation.FILTER, false), LAYOUT, WEIGHTS);

        double[] d = plane.first();
        assertThat(Math.sqrt(d[0] * d[0] + d[1] * d[1])).isCloseTo(5, within(1e-8));
        assertThat(Arrays.copyOfRange(d, 2, 6)).containsOnly(0);
        assertThat(d[6] * d[6] + d[7] * d[7]).isCloseTo(5, within(1e-8));
        assertThat(d[8]).isEqualTo(0);
        assertThat(plane.origin()).isEqualTo(WEIGHTS);
        assertThat(plane.firstName()).isEqualTo("random direction 1");
    }

    @Test
    void biases_are_scaled_too_when_asked_for_and_the_rest_stays_as_it_was() {
        Plane without = choose(new RandomDirections(7, Normalisation.FILTER, false), LAYOUT, WEIGHTS);
        Plane with = choose(new RandomDirections(7, Normalisation.FILTER, true), LAYOUT, WEIGHTS);

        assertThat(Arrays.copyOf(with.second(), 4)).isEqualTo(Arrays.copyOf(without.second(), 4));
        assertThat(Math.abs(with.second()[8])).isCloseTo(0.25, within(1e-8));
    }

    @Test
    void layer_normalisation_gives_each_layer_the_length_of_its_weights() {
        double[] d = choose(new RandomDirections(7, Normalisation.LAYER, true), LAYOUT, WEIGHTS)
                .first();

        assertThat(Vectors.norm(Arrays.copyOf(d, 4))).isCloseTo(5, within(1e-8));
        assertThat(Vectors.norm(Arrays.copyOfRange(d, 4, 6))).isCloseTo(Math.sqrt(0.5), within(1e-8));
    }

    @Test
    void a_seed_gives_one_plane_and_another_seed_another() {
        Plane plane = choose(new RandomDirections(7, Normalisation.NONE, true), LAYOUT, WEIGHTS);
        Plane same = choose(new RandomDirections(7, Normalisation.NONE, true), LAYOUT, WEIGHTS);
        Plane other = choose(new RandomDirections(8, Normalisation.NONE, true), LAYOUT, WEIGHTS);

        assertThat(same.first()).isEqualTo(plane.first());
        assertThat(same.second()).isEqualTo(plane.second()).isNotEqualTo(plane.first());
        assertThat(other.first()).isNotEqualTo(plane.first());
    }

    @Test
    void weights_that_are_all_zero_are_explained_with_a_remedy() {
        assertThatThrownBy(() -> choose(new RandomDirections(1, Normalisation.FILTER, false), LAYOUT, new double[9]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not zero")
                .hasMessageContaining("choose another initialiser, or directions without normalisation");
    }

    @Test
    void the_coordinates_of_two_weights_are_their_values() {
        Plane plane = choose(new TwoWeights("layer 1, unit 1 ← y", "layer 2, unit 1 ← unit 2"), LAYOUT, WEIGHTS);

        PlanePoint start = plane.project(WEIGHTS);
        assertThat(start).isEqualTo(new PlanePoint(4, 2, 0));
        assertThat(plane.lift(4, 2)).isEqualTo(WEIGHTS);
        assertThat(plane.lift(-1, 9)[7]).isEqualTo(9);
        assertThat(plane.secondName()).isEqualTo("layer 2, unit 1 ← unit 2");
    }

    @Test
    void an_unknown_weight_is_named_with_its_neighbours() {
        assertThatThrownBy(() ->
                        choose(new TwoWeights("layer 1, unit 1 ← x", "Layer 2, unit 1 <- unit 2"), LAYOUT, WEIGHTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no weight \"Layer 2, unit 1 <- unit 2\"")
                .hasMessageContaining("\"layer 2, unit 1 ← unit 2\"");
    }

    @Test
    void one_weight_twice_is_no_plane() {
        assertThatThrownBy(() -> choose(new TwoWeights("layer 1, unit 1 ← x", "layer 1, unit 1 ← x"), LAYOUT, WEIGHTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chosen twice");
    }

    @Test
    void the_suggested_box_of_two_weights_holds_their_values_and_has_round_edges() {
        Plane plane = choose(new TwoWeights("layer 1, unit 1 ← y", "layer 2, unit 1 ← unit 2"), LAYOUT, WEIGHTS);
        double[][] identity = new double[9][9];
        for (int i = 0; i < 9; i++) {
            identity[i][i] = 1;
        }

        Box box = BoxSuggestion.suggest(new Quadratic(identity, new double[9]), plane, 4, 2);

        // A quadratic looks the same at every size: the natural unit decides, the length of the larger weight, 4.
        assertThat(box).isEqualTo(new Box(new Range(0, 8), new Range(-2, 6)));
    }

    @Test
    void a_suggested_box_is_neither_a_flat_disc_nor_a_huge_cone() {
        Box box = BoxSuggestion.suggest(TestFunctions.himmelblau(), TestFunction.plane(), 0, 0);

        // Its four minima lie at 1.8 to 3.8 from the axes.
        assertThat(box.a().max()).isBetween(3.8, 8.0);
        assertThat(box.b().max()).isBetween(3.3, 8.0);
    }

    private static Plane choose(PlaneChoice choice, WeightLayout layout, double[] weights) {
        return Planes.choose(choice, PlaneMaterial.around(new Flat(layout), weights))
                .plane();
    }

    /// A loss of zero everywhere.
    private record Flat(WeightLayout layout) implements Objective {
        @Override
        public int dimension() {
            return layout.dimension();
        }

        @Override
        public int sampleCount() {
            return 0;
        }

        @Override
        public Evaluator evaluator() {
            return new Quadratic(new double[dimension()][dimension()], new double[dimension()]).evaluator();
        }
    }
}
