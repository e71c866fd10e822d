package errorscape.optimizer;

/// `floor + (1 - floor) * (1 - t / steps)^power`, then `floor` (torch: PolynomialLR where the floor is 0; optax:
/// polynomial_schedule).
public record Polynomial(long steps, double power, double floor) implements Course {
    static final SettingsType<Polynomial> TYPE = new SettingsType<>(
            "polynomial",
            "Polynomial",
            "a power of the steps that are left, down to the floor, where it stays",
            Polynomial.class,
            CourseTerms.length("steps", "length", 1000, "steps from the top to the floor (PyTorch: 5)"),
            Parameter.positive("power", "power", 1, "1: a straight line; more: early fall"),
            CourseTerms.lowest());

    public Polynomial {
        TYPE.check(steps, power, floor);
    }

    @Override
    public SettingsType<Polynomial> type() {
        return TYPE;
    }

    @Override
    public double factor(long step) {
        double left = 1 - Math.min(1, (double) step / steps);
        return floor + (1 - floor) * StrictMath.pow(left, power);
    }
}
