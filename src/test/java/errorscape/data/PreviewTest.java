package errorscape.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class PreviewTest {
    @Test
    void points_of_the_plane_keep_their_places_and_classes() {
        Preview.Points points = (Preview.Points) Preview.of(SampleData.read("xor"));
        assertThat(points.x()).containsExactly(0, 0, 1, 1);
        assertThat(points.y()).containsExactly(0, 1, 0, 1);
        assertThat(points.classes()).containsExactly(0, 1, 1, 0);
        assertThat(points.classCount()).isEqualTo(2);
    }

    @Test
    void iris_is_shown_by_its_petals_which_part_the_species_best() {
        Preview.Points points = (Preview.Points) Preview.of(SampleData.read("iris"));
        assertThat(List.of(points.xName(), points.yName())).containsExactly("petal_length", "petal_width");
    }

    @Test
    void inputs_that_say_the_same_are_not_both_shown() {
        int n = 60;
        double[] male = new double[n];
        double[] female = new double[n];
        double[] age = new double[n];
        double[] survived = new double[n];
        for (int i = 0; i < n; i++) {
            male[i] = i % 2;
            female[i] = 1 - male[i];
            age[i] = 17 * i % 40;
            survived[i] = i % 10 == 0 ? male[i] : female[i];
        }
        Dataset dataset = new Dataset(
                "people",
                List.of("male", "female", "age"),
                new double[][] {male, female, age},
                List.of("survived"),
                new double[][] {survived},
                List.of("no", "yes"));
        Preview.Points points = (Preview.Points) Preview.of(dataset);
        assertThat(List.of(points.xName(), points.yName())).contains("age");
        assertThat(points.xName()).isNotEqualTo(points.yName());
    }

    @Test
    void a_regression_is_shown_as_target_over_input() {
        Preview.Points points = (Preview.Points) Preview.of(SampleData.read("sine"));
        assertThat(List.of(points.xName(), points.yName())).containsExactly("x", "y");
        assertThat(points.classCount()).isEqualTo(1);
    }

    @Test
    void digits_are_shown_as_the_first_picture() {
        Preview.Pixels pixels = (Preview.Pixels) Preview.of(SampleData.read("digits"));
        assertThat(pixels.width()).isEqualTo(8);
        assertThat(DoubleStream.of(pixels.grey())).hasSize(64).contains(0.0).allMatch(v -> v >= 0 && v <= 1);
    }

    @Test
    void large_data_sets_are_thinned_and_odd_ones_do_not_fail() {
        int n = 10_000;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i;
        }
        Dataset large = new Dataset(
                "large",
                List.of("a", "b"),
                new double[][] {x, new double[n]},
                List.of("y"),
                new double[][] {x},
                List.of());
        Preview.Points points = (Preview.Points) Preview.of(large);
        assertThat(points.x()).hasSize(400);
        assertThat(points.xName()).isEqualTo("a");
    }
}
