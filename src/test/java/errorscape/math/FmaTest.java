package errorscape.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Against [Math#fma]: the processor's instruction, or the JDK's arithmetic in decimal digits.
class FmaTest {
    /// `-Dfma.count=100000000` for a long run.
    private static final int COUNT = Integer.getInteger("fma.count", 1_000_000);

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        0x1p-537,
        -0x1p-538,
        0x1p990,
        0x1p1000,
        -0x1p1023,
        0x1p-960,
        0x1p-850,
        Math.nextUp(1.0),
        Math.nextDown(1.0),
        1e-300,
        3,
        1 / 3.0
    };

    private static void same(double a, double b, double c) {
        double wanted = Math.fma(a, b, c);
        double found = Fma.exact(a, b, c);
        if (Double.doubleToLongBits(wanted) != Double.doubleToLongBits(found)) {
            throw new AssertionError("fma(" + Double.toHexString(a) + ", " + Double.toHexString(b) + ", "
                    + Double.toHexString(c) + ") is " + Double.toHexString(wanted) + ", not "
                    + Double.toHexString(found));
        }
    }

    private static void same(float a, float b, float c) {
        float wanted = Math.fma(a, b, c);
        float found = Fma.exact(a, b, c);
        if (Float.floatToIntBits(wanted) != Float.floatToIntBits(found)) {
            throw new AssertionError("fma(" + Float.toHexString(a) + ", " + Float.toHexString(b) + ", "
                    + Float.toHexString(c) + ") is " + Float.toHexString(wanted) + ", not " + Float.toHexString(found));
        }
    }

    /// A double with few or many bits and an exponent around `exponent`.
    private static double some(SplittableRandom random, int exponent, int spread) {
        double mantissa = switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(8) / 8.0;
            case 1 -> 1 + Math.scalb((double) random.nextInt(1 << 27), -27);
            case 2 -> 2 - Math.scalb((double) random.nextInt(1, 16), -52);
            default -> 1 + random.nextDouble();
        };
        double value = Math.scalb(mantissa, exponent + random.nextInt(-spread, spread + 1));
        return random.nextBoolean() ? value : -value;
    }

    @Test
    void ordinaryNumbersHaveTheBitsOfTheInstruction() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < COUNT; k++) {
            same(some(random, 0, 3), some(random, 0, 3), some(random, 0, 60));
        }
    }

    @Test
    void sumsHalfWayBetweenTwoNumbersAndALittleBesideAreRoundedOnce() {
        SplittableRandom random = new SplittableRandom(2);
        for (int k = 0; k < COUNT; k++) {
            // c is as large as half a last bit of a * b, or the other way round, give or take a power of two.
            double a = some(random, 0, 1);
            double b = some(random, 0, 1);
            int apart = random.nextInt(48, 112);
            same(a, b, some(random, random.nextBoolean() ? apart : -apart, 2));
            double power = Math.scalb(1.0, random.nextInt(-4, 4) - apart);
            same(power, 1 + Math.scalb(1.0, -random.nextInt(1, 53)), some(random, 0, 1));
            double tie = Math.nextUp(a) - a;
            same(tie, 0.5 + Math.scalb((double) random.nextInt(-1, 2), -random.nextInt(40, 53)), a);
        }
    }

    @Test
    void sumsThatCancelAreExact() {
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < COUNT; k++) {
            double a = some(random, 0, 400);
            double b = some(random, 0, 400);
            double p = a * b;
            same(a, b, -p);
            same(a, b, -Math.nextUp(p));
            same(a, b, -p * (1 + Math.scalb(random.nextInt(-9, 9), -random.nextInt(20, 53))));
            same(a, b, -Math.fma(a, b, -p));
        }
    }

    @Test
    void anyBitsAtAll() {
        SplittableRandom random = new SplittableRandom(4);
        for (int k = 0; k < COUNT; k++) {
            double a = Double.longBitsToDouble(random.nextLong());
            double b = Double.longBitsToDouble(random.nextLong());
            same(a, b, Double.longBitsToDouble(random.nextLong()));
            // The magnitudes of all three fit together here, as far as doubles go.
            int exponent = random.nextInt(-1100, 1024);
            double x = some(random, Math.max(-1000, exponent / 2 - 500), 4);
            double y = some(random, Math.clamp(exponent - Math.getExponent(x), -1074, 1023), 0);
            same(x, y, some(random, exponent, 60));
        }
    }

    @Test
    void subnormalAndHugeResultsAndSpecialValues() {
        SplittableRandom random = new SplittableRandom(5);
        for (double a : SPECIAL) {
            for (double b : SPECIAL) {
                for (double c : SPECIAL) {
                    same(a, b, c);
                }
            }
        }
        for (int k = 0; k < COUNT / 4; k++) {
            same(some(random, -510, 30), some(random, -510, 30), some(random, -1040, 40));
            same(some(random, 500, 30), some(random, 500, 30), some(random, 1000, 30));
            double p = some(random, -480, 3);
            same(p, some(random, -480, 3), SPECIAL[random.nextInt(SPECIAL.length)]);
        }
    }

    @Test
    void floatsHaveTheBitsOfTheInstructionToo() {
        SplittableRandom random = new SplittableRandom(6);
        for (int k = 0; k < COUNT; k++) {
            same(
                    Float.intBitsToFloat(random.nextInt()),
                    Float.intBitsToFloat(random.nextInt()),
                    Float.intBitsToFloat(random.nextInt()));
            float a = (float) some(random, 0, 2);
            float b = (float) some(random, 0, 2);
            same(a, b, (float) some(random, 0, 30));
            same(a, b, -a * b);
            same((float) some(random, -64, 12), (float) some(random, -64, 12), (float) some(random, -126, 24));
        }
        for (double a : SPECIAL) {
            for (double b : SPECIAL) {
                for (double c : SPECIAL) {
                    same((float) a, (float) b, (float) c);
                }
            }
        }
    }

    @Test
    void theTwoOfThemAgreeHereWhicheverIsChosen() {
        assertThat(Fma.fma(0.1, 10.0, -1.0)).isEqualTo(0x1p-54);
        assertThat(Fma.fma(0.1f, 10f, -1f)).isEqualTo(0x1p-26f);
    }
}
