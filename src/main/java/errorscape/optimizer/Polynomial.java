package errorscape.optimizer;

/// `floor + (1 - floor) * (1 - t / steps)^power` down to `floor`, where it stays (torch: PolynomialLR, which has no
/// floor and 5 steps by default; optax: polynomial_schedule).
public record Polynomial(long steps, double power, double floor) implements Course {
    static final SettingsType<Polynomial> TYPE = new SettingsType<>(
            "polynomial",
            "Polynomial",
            "down to the floor as a power of what is left: with power 1 a straight line",
            Polynomial.class,
            new Parameter.Whole("steps", "length", 1000, 1, 1_000_000_000_000L, "steps from the top to the floor"),
            Parameter.positive("power", "power", 1, "1 is a straight line; more falls sooner"),
            new Parameter.Real("floor", "floor", 0, 0, true, 1, true, "share of the learning rate that stays"));

    public Polynomial {
        TYPE.check(steps, power, floor);
    }

    @Override
    public SettingsType<Polynomial> type() {
        return TYPE;
    }

    @Override
    public double factor(long step) {
        double left = 1 - (double) Math.min(step, steps) / steps;
        return floor + (1 - floor) * StrictMath.pow(left, power);
    }
}
