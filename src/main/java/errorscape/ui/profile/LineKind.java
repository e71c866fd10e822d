package errorscape.ui.profile;

import errorscape.critical.space.CriticalPoint;
import errorscape.math.Vectors;
import errorscape.optimizer.Explanation;
import errorscape.scenario.Experiment;
import errorscape.scenario.LineText;
import errorscape.training.PathPoint;
import errorscape.training.RaceSnapshot;
import errorscape.training.Snapshot;
import errorscape.training.StepExplanation;
import errorscape.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The lines that can be looked along.
enum LineKind {
    START_TO_BALL("profile.start", "profile.start.axis", "profile.start.needs"),
    NEXT_STEP("profile.next", "profile.next.axis", "profile.next.needs"),
    LARGEST("profile.largest", "profile.ball.axis", "profile.hessian.needs"),
    SMALLEST("profile.smallest", "profile.ball.axis", "profile.hessian.needs"),
    TO_RACER("profile.racer", "profile.racer.axis", "profile.racer.needs"),
    MINIMA("profile.minima", "profile.minima.axis", "profile.minima.needs");

    private final String title;
    private final String axis;
    private final String needs;

    LineKind(String title, String axis, String needs) {
        this.title = title;
        this.axis = axis;
        this.needs = needs;
    }

    /// What lines are made from.
    ///
    /// @param found critical points of the network, newest last
    /// @param next the step that the ball is about to make, if it is known
    record Material(
            Experiment experiment,
            RaceSnapshot race,
            Snapshot ball,
            List<CriticalPoint> found,
            Optional<StepExplanation> next) {}

    /// The key of its name.
    String title() {
        return title;
    }

    @Override
    public String toString() {
        return Words.text(title);
    }

    /// The key of the horizontal axis' name.
    String axis() {
        return axis;
    }

    /// The key of what to do where there is no such line.
    String needs() {
        return needs;
    }

    /// Whether it takes a Hessian.
    boolean slow() {
        return this == LARGEST || this == SMALLEST;
    }

    /// The line as things stand; empty while there is none, such as before the first step.
    Optional<LineText> line(Material from) {
        double[] at = from.ball().now().weights();
        return switch (this) {
            case START_TO_BALL -> between(from.experiment().startWeights(), at, Words.text("profile.start.name"));
            case NEXT_STEP -> from.next().flatMap(LineKind::step);
            case LARGEST -> Optional.of(LineText.alongEigenvector(at, true, from.experiment()));
            case SMALLEST -> Optional.of(LineText.alongEigenvector(at, false, from.experiment()));
            case TO_RACER ->
                from.race().racers().stream()
                        .filter(other -> other.racer() != from.ball().racer())
                        .map(Snapshot::now)
                        .map(PathPoint::weights)
                        .findFirst()
                        .flatMap(other -> between(at, other, Words.text("profile.racer.name")));
            case MINIMA -> minima(from.found(), at.length);
        };
    }

    /// Between the two minima that were found last.
    private static Optional<LineText> minima(List<CriticalPoint> found, int dimension) {
        List<CriticalPoint> minima = found.reversed().stream()
                .filter(point -> point.type() == CriticalPoint.Type.MINIMUM && point.dimension() == dimension)
                .limit(2)
                .toList();
        return minima.size() < 2
                ? Optional.empty()
                : between(minima.getLast().weights(), minima.getFirst().weights(), Words.text("profile.minima.name"));
    }

    private static Optional<LineText> step(StepExplanation next) {
        double[] from = next.from().weights();
        return next.explanation().quantities().stream()
                .filter(quantity -> quantity.role() == Explanation.Role.STEP)
                .map(Explanation.Quantity::values)
                .filter(step -> step.length == from.length && Vectors.norm(step) > 0 && Vectors.allFinite(step))
                .findFirst()
                .map(step -> {
                    double[] to = from.clone();
                    Vectors.addScaled(1, step, to);
                    return LineText.alongStep(from, to);
                });
    }

    private static Optional<LineText> between(double[] from, double[] to, String name) {
        return Arrays.equals(from, to) ? Optional.empty() : Optional.of(LineText.between(from, to, name));
    }
}
