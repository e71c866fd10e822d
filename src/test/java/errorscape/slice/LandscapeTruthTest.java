package errorscape.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.Range;
import errorscape.network.NetworkObjective;
import errorscape.network.TruthNetworks;
import errorscape.slice.PlaneChoice.Normalisation;
import errorscape.slice.grid.BoxSuggestion;
import errorscape.slice.grid.GridSampler;
import errorscape.slice.grid.LineProfile;
import errorscape.slice.grid.LossGrid;
import errorscape.truth.Truth;
import java.util.ArrayList;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({"pca_all, true", "pca_ignore_bias, false"})
    void principal_components_of_the_path_are_theirs_and_so_is_the_projected_path(String key, boolean biases) {
        JsonNode truth = LANDSCAPE.get(key);

        ChosenPlane chosen =
                Planes.choose(new PlaneChoice.PathComponents(400, PlaneChoice.About.MEAN, biases), material());
        Plane pca = chosen.plane();
        Plane throughEnd = new Plane(finalWeights(), pca.first(), pca.second(), "", "");

        double[][] expected = {Truth.vector(truth.get("component1")), Truth.vector(truth.get("component2"))};
        for (int i = 0; i < expected[0].length; i++) {
            assertThat(pca.first()[i]).isCloseTo(expected[0][i], within(1e-10));
            assertThat(pca.second()[i]).isCloseTo(expected[1][i], within(1e-10));
        }
        double[][] projected = Truth.matrix(truth.get("projected_xy"));
        List<double[]> path = chosen.landmarks();
        assertThat(path).hasSize(projected.length);
        for (int k = 0; k < projected.length; k++) {
            PlanePoint point = throughEnd.project(path.get(k));
            assertThat(point.a()).isCloseTo(projected[k][0], within(1e-10));
            assertThat(point.b()).isCloseTo(projected[k][1], within(1e-10));
        }
    }

    @Test
    void the_shares_of_variance_are_theirs() {
        double[] shares = Truth.vector(LANDSCAPE.get("pca_all").get("explained_variance_ratio"));
        List<double[]> path = path();

        PrincipalComponents found = PrincipalComponents.of(path, PrincipalComponents.mean(path));

        assertThat(found.firstShare()).isCloseTo(shares[0], within(1e-10));
        assertThat(found.secondShare()).isCloseTo(shares[1], within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"pca_all", "pca_ignore_bias"})
    void losses_on_a_plane_of_principal_components_are_theirs_on_a_shifted_grid_that_is_not_square(String key) {
        JsonNode truth = LANDSCAPE.get(key);
        Plane plane = new Plane(
                finalWeights(), Truth.vector(truth.get("component1")), Truth.vector(truth.get("component2")), "", "");
        double[][] expected = Truth.matrix(truth.get("loss_grid"));
        Box box = new Box(ends(truth.get("grid_x")), ends(truth.get("grid_y")));

        LossGrid grid = GridSampler.sample(OBJECTIVE, plane, box, expected[0].length, expected.length);

        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                assertThat(grid.value(column, row)).isCloseTo(expected[row][column], within(1e-10));
            }
        }
    }

    @Test
    void the_loss_on_the_line_from_start_to_end_is_theirs() {
        JsonNode truth = LANDSCAPE.get("interpolation_init_to_final");
        double[] expected = Truth.vector(truth.get("loss"));
        Line line = Line.between(path().getFirst(), finalWeights(), "start to end");

        LineProfile profile = LineProfile.sample(OBJECTIVE, line, ends(truth.get("alpha")), expected.length);

        for (int k = 0; k < expected.length; k++) {
            assertThat(profile.t()[k]).isCloseTo(truth.get("alpha").get(k).asDouble(), within(1e-15));
            assertThat(profile.values()[k]).isCloseTo(expected[k], within(1e-10));
        }
        assertThat(profile.shape().monotone()).isTrue();
    }

    private static List<double[]> path() {
        List<double[]> path = new ArrayList<>();
        LANDSCAPE.get("training").get("checkpoints").forEach(checkpoint -> path.add(Truth.vector(checkpoint)));
        return path;
    }

    private static PlaneMaterial material() {
        return new TestMaterial(OBJECTIVE, finalWeights(), List.of(path()));
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
