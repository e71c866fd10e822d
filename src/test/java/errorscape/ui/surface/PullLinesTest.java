package errorscape.ui.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.optimizer.Explanation;
import errorscape.optimizer.Explanation.Quantity;
import errorscape.optimizer.Explanation.Role;
import errorscape.render.Scene;
import errorscape.slice.Box;
import errorscape.slice.Plane;
import errorscape.training.PathPoint;
import errorscape.training.SamplePulls;
import errorscape.training.StepExplanation;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PullLinesTest {
    private static final Plane PLANE =
            new Plane(new double[2], new double[] {1, 0}, new double[] {0, 1}, "first", "last");
    private static final double[] FROM = {0.1, 0.2};
    private static final double[] BATCH = {0.5, -1};
    private static final SamplePulls PULLS =
            new SamplePulls(new int[] {3, 8}, new double[][] {{1, -1}, {0, -1}}, BATCH);

    @Test
    void theMeanOfTheTipsIsTheTipOfTheGradientsArrow() {
        Explanation explanation =
                new Explanation(List.of(new Quantity("g", "gradient", Role.GRADIENT, BATCH)), List.of());
        StepExplanation step = new StepExplanation(new PathPoint(0, FROM, 1, 1, Double.NaN), 1, explanation);
        Scene.Arrow arrow = StepArrows.of(step, PLANE, Box.square(2)).getFirst();

        List<Scene.Line> lines = PullLines.of(PULLS, FROM, PLANE, Box.square(2), -1);

        double a = lines.stream().mapToDouble(line -> line.a()[1]).average().orElseThrow();
        double b = lines.stream().mapToDouble(line -> line.b()[1]).average().orElseThrow();
        assertThat(a - FROM[0]).isCloseTo(arrow.da(), within(1e-12));
        assertThat(b - FROM[1]).isCloseTo(arrow.db(), within(1e-12));
    }

    @Test
    void whatLeavesTheBoxIsCutOffWhereItLeaves() {
        SamplePulls far =
                new SamplePulls(new int[] {1, 2}, new double[][] {{100, 0}, {-99, -2}}, new double[] {0.5, -1});
        for (Scene.Line line : PullLines.of(far, FROM, PLANE, Box.square(2), -1)) {
            assertThat(Box.square(2).contains(line.a()[1], line.b()[1])).isTrue();
        }
    }

    @Test
    void theSampleThatIsLookedAtLiesOnTop() {
        List<Scene.Line> lines = PullLines.of(PULLS, FROM, PLANE, Box.square(2), 3);
        assertThat(lines.getLast().colour()).isNotEqualTo(lines.getFirst().colour());
        assertThat(lines.getLast().a()[1]).isLessThan(FROM[0]);
    }

    @Test
    void nobodySeesPullsWhereThereAreNone() {
        assertThat(PullLines.of((SamplePulls) null, FROM, PLANE, Box.square(2), -1))
                .isEmpty();
        assertThat(PullLines.of(PULLS, new double[3], PLANE, Box.square(2), -1)).isEmpty();
    }
}
