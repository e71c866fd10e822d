package errorscape.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.critical.slice.SliceCriticalPoints;
import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.slice.SliceProver;
import errorscape.function.FunctionObjective;
import errorscape.math.Range;
import errorscape.parallel.ParallelFor;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Functions given piece by piece are searched as those they are: by abs, min and max where there is such a form.
class PiecesOfFunctionsTest {
    private static SliceCriticalSet search(String formula) {
        FunctionObjective function = FunctionObjective.of(formula);
        Plane plane = new Plane(new double[2], new double[] {1, 0}, new double[] {0, 1}, "x", "y");
        Box box = new Box(new Range(-1, 1.1), new Range(-1.2, 1));
        SliceCriticalPoints.Options options = SliceCriticalPoints.Options.of(function);
        SliceCriticalSet found =
                SliceCriticalPoints.find(function, plane, box, options, ParallelFor.onCallingThread(), () -> false);
        return SliceProver.prove(found, function, plane, box, options, ParallelFor.onCallingThread(), () -> false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "if(x > 0, x, -x) + y^2; abs(x)+y^2",
                "if(x > 0, x, -x) - y^2; abs(x)-y^2",
                "if(x < y, y, x) + x^2 + y^2; max(x,y)+x^2+y^2",
                "(x>0)*x^2 + (x<=0)*3x^2 + y^2; x^2+2*max(0,-x)*max(0,-x)+y^2"
            })
    void theSamePointsAreFoundAsInTheOtherForm(String pieces, String other) {
        SliceCriticalSet found = search(pieces);
        SliceCriticalSet known = search(other);
        assertThat(known.points()).isNotEmpty();
        assertThat(found.points()).hasSameSizeAs(known.points());
        for (int i = 0; i < known.points().size(); i++) {
            assertThat(found.points().get(i).kind())
                    .isEqualTo(known.points().get(i).kind());
            assertThat(found.points().get(i).a())
                    .isCloseTo(known.points().get(i).a(), within(1e-7));
            assertThat(found.points().get(i).b())
                    .isCloseTo(known.points().get(i).b(), within(1e-7));
        }
    }

    @Test
    void whereTheFunctionJumpsNothingIsCriticalAndNothingProved() {
        SliceCriticalSet found = search("if(x > 0.13, 1, 0) + 0.2x + y^2");
        assertThat(found.points()).isEmpty();
        assertThat(found.certificate().toString()).doesNotStartWith("Complete");
    }

    @Test
    void awayFromTheirBordersPiecesAreProved() {
        // The border lies outside the box.
        SliceCriticalSet found = search("if(x > 5, 7, x^2) + y^2");
        assertThat(found.points())
                .singleElement()
                .satisfies(p -> assertThat(p.kind()).isEqualTo(SliceCriticalPoint.Kind.MINIMUM));
        assertThat(found.certificate().toString()).startsWith("Complete");
    }
}
