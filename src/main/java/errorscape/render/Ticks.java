package errorscape.render;

import java.util.ArrayList;
import java.util.List;

/// Round numbers for axes and isolines.
///
/// @param values in rising order
/// @param labels of the values, for people; the same length
/// @param major for each whether it is rounder than the rest: every fifth on a linear scale, powers of ten on a
///     logarithmic one
public record Ticks(double[] values, String[] labels, boolean[] major) {
    /// Decades below which a logarithmic range reads better with evenly spaced ticks.
    private static final double SHORT = 0.9;

    public int count() {
        return values.length;
    }

    /// Ticks within a range of a scale.
    ///
    /// @param most about how many there may be, at least 2
    public static Ticks of(LossScale.Kind kind, double low, double high, int most) {
        if (!drawable(low, high)) {
            return none();
        }
        if (kind == LossScale.Kind.LOG && low > 0) {
            double decades = (StrictMath.log10(high) - StrictMath.log10(low));
            if (decades > SHORT) {
                return logarithmic(low, high, decades, most);
            }
        }
        return linear(low, high, most);
    }

    private static boolean drawable(double low, double high) {
        return low < high && Double.isFinite(low) && Double.isFinite(high);
    }

    private static Ticks none() {
        return new Ticks(new double[0], new String[0], new boolean[0]);
    }

    /// Ticks of a linear range; none where an end is not finite or the range too short for any.
    public static Ticks linear(double low, double high, int most) {
        if (!drawable(low, high)) {
            return none();
        }
        // Divided first: the length of a range may be more than a double holds.
        double length = high - low;
        int parts = Math.max(1, most);
        double rough = Double.isInfinite(length) ? high / parts - low / parts : length / parts;
        double power = powerOfTen((int) Math.floor(StrictMath.log10(rough)));
        double step = 10 * power;
        for (double nice : new double[] {1, 2, 5}) {
            if (nice * power >= rough * (1 - 1e-9)) {
                step = nice * power;
                break;
            }
        }
        if (!(step > 0) || Double.isInfinite(step)) {
            return none();
        }
        List<Double> values = new ArrayList<>();
        List<Boolean> major = new ArrayList<>();
        double first = Math.ceil(low / step - 1e-9);
        double last = Math.floor(high / step + 1e-9);
        for (int i = 0; first + i <= last && i < 1000; i++) {
            double k = first + i;
            double value = Math.clamp(k * step, low, high);
            // Where neighbouring doubles are farther apart than ticks, several would fall on one.
            if (values.isEmpty() || value > values.getLast()) {
                values.add(value);
                major.add(k % 5 == 0);
            }
        }
        double spacing = step;
        return of(values, values.stream().map(x -> NumberText.tick(x, spacing)).toList(), major);
    }

    private static Ticks logarithmic(double low, double high, double decades, int most) {
        double[] mantissas;
        int every = 1;
        int parts = Math.max(1, most);
        if (decades * 3 <= parts) {
            mantissas = new double[] {1, 2, 5};
        } else if (decades * 2 <= parts) {
            mantissas = new double[] {1, 3};
        } else {
            mantissas = new double[] {1};
            every = (int) Math.max(1, Math.ceil(decades / parts));
        }
        List<Double> values = new ArrayList<>();
        List<Boolean> major = new ArrayList<>();
        int firstDecade = (int) Math.floor(StrictMath.log10(low)) - 1;
        int lastDecade = (int) Math.ceil(StrictMath.log10(high));
        for (int decade = firstDecade; decade <= lastDecade; decade++) {
            if (Math.floorMod(decade, every) != 0) {
                continue;
            }
            for (double mantissa : mantissas) {
                double value = mantissa * powerOfTen(decade);
                boolean within = value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9);
                boolean rises = values.isEmpty() || value > values.getLast();
                if (within && rises && Double.isFinite(value)) {
                    values.add(value);
                    major.add(mantissa == 1);
                }
            }
        }
        return of(values, values.stream().map(x -> NumberText.significant(x, 2)).toList(), major);
    }

    private static Ticks of(List<Double> values, List<String> labels, List<Boolean> major) {
        double[] numbers = new double[values.size()];
        boolean[] majors = new boolean[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i);
            majors[i] = major.get(i);
        }
        return new Ticks(numbers, labels.toArray(String[]::new), majors);
    }

    /// Correctly rounded, unlike repeated multiplication.
    private static double powerOfTen(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }
}
