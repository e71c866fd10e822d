package errorscape.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.math.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PreparedDataTest {
    /// Rounding of means and deviations of some hundred numbers of size 1 to 20.
    private static final double ROUNDING = 1e-13;

    private static final Dataset IRIS = SampleData.read("iris");

    @Test
    void a_split_keeps_every_sample_once() {
        Split split = Split.of(IRIS, 0.3, 5);
        int[] all = IntStream.concat(IntStream.of(split.training()), IntStream.of(split.validation()))
                .sorted()
                .toArray();
        assertThat(all).isEqualTo(IntStream.range(0, 150).toArray());
        assertThat(split.training()).isSorted();
        assertThat(split.validation()).isSorted();
    }

    @Test
    void a_split_keeps_the_proportions_of_classes() {
        Split split = Split.of(IRIS, 0.3, 5);
        for (int c = 0; c < 3; c++) {
            double label = c;
            assertThat(Arrays.stream(split.validation()).filter(i -> IRIS.targets()[0][i] == label))
                    .hasSize(15);
        }
    }

    @Test
    void the_seed_decides_the_split() {
        assertThat(Split.of(IRIS, 0.3, 5).validation())
                .isEqualTo(Split.of(IRIS, 0.3, 5).validation());
        assertThat(Split.of(IRIS, 0.3, 6).validation())
                .isNotEqualTo(Split.of(IRIS, 0.3, 5).validation());
    }

    @Test
    void nothing_is_kept_for_validation_with_a_share_of_zero() {
        PreparedData data = PreparedData.of(IRIS, Split.of(IRIS, 0, 1), true, ClassCoding.ONE_HOT);
        assertThat(data.validation()).isEmpty();
        assertThat(data.training().count()).isEqualTo(150);
    }

    @Test
    void every_class_keeps_a_sample_for_training() {
        Dataset xor = Generators.xor();
        Split split = Split.of(xor, 0.99, 1);
        assertThat(split.training()).hasSize(2);
        assertThat(Arrays.stream(split.training()).mapToDouble(i -> xor.targets()[0][i]))
                .containsExactlyInAnyOrder(0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, 2, Double.NaN})
    void a_share_outside_its_range_is_refused(double share) {
        assertThatThrownBy(() -> Split.of(IRIS, share, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be from 0 to below 1");
    }

    @Test
    void standardised_training_inputs_have_mean_zero_and_deviation_one() {
        PreparedData data = PreparedData.of(IRIS, Split.of(IRIS, 0.3, 5), true, ClassCoding.ONE_HOT);
        for (double[] column : data.training().inputs()) {
            double mean = Arrays.stream(column).average().orElseThrow();
            double square = Arrays.stream(column).map(v -> v * v).average().orElseThrow();
            assertThat(mean).isEqualTo(0, within(ROUNDING));
            assertThat(square).isEqualTo(1, within(ROUNDING));
        }
    }

    @Test
    void validation_is_scaled_by_the_training_part_alone() {
        Split split = Split.of(IRIS, 0.3, 5);
        PreparedData data = PreparedData.of(IRIS, split, true, ClassCoding.ONE_HOT);
        Standardisation fitted = Standardisation.fit(IRIS.inputs(), split.training());
        double[] validation = data.validation().orElseThrow().inputs()[2];
        int first = split.validation()[0];
        assertThat(validation[0]).isEqualTo((IRIS.inputs()[2][first] - fitted.shift()[2]) / fitted.scale()[2]);
        assertThat(Arrays.stream(validation).average().orElseThrow()).isNotCloseTo(0, within(1e-6));
    }

    @Test
    void a_constant_column_becomes_zero() {
        double[] constant = new double[100];
        Arrays.fill(constant, 0.1);
        double[] huge = {1e308, -1e308, 1e308, -1e308};
        Standardisation fitted = Standardisation.fit(
                new double[][] {constant}, IntStream.range(0, 100).toArray());
        assertThat(fitted.scale()[0]).isEqualTo(1);
        assertThat(fitted.apply(new double[][] {constant})[0][7]).isEqualTo(0, within(1e-16));
        double[] scaled = Standardisation.fit(new double[][] {huge}, new int[] {0, 1, 2, 3})
                .apply(new double[][] {huge})[0];
        assertThat(scaled).containsExactly(1, -1, 1, -1);
    }

    @Test
    void a_standardised_value_is_brought_back() {
        Standardisation fitted =
                Standardisation.fit(IRIS.inputs(), Split.of(IRIS, 0, 1).training());
        double[] column = fitted.apply(IRIS.inputs())[1];
        assertThat(fitted.original(1, column[3])).isEqualTo(IRIS.inputs()[1][3], within(1e-14));
    }

    @Test
    void only_the_targets_of_a_regression_are_standardised() {
        Dataset sine = Generators.sine(40, 0.1, new RandomStream(1, "sine"));
        PreparedData regression = PreparedData.of(sine, Split.of(sine, 0, 1), true, ClassCoding.usual(sine));
        double[] y = regression.training().targets()[0];
        assertThat(Arrays.stream(y).average().orElseThrow()).isEqualTo(0, within(ROUNDING));
        Dataset moons = Generators.moons(40, 0.1, new RandomStream(1, "moons"));
        PreparedData classes = PreparedData.of(moons, Split.of(moons, 0, 1), true, ClassCoding.usual(moons));
        assertThat(classes.training().targets()).isDeepEqualTo(moons.targets());
    }

    @Test
    void two_classes_are_one_column_and_more_are_one_hot() {
        assertThat(ClassCoding.usual(Generators.xor())).isEqualTo(ClassCoding.ZERO_ONE);
        assertThat(ClassCoding.usual(IRIS)).isEqualTo(ClassCoding.ONE_HOT);
        double[][] columns = ClassCoding.ONE_HOT.columns(IRIS);
        for (int i = 0; i < IRIS.count(); i++) {
            for (int c = 0; c < 3; c++) {
                assertThat(columns[c][i]).isEqualTo(IRIS.targets()[0][i] == c ? 1 : 0);
            }
        }
        assertThat(ClassCoding.ONE_HOT.columns(Generators.xor()))
                .isDeepEqualTo(new double[][] {{1, 0, 0, 1}, {0, 1, 1, 0}});
    }

    @Test
    void one_column_cannot_hold_three_classes() {
        assertThatThrownBy(() -> ClassCoding.ZERO_ONE.columns(IRIS)).hasMessageContaining("not 3");
    }

    @Test
    void several_targets_stay_several_columns() {
        Dataset two = new Dataset(
                "two",
                List.of("x"),
                new double[][] {{1, 2, 3}},
                List.of("y", "z"),
                new double[][] {{4, 5, 6}, {7, 8, 9}},
                List.of());
        Samples samples = PreparedData.of(two, Split.of(two, 0.34, 1), false, ClassCoding.usual(two))
                .training();
        assertThat(samples.targets()).hasDimensions(2, 2);
    }
}
