package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlaneTextTest {
    @Test
    void names_may_hold_commas() {
        Scenario.Slice slice = PlaneText.read("weights,first=layer 2, unit 3 <- unit 1,second=layer 1, unit 1 bias");

        assertThat(slice.plane())
                .isEqualTo(new PlaneChoice.TwoWeights("layer 2, unit 3 <- unit 1", "layer 1, unit 1 bias"));
    }

    @Test
    void a_typed_file_lies_in_the_working_folder() {
        String path = Path.of("mine.csv").toAbsolutePath().toString();

        assertThat(PlaneText.read("directions,file=mine.csv").plane())
                .isEqualTo(new PlaneChoice.DirectionsOfFile(path));
    }

    @Test
    void points_are_steps_with_or_without_a_seed() {
        Scenario.Slice slice = PlaneText.read("three_points,origin=0,first=500,second=7:200");

        assertThat(slice.plane())
                .isEqualTo(new PlaneChoice.ThreePlaces(
                        Place.START, Place.afterSteps(500), new Place.AfterSteps(OptionalLong.of(7), 200)));
        assertThat(PlaneText.read("gradient,at=20").at()).isEqualTo(Place.afterSteps(20));
        assertThat(PlaneText.read("gradient").at()).isEqualTo(Place.START);
    }

    @Test
    void keys_that_mean_nothing_are_refused() {
        assertThatThrownBy(() -> PlaneText.read("gradient,seed=3")).hasMessageContaining("seed");
        assertThatThrownBy(() -> PlaneText.read("hessian,at=middle")).hasMessageContaining("is no point");
        assertThatThrownBy(() -> PlaneText.read("pca,steps=-1")).hasMessageContaining("from 0");
    }
}
