package errorscape.lesson.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import errorscape.lesson.Finding;
import errorscape.lesson.Locks;
import errorscape.lesson.Measure;
import errorscape.lesson.Question;
import errorscape.lesson.Scene;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.format.SampleLessons;
import errorscape.parallel.ParallelFor;
import errorscape.slice.PlanePoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeasuringTest {
    private static final LessonFolder FOLDER = SampleLessons.folder("saddle-or-minimum");
    private static final Scene BOWL = new Scene(
            "quartic",
            "{\"function\": {\"expression\": \"x^2+4*y^2\"}, \"start\": {\"x\": 1, \"y\": 1}}",
            List.of(),
            Locks.NONE);

    private final Measuring measuring = new Measuring(FOLDER, ParallelFor.onCallingThread(), () -> false);

    private double number(Measure measure) {
        return ((Finding.Amount) measuring.compute(measure)).value().doubleValue();
    }

    private static Scene rate(double rate) {
        return BOWL.withChange(BOWL.change()
                .replace(
                        "\"start\"",
                        "\"training\": {\"optimizer\": {\"type\": \"sgd\", \"learningRate\": " + rate
                                + "}}, \"start\""));
    }

    @Test
    void aBowlsNumbersAreThoseOfItsFormula() {
        // f = x^2 + 4 y^2, H = diag(2, 8), a step multiplies x by 1 - 2 r and y by 1 - 8 r.
        assertThat(number(new Measure.Run(BOWL, 1, 0, Measure.Run.Quantity.LOSS, 0)))
                .isEqualTo(5);
        assertThat(number(new Measure.Run(BOWL, 1, 0, Measure.Run.Quantity.LARGEST_EIGENVALUE, 0)))
                .isCloseTo(8, within(1e-12));
        assertThat(number(new Measure.Run(BOWL, 1, 0, Measure.Run.Quantity.GRADIENT_NORM, 0)))
                .isCloseTo(Math.sqrt(68), within(1e-12));
        assertThat(number(new Measure.Run(rate(0.125), 1, 1, Measure.Run.Quantity.WEIGHT, 1)))
                .isZero();
        assertThat(number(new Measure.Run(rate(0.125), 1, 2, Measure.Run.Quantity.WEIGHT, 0)))
                .isCloseTo(0.5625, within(1e-15));
        // 0.75^(2 n) <= 0.1 from n = 5 on (0.0563), not at 4 (0.1001).
        assertThat(number(new Measure.Until(rate(0.125), 1, 0.1, 100))).isEqualTo(5);
        assertThat(measuring.compute(new Measure.Until(rate(0.3), 1, 0.1, 100))).isEqualTo(Finding.of("never"));
        assertThat(measuring.compute(new Measure.Run(rate(0.1), 1, 1000, Measure.Run.Quantity.VERDICT, 0)))
                .isEqualTo(Finding.of("minimum"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.146447", "3, 0.025050"})
    void randomMatricesAreDefiniteAsOftenAsTheGaussianOrthogonalEnsembleSays(int size, double share) {
        // (2 - sqrt 2) / 4 and (pi - 2 sqrt 2) / (4 pi): Bray and Dean (2007) and Dean and Majumdar (2008).
        double deviation = Math.sqrt(share * (1 - share) / 20_000);
        assertThat(number(new Measure.DefiniteMatrices(size, 20_000, 5))).isCloseTo(share, within(4 * deviation));
    }

    @Test
    void contrastsFadeWithTheDimension() {
        // In one dimension the nearest of 200 points is about 100 times as near as the farthest; in 1000 dimensions
        // distances are sqrt(1000/6) = 12.9, give or take 0.24.
        assertThat(number(new Measure.Contrast(1000, 200, 3))).isBetween(0.05, 0.15);
        assertThat(number(new Measure.Contrast(1, 200, 3))).isGreaterThan(50);
    }

    @Test
    void himmelblauHasNineCriticalPoints() {
        Scene scene = Scene.of("himmelblau");
        assertThat(number(critical(scene, Measure.Critical.Kind.ANY))).isEqualTo(9);
        assertThat(number(critical(scene, Measure.Critical.Kind.MINIMUM))).isEqualTo(4);
        assertThat(number(critical(scene, Measure.Critical.Kind.SADDLE))).isEqualTo(4);
        assertThatThrownBy(() -> measuring.compute(
                        new Measure.Critical(scene, Measure.Critical.Kind.MAXIMUM, Measure.Critical.Quantity.LOSS, 2)))
                .hasMessageContaining("has 1 such points, so there is no rank 2");
    }

    private static Measure critical(Scene scene, Measure.Critical.Kind kind) {
        return new Measure.Critical(scene, kind, Measure.Critical.Quantity.COUNT, 1);
    }

    @Test
    void aFormulaIsComputedOnWhatItsInputsAreComputedTo() {
        assertThat(number(new Measure.Formula("ln(10)/ln(1.1)", List.of()))).isCloseTo(24.158858, within(1e-6));
        assertThatThrownBy(() -> measuring.compute(new Measure.Formula("1+", List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereAreTwoToTheHTimesHFactorialTwinsOfTanhUnits() {
        assertThat(number(new Measure.Twins(Scene.of("xor"), 10))).isEqualTo(8);
        assertThat(number(new Measure.Twins(Scene.of("moons"), 10))).isEqualTo(384);
    }

    @Test
    void aValleyOfMinimaIsOneBasinAndTheOtherValleyAnother() {
        PlaneBasins basins = PlaneBasins.of(Scene.of("two-layers"), FOLDER, new Question.Tap(1, 100, 1), () -> false);
        PlanePoint upper = new PlanePoint(0.6, 1.7, 0);
        assertThat(basins.same(upper, new PlanePoint(1.8, 0.5, 0))).isTrue();
        assertThat(basins.same(upper, new PlanePoint(0.05, 0.05, 0))).isTrue();
        assertThat(basins.same(upper, new PlanePoint(-1, -1, 0))).isFalse();
        assertThat(basins.same(upper, new PlanePoint(-0.05, -0.05, 0))).isFalse();
    }

    @Test
    void basinsOfIsolatedMinimaAreToldApart() {
        PlaneBasins basins = PlaneBasins.of(Scene.of("himmelblau"), FOLDER, new Question.Tap(1, 200, 1), () -> false);
        PlanePoint end = basins.ends().getFirst();
        assertThat(basins.same(end, new PlanePoint(end.a() + 0.5, end.b() + 0.5, 0)))
                .isTrue();
        assertThat(basins.same(new PlanePoint(3, 2, 0), new PlanePoint(-3, 3, 0)))
                .isFalse();
    }
}
