package errorscape.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.objective.Evaluator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionGalleryTest {
    static Stream<TestFunction> all() {
        return FunctionGallery.all().stream();
    }

    /// The minima are published to about five digits, so the gradient is only small where the curvature is.
    @ParameterizedTest
    @MethodSource("all")
    void the_published_minima_are_minima(TestFunction function) {
        Evaluator evaluator = FunctionObjective.of(function.formula()).evaluator();
        for (TestFunction.Minimum minimum : function.minima()) {
            double[] at = {minimum.x(), minimum.y()};
            double value = evaluator.value(at);
            assertThat(value).isCloseTo(minimum.value(), within(1e-4 * Math.max(1, Math.abs(minimum.value()))));
            for (int k = 0; k < 8; k++) {
                double angle = k * Math.PI / 4;
                double[] near = {at[0] + 0.01 * Math.cos(angle), at[1] + 0.01 * Math.sin(angle)};
                assertThat(evaluator.value(near)).as("beside %s", minimum).isGreaterThan(value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradient_descent_goes_down_from_the_start_and_does_not_blow_up(TestFunction function) {
        Evaluator evaluator = FunctionObjective.of(function.formula()).evaluator();
        double[] at = {function.startX(), function.startY()};
        assertThat(function.x().contains(at[0]) && function.y().contains(at[1])).isTrue();
        double before = evaluator.value(at);
        double[] gradient = new double[2];
        for (int step = 0; step < 30; step++) {
            evaluator.gradient(at, gradient);
            at[0] -= function.learningRate() * gradient[0];
            at[1] -= function.learningRate() * gradient[1];
        }
        assertThat(evaluator.value(at)).isFinite().isLessThan(before);
    }

    @Test
    void the_guide_lists_every_function_as_it_is() throws IOException {
        String guide = Files.readString(Path.of("docs", "functions.md"));
        for (TestFunction function : FunctionGallery.all()) {
            assertThat(guide).contains("`" + function.name() + "`", "`" + function.formula() + "`", function.lesson());
        }
    }

    @Test
    void functions_are_found_by_name_and_formula() {
        assertThat(FunctionGallery.all()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        for (TestFunction function : FunctionGallery.all()) {
            assertThat(FunctionGallery.find(function.name().toUpperCase(Locale.ROOT)))
                    .contains(function);
            assertThat(FunctionGallery.ofFormula(function.formula())).contains(function);
            assertThat(function.name()).matches("[a-z0-9-]+");
        }
        assertThat(FunctionGallery.find("nothing")).isEmpty();
    }
}
