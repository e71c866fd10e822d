package errorscape.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.network.NetworkObjective;
import errorscape.network.TruthNetworks;
import errorscape.slice.PlaneChoice.Normalisation;
import errorscape.truth.Truth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Against a trained network of Li et al.'s own loss-landscape code, PyTorch and NumPy.
class LandscapeTruthTest {
    private static final JsonNode LANDSCAPE = Truth.read("landscape.json");
    private static final NetworkObjective OBJECTIVE = TruthNetworks.objective(LANDSCAPE.get("model"));

    @ParameterizedTest
    @CsvSource({"filter,d1", "filter,d2", "layer,d1", "layer,d2"})
    void directions_are_scaled_as_li_et_al_do(String normalisation, String name) {
        double[] direction = Truth.vector(LANDSCAPE.get("raw_directions").get(name));

        DirectionScaling.scale(
                direction,
                Normalisation.valueOf(normalisation.toUpperCase(Locale.ROOT)),
                false,
                OBJECTIVE.layout(),
                finalWeights());

        double[] expected = Truth.vector(LANDSCAPE.get("normalised_directions").get(normalisation + "/" + name));
        for (int i = 0; i < expected.length; i++) {
            assertThat(direction[i]).isCloseTo(expected[i], within(1e-14));
        }
    }

    @Test
    void the_grid_of_21_by_21_losses_is_theirs() {
        Plane plane = plane();
        JsonNode truth = LANDSCAPE.get("random_plane");
        Box box = new Box(ends(truth.get("x")), ends(truth.get("y")));

        LossGrid grid = GridSampler.sample(OBJECTIVE, plane, box, 21, 21);

        double[][] expected = Truth.matrix(truth.get("loss_grid"));
        for (int row = 0; row < 21; row++) {
            for (int column = 0; column < 21; column++) {
                assertThat(grid.value(column, row)).isCloseTo(expected[row][column], within(1e-10));
            }
        }
        assertThat(grid.valueAt(0, 0)).isCloseTo(truth.get("center_loss").asDouble(), within(1e-10));
    }

    @Test
    void the_suggested_box_of_a_filter_normalised_plane_is_about_one_wide() {
        Box box = BoxSuggestion.suggest(OBJECTIVE, plane(), 0, 0);

        assertThat(box.contains(0, 0)).isTrue();
        assertThat(box.a().length() / 2).isEqualTo(1);
        assertThat(box.b().length() / 2).isEqualTo(1);
    }

    private static Plane plane() {
        JsonNode directions = LANDSCAPE.get("normalised_directions");
        return new Plane(
                finalWeights(),
                Truth.vector(directions.get("filter/d1")),
                Truth.vector(directions.get("filter/d2")),
                "x",
                "y");
    }

    private static double[] finalWeights() {
        JsonNode checkpoints = LANDSCAPE.get("training").get("checkpoints");
        return Truth.vector(checkpoints.get(checkpoints.size() - 1));
    }

    private static Range ends(JsonNode places) {
        return new Range(places.get(0).asDouble(), places.get(places.size() - 1).asDouble());
    }
}
