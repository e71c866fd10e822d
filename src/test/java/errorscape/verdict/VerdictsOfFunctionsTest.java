package errorscape.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errorscape.function.FunctionObjective;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.optimizer.Sgd;
import errorscape.training.RunSettings;
import errorscape.training.TrainingLoop;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Verdicts on runs over typed functions of which calculus says what they end at.
class VerdictsOfFunctionsTest {
    private static Verdict after(long steps, String formula, OptimizerSettings optimizer, double x, double y) {
        FunctionObjective function = FunctionObjective.of(formula);
        TrainingLoop loop =
                new TrainingLoop(function, Optional.empty(), new RunSettings(new double[] {x, y}, 1, optimizer, 0));
        while (loop.steps() < steps && loop.step()) {}
        return new VerdictJudge(function).judge(loop.snapshot());
    }

    private static Verdict descended(long steps, String formula, double rate, double x, double y) {
        return after(steps, formula, new Sgd(rate, 0), x, y);
    }

    /// No critical point is near: the plateau's only one is the origin, 6.9 away; that of the scaled bowl 3.6; those of
    /// the smoothed step is the origin, 7 away; those of the wave are more than 1 away.
    @ParameterizedTest
    @CsvSource({
        "1-exp(-(x^2+y^2)/2), 4.9, 4.8, 0.5",
        "1-exp(-(x^2+y^2)/2), 7.1, 7.1, 0.5",
        "1e-10*((x-3)^2+(y+2)^2), 0, 0, 0.1",
        "1e-14*((x-3)^2+(y+2)^2), 0, 0, 0.1",
        "1e-12*(sin(x)+y^2), 0.2, 0, 0.1",
        "1/(1+exp(20-x^2-y^2)), 7, 0, 0.1"
    })
    void aVanishedGradientIsNoCriticalPoint(String formula, double x, double y, double rate) {
        Verdict verdict = descended(100, formula, rate, x, y);
        assertThat(verdict.gradientNorm()).isLessThan(1e-8);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.PLATEAU);
        assertThat(verdict.sentence()).contains("no critical point");
    }

    /// The same bowls are minima where their minimum is, (3, −2), however small their scale.
    @ParameterizedTest
    @CsvSource({"1e-10, 1e9", "1e-14, 1e13", "1, 0.1", "1e6, 1e-7"})
    void aMinimumIsOneAtEveryScale(String scale, double rate) {
        Verdict verdict = descended(400, scale + "*((x-3)^2+(y+2)^2)", rate, 0, 0);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.MINIMUM);
        double factor = Double.parseDouble(scale);
        assertThat(verdict.curvature().orElseThrow().smallest()).isCloseTo(2 * factor, within(1e-9 * factor));
        assertThat(verdict.newtonStep()).isLessThan(1e-5);
    }

    /// Sums of falling exponentials, the logistic loss and 1/(1 + x^2) have no minimum that way.
    @ParameterizedTest
    @CsvSource({
        "exp(-x)+y^2, 25, 0, 0.1, 100",
        "exp(-x)+y^2, 36, 0, 0.1, 100",
        "exp(-x)+y^2, 25, 1e-9, 0.1, 100",
        "exp(-x)+exp(-y), 5, 3, 0.1, 5000",
        "log(1+exp(-x))+0.1*(y-1)^2, 1, 0, 0.1, 5000",
        "1/(1+x^2)+y^2, 30, 0, 0.1, 100",
        "-x+y^2, 0, 1, 0.1, 1000"
    })
    void aLossThatFallsTowardsInfinityIsSaidTo(String formula, double x, double y, double rate, long steps) {
        Verdict verdict = descended(steps, formula, rate, x, y);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ENDLESS);
        assertThat(verdict.kind().id()).isEqualTo("falls towards infinity");
        assertThat(verdict.sentence()).startsWith("Falls towards infinity:");
    }

    /// All have Hessians with an eigenvalue of zero at the origin, which descent comes to like a power of 1 / step.
    @ParameterizedTest
    @CsvSource({
        "x^3+y^2, 1, 1, 0.1, 6000",
        "x^3+y^2, 1, 1, 0.1, 60000",
        "x^4+y^2, 1, 1, 0.1, 100000",
        "x^4+y^4, 1, 0.7, 0.1, 20000",
        "x^3+y^3, 1, 0.7, 0.1, 6000",
        "x^5+y^2, 0.5, 1, 0.1, 200000",
        "cosh(y)+x^3+x^4, 0.3, 1, 0.1, 60000"
    })
    void aSlowApproachToADegeneratePointIsNoMinimum(String formula, double x, double y, double rate, long steps) {
        Verdict verdict = descended(steps, formula, rate, x, y);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DEGENERATE);
        assertThat(verdict.sentence()).contains("the second-order test cannot decide");
    }

    /// Steep beside shallow, and third derivatives beside a Hessian that is positive: minima all the same. Rosenbrock's
    /// is (1, 1); that of x^3 - 3 x is 1, with the eigenvalue 6.
    @ParameterizedTest
    @CsvSource({
        "x^3-3*x+y^2, 0.2, 1, 0.1, 300",
        "(1-x)^2+100*(y-x^2)^2, 0.9, 0.9, 0.001, 60000",
        "x^2+x^4+exp(y)-y, 1, 1, 0.1, 500",
        "log(cosh(x))+0.1*y^2, 1, 1, 0.5, 500"
    })
    void aRegularMinimumIsOne(String formula, double x, double y, double rate, long steps) {
        Verdict verdict = descended(steps, formula, rate, x, y);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.MINIMUM);
        assertThat(verdict.sentence()).contains("None of 2 Hessian eigenvalues is negative, none is zero");
    }

    /// Between two places w and -w with rate r the secant's curvature is 2 / r. For log(cosh(x)) w solves
    /// `tanh(w) = 2 w / r`: for r = 2.05 it is 0.2745. For sqrt(1+x^2) it is `w = sqrt(r^2 / 4 - 1)`.
    @ParameterizedTest
    @CsvSource({
        "log(cosh(x))+0.1*y^2, 2.05, 0.54904, 300",
        "sqrt(1+x^2)+0.1*y^2, 2.5, 1.5, 300",
        "sqrt(1+x^2)+0.1*y^2, 4, 3.46410161513775, 300",
        "log(cosh(x))+0.1*y^2, 2.05, 0.54904, 20000",
        "log(cosh(x))+0.1*y^2+1/(1+exp(y)), 2.05, 0.54904, 20000"
    })
    void aJumpToAndFroOscillatesAndItsSecantSetsTheRate(String formula, double rate, double apart, long steps) {
        Verdict verdict = descended(steps, formula, rate, 1, 1);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.OSCILLATING);
        assertThat(verdict.secant().orElseThrow()).isCloseTo(2 / rate, within(1e-6));
        assertThat(verdict.stableRate().orElseThrow()).isCloseTo(rate, within(1e-5));
        String text = String.format(Locale.ROOT, "between two places %.3g apart", apart);
        assertThat(verdict.sentence()).contains(text, "exactly the most that is stable between the two places");
    }

    @ParameterizedTest
    @CsvSource({"1000, 0.01, 100", "1e6, 0.01, 100", "-1000, 0.01, 300", "1e9, 0.001, 1000", "0, 0.01, 400"})
    void aConstantThatIsAddedMakesNoPlateau(String constant, double rate, long steps) {
        Verdict verdict = descended(steps, constant + "+x^2+y^2", rate, 1, 1);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DESCENDING);
        assertThat(verdict.sentence()).startsWith("The value is falling. In the last 49 steps it fell by ");
    }

    @Test
    void stepsThatAreTooShortForASteepPlaceAreStalled() {
        // 1000 + x^2 + y^2 with a rate of 1e-16: each step moves the weights by 2e-16 and the value by less than its
        // ulp.
        Verdict verdict = descended(100, "1000+x^2+y^2", 1e-16, 1, 1);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.STALLED);
    }

    /// Newton's method from (0, 0) ends on Himmelblau's maximum near (-0.27, -0.92); those of the others are at the
    /// origin.
    @ParameterizedTest
    @CsvSource({
        "(x^2+y-11)^2+(x+y^2-7)^2, 0, 0",
        "cos(x)+cos(y), 0.2, 0.1",
        "exp(-x^2-y^2), 0.1, 0.1",
        "x*y-x^2-y^2, 3, 1"
    })
    void aPointWhereEveryDirectionGoesDownIsAMaximum(String formula, double x, double y) {
        Verdict verdict =
                after(100, formula, Optimizers.find("newton").orElseThrow().standard(), x, y);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.MAXIMUM);
        assertThat(verdict.badge()).isEqualTo("maximum");
        assertThat(verdict.sentence())
                .startsWith("A maximum of the function: every direction goes down.")
                .contains("2 of 2 Hessian eigenvalues are negative, none is zero");
    }

    @ParameterizedTest
    @CsvSource({"x^2-y^2, 3, 0", "x*y, 1, 1", "x^3-3*x+y^2, -1.001, 0"})
    void ofASaddleOneDirectionGoesDown(String formula, double x, double y) {
        Verdict verdict =
                after(100, formula, Optimizers.find("newton").orElseThrow().standard(), x, y);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SADDLE);
        assertThat(verdict.sentence()).contains("1 of 2 Hessian eigenvalues is negative, none is zero");
    }

    /// At the origin the gradient counts as zero and the Hessian holds zeros, but the function has a kink.
    @ParameterizedTest
    @CsvSource({"abs(x)-abs(y)", "abs(x)+abs(y)", "-abs(x)+y^2", "2*abs(x)+abs(y)-x^2"})
    void aHessianOfZerosAtAKinkIsNoMinimum(String formula) {
        Verdict verdict = descended(0, formula, 0.1, 0, 0);
        assertThat(verdict.kind()).isNotIn(Verdict.Kind.MINIMUM, Verdict.Kind.MAXIMUM, Verdict.Kind.DEGENERATE);
        assertThat(verdict.sentence()).doesNotContain("no direction goes down");
    }

    @ParameterizedTest
    @CsvSource({"x^2-y^2", "x^4-y^4", "-x^2-y^2"})
    void aValueWithoutALowestIsNotBlamedOnTheRate(String formula) {
        Verdict verdict = descended(1_000_000, formula, 0.1, 0.01, 1);
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DIVERGED);
        assertThat(verdict.sentence()).contains("fell without end").doesNotContain("too large", "steeper");
    }
}
