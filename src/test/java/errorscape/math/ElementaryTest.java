package errorscape.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The error bounds that [Elementary] states, against exact values on seeded points over the whole range.
class ElementaryTest {
    private static final int POINTS = 1000;

    private static double worst(
            double from, double to, DoubleUnaryOperator function, DoubleFunction<BigDecimal> exact, int points) {
        RandomStream random = new RandomStream(7, "points from " + from + " to " + to);
        double worst = 0;
        for (int i = 0; i < points; i++) {
            double x = random.nextDouble(from, to);
            worst = Math.max(worst, Exact.ulps(function.applyAsDouble(x), exact.apply(x)));
        }
        return worst;
    }

    /// Points of every size from `10^low` to `10^high`, of both signs.
    private static double worstOfEverySize(
            int low, int high, DoubleUnaryOperator function, DoubleFunction<BigDecimal> exact) {
        RandomStream random = new RandomStream(8, "sizes");
        double worst = 0;
        for (int i = 0; i < POINTS; i++) {
            double x = StrictMath.pow(10, random.nextDouble(low, high)) * (i % 2 == 0 ? 1 : -1);
            worst = Math.max(worst, Exact.ulps(function.applyAsDouble(x), exact.apply(x)));
        }
        return worst;
    }

    @Test
    void expIsWithinItsBound() {
        assertThat(worst(-1, 1, Elementary::exp, Exact::exp, POINTS)).isLessThan(1.5);
        assertThat(worst(-708, 709.7, Elementary::exp, Exact::exp, POINTS)).isLessThan(1.5);
        assertThat(worst(-745, -708, Elementary::exp, Exact::exp, POINTS)).isLessThan(1.5);
        assertThat(worstOfEverySize(-20, 2, Elementary::exp, Exact::exp)).isLessThan(1.5);
    }

    @Test
    void expEndsInZeroAndInfinity() {
        assertThat(Elementary.exp(0)).isEqualTo(1);
        assertThat(Elementary.exp(-0.0)).isEqualTo(1);
        assertThat(Elementary.exp(-746)).isZero();
        assertThat(Elementary.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Elementary.exp(710)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.exp(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.exp(Double.NaN)).isNaN();
        assertThat(Elementary.exp(709.782712893384)).isFinite();
        assertThat(Elementary.exp(709.7827128933841)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.exp(-745.1332191019411)).isEqualTo(Double.MIN_VALUE);
        assertThat(Elementary.exp(-745.1332191019412)).isZero();
    }

    @Test
    void logOfOnePlusAUnitIsWithinItsBound() {
        DoubleFunction<BigDecimal> exact = u -> Exact.log1pOfUnit(new BigDecimal(u));
        assertThat(worst(0, 1, Elementary::log1pOfUnit, exact, POINTS)).isLessThan(2.5);
        assertThat(worst(0, 1e-8, Elementary::log1pOfUnit, exact, POINTS)).isLessThan(2.5);
        assertThat(Elementary.log1pOfUnit(0)).isZero();
        assertThat(Elementary.log1pOfUnit(1)).isEqualTo(Math.log(2), Offset.offset(2 * Math.ulp(0.69)));
        assertThat(Elementary.log1pOfUnit(1e-320)).isEqualTo(1e-320, Offset.offset(Double.MIN_VALUE));
        assertThat(Elementary.log1pOfUnit(Double.NaN)).isNaN();
    }

    @Test
    void logOfOnePlusANumberIsWithinItsBound() {
        for (double u : new double[] {0, 1e-320, 1e-10, 0.3, 1, 1 + 1e-15, 1.5, 2, 3, 7, 1e3, 1e16, 1e300, 1.7e308}) {
            assertThat(Exact.ulps(Elementary.log1p(u), Exact.log1p(u)))
                    .as("log1p(%s)", u)
                    .isLessThan(2.5);
        }
        assertThat(worst(0, 12, Elementary::log1p, Exact::log1p, POINTS)).isLessThan(2.5);
        assertThat(worst(12, 1e6, Elementary::log1p, Exact::log1p, POINTS)).isLessThan(2.5);
        assertThat(Elementary.log1p(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.log1p(Double.NaN)).isNaN();
    }

    @Test
    void softplusIsWithinItsBoundAndNeverOverflows() {
        assertThat(worst(-40, 40, Elementary::softplus, Exact::softplus, POINTS))
                .isLessThan(3);
        assertThat(worst(-700, -40, Elementary::softplus, Exact::softplus, POINTS))
                .isLessThan(3);
        assertThat(Elementary.softplus(1e300)).isEqualTo(1e300);
        assertThat(Elementary.softplus(-1e300)).isZero();
        assertThat(Elementary.softplus(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.softplus(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Elementary.softplus(Double.NaN)).isNaN();
    }

    @Test
    void sigmoidIsWithinItsBoundOnBothSides() {
        assertThat(worst(-40, 40, Elementary::sigmoid, Exact::sigmoid, POINTS)).isLessThan(3);
        assertThat(worst(-700, -40, Elementary::sigmoid, Exact::sigmoid, POINTS))
                .isLessThan(3);
        assertThat(Elementary.sigmoid(0)).isEqualTo(0.5);
        assertThat(Elementary.sigmoid(-0.0)).isEqualTo(0.5);
        assertThat(Elementary.sigmoid(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Elementary.sigmoid(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Elementary.sigmoid(Double.NaN)).isNaN();
    }

    @Test
    void tanhIsWithinItsBound() {
        assertThat(worst(0.45, 0.56, Elementary::tanh, Exact::tanh, POINTS)).isLessThan(5.5);
        assertThat(worst(-2, 2, Elementary::tanh, Exact::tanh, POINTS)).isLessThan(5.5);
        assertThat(worst(-21, 21, Elementary::tanh, Exact::tanh, POINTS)).isLessThan(5.5);
        assertThat(worstOfEverySize(-20, 2, Elementary::tanh, Exact::tanh)).isLessThan(5.5);
    }

    @Test
    void tanhOfTinyHugeAndStrangeNumbersIsRight() {
        assertThat(Double.doubleToRawLongBits(Elementary.tanh(0.0))).isEqualTo(Double.doubleToRawLongBits(0.0));
        assertThat(Double.doubleToRawLongBits(Elementary.tanh(-0.0))).isEqualTo(Double.doubleToRawLongBits(-0.0));
        // tanh x = x (1 - x^2/3 + ...): x itself when x^2 is below the last place.
        for (double x : new double[] {1e-10, 1e-100, 1e-300, Double.MIN_NORMAL}) {
            assertThat(Elementary.tanh(x)).isEqualTo(x, Offset.offset(5 * Math.ulp(x)));
            assertThat(Elementary.tanh(-x)).isEqualTo(-Elementary.tanh(x));
        }
        for (double x : new double[] {19.1, 20, 21, 1e300, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
            assertThat(Elementary.tanh(x)).isEqualTo(1);
            assertThat(Elementary.tanh(-x)).isEqualTo(-1);
        }
        assertThat(Elementary.tanh(Double.NaN)).isNaN();
    }

    @Test
    void tanhOfSubnormalNumbersIsThem() {
        for (double x : new double[] {1e-307, 1e-310, 1e-320, Double.MIN_VALUE}) {
            assertThat(Elementary.tanh(x)).isEqualTo(x);
        }
    }

    @Test
    void tanhOfModerateNumbersHasTheSameBits() {
        RandomStream random = new RandomStream(10, "moderate");
        int n = 50_000;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble(-Elementary.TANH_UNCLIPPED, Elementary.TANH_UNCLIPPED);
        }
        x[0] = Elementary.TANH_UNCLIPPED;
        x[1] = -0.0;
        x[2] = 1e-310;
        double[] y = new double[n];
        double[] clipped = new double[n];
        Elementary.tanhOfModerate(x, y, n);
        Elementary.tanh(x, clipped, n);
        assertThat(y).isEqualTo(clipped);
    }

    @Test
    void oneLargeNumberAmongModerateOnesChangesNoBits() {
        RandomStream random = new RandomStream(11, "large");
        double[] x = new double[100];
        double[] y = new double[x.length];
        for (double large :
                new double[] {0, 15.999, 16, -16, 19.06, 1e9, -1e300, Double.POSITIVE_INFINITY, Double.NaN}) {
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextDouble(-3, 3);
            }
            x[57] = large;
            Elementary.tanh(x, y, x.length);
            for (int i = 0; i < x.length; i++) {
                assertThat(y[i]).isEqualTo(Double.valueOf(Elementary.tanh(x[i])));
            }
        }
    }

    @Test
    void tanhNeverLeavesOneAndNeverFallsByMoreThanItsError() {
        double last = -1;
        for (int i = -22_000; i <= 22_000; i++) {
            double y = Elementary.tanh(i / 1000.0);
            assertThat(Math.abs(y)).isLessThanOrEqualTo(1);
            assertThat(y).isGreaterThanOrEqualTo(last - 5 * Math.ulp(last));
            last = y;
        }
    }

    @Test
    void arrayFormsGiveTheBitsOfScalarForms() {
        assertSameBits(Elementary::tanh, Elementary::tanh, 3);
        assertSameBits(Elementary::exp, Elementary::exp, 3);
        assertSameBits(
                (x, y, n) -> {
                    for (int i = 0; i < n; i++) {
                        y[i] = Math.min(Math.abs(x[i]), 1);
                    }
                    Elementary.log1pOfUnit(y, y, n);
                },
                x -> Elementary.log1pOfUnit(Math.min(Math.abs(x), 1)),
                0);
        double[] x = {0.5, -3, 700};
        double[] y = new double[3];
        Elementary.tanh(x, y, 3);
        Elementary.tanh(x, x, 3);
        assertThat(x).isEqualTo(y);
    }

    private interface ArrayForm {
        void apply(double[] x, double[] y, int n);
    }

    private static void assertSameBits(ArrayForm array, DoubleUnaryOperator scalar, int largestPower) {
        RandomStream random = new RandomStream(9, "array");
        double[] x = new double[20_003];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian() * StrictMath.pow(10, random.nextDouble(-8, largestPower));
        }
        double[] strange = {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-320, -1e300};
        System.arraycopy(strange, 0, x, 500, strange.length);
        double[] y = new double[x.length];
        // Often enough for the just-in-time compiler to have replaced the interpreter half-way.
        for (int round = 0; round < 100; round++) {
            int n = x.length - round;
            array.apply(x, y, n);
            for (int i = 0; i < n; i++) {
                double expected = scalar.applyAsDouble(x[i]);
                if (Double.doubleToLongBits(y[i]) != Double.doubleToLongBits(expected)) {
                    assertThat(y[i]).as("f(%s)", x[i]).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void theNormalDistributionIsRightInBothTails() {
        for (double x = -37; x <= 9; x += 0.37) {
            BigDecimal exact = Exact.normalCdf(x);
            double result = Elementary.normalCdf(x);
            assertThat(result).isEqualTo(exact.doubleValue(), relative(1e-13, exact.doubleValue()));
            assertThat(result).isEqualTo(exact.doubleValue(), Offset.offset(1e-15));
        }
        assertThat(worst(0, 9, Elementary::normalCdf, Exact::normalCdf, 300)).isLessThan(8);
        assertThat(worst(-1, 0, Elementary::normalCdf, Exact::normalCdf, 300)).isLessThan(8);
        assertThat(worst(-2.82, -1, Elementary::normalCdf, Exact::normalCdf, 300))
                .isLessThan(2500);
        assertThat(worst(-37, -2.83, Elementary::normalCdf, Exact::normalCdf, 300))
                .isLessThan(8);
        assertThat(Elementary.normalCdf(0)).isEqualTo(0.5);
        assertThat(Elementary.normalCdf(40)).isEqualTo(1);
        assertThat(Elementary.normalCdf(-40)).isZero();
        assertThat(Elementary.normalCdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Elementary.normalCdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Elementary.normalCdf(Double.NaN)).isNaN();
    }

    @Test
    void theNormalDensityIsWithinItsBound() {
        DoubleFunction<BigDecimal> exact = Exact::normalDensity;
        assertThat(worst(-3, 3, Elementary::normalDensity, exact, POINTS)).isLessThan(3);
        assertThat(worst(-37, 37, Elementary::normalDensity, exact, POINTS)).isLessThan(3);
        assertThat(Elementary.normalDensity(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Elementary.normalDensity(Double.NaN)).isNaN();
    }

    private static Offset<Double> relative(double share, double of) {
        return Offset.offset(share * Math.abs(of));
    }
}
