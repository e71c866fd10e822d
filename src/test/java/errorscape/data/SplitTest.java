package errorscape.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A class gives its share rounded to the nearest whole sample, halves to the even one, but never its last sample.
class SplitTest {
    @ParameterizedTest
    @CsvSource({
        "4, 0.25, 1",
        "7, 0.25, 2", // 1.75
        "5, 0.25, 1", // 1.25
        "10, 0.25, 2", // 2.5, to the even one
        "14, 0.25, 4", // 3.5, to the even one
        "3, 0.9, 2", // 2.7, but one must stay
        "1, 0.9, 0",
        "9, 0, 0"
    })
    void theShareIsRoundedToTheNearest(int samples, double share, int kept) {
        Split split = Split.of(regression(samples), share, 7);
        assertThat(split.validation()).hasSize(kept);
        assertThat(split.training()).hasSize(samples - kept);
    }

    @ParameterizedTest
    @CsvSource({"0.25, 2, 1", "0.1, 1, 0", "0.6, 4, 2"})
    void everyClassIsRoundedByItself(double share, int ofSeven, int ofFour) {
        double[] classes = {0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1};
        Dataset data = new Dataset(
                "two",
                List.of("x"),
                new double[][] {classes},
                List.of("class"),
                new double[][] {classes},
                List.of("seven", "four"));
        int[] kept = new int[2];
        for (int i : Split.of(data, share, 3).validation()) {
            kept[(int) classes[i]]++;
        }
        assertThat(kept).containsExactly(ofSeven, ofFour);
    }

    private static Dataset regression(int samples) {
        double[] values = new double[samples];
        return new Dataset(
                "line", List.of("x"), new double[][] {values}, List.of("y"), new double[][] {values}, List.of());
    }
}
