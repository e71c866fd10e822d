package errorscape.ui.profile;

import errorscape.scenario.Experiment;
import errorscape.scenario.LineText;
import errorscape.training.PathPoint;
import errorscape.training.RaceSnapshot;
import errorscape.training.Snapshot;
import java.util.Arrays;
import java.util.Optional;

/// The lines that can be looked along.
enum LineKind {
    START_TO_BALL("From the start to the ball", "t: 0 the start, 1 the ball", false),
    LARGEST("Along the largest eigenvector", "distance from the ball", true),
    SMALLEST("Along the smallest eigenvector", "distance from the ball", true),
    TO_RACER("From the ball to another racer's", "t: 0 the ball, 1 the other", false);

    private final String title;
    private final String axis;
    private final boolean slow;

    LineKind(String title, String axis, boolean slow) {
        this.title = title;
        this.axis = axis;
        this.slow = slow;
    }

    String title() {
        return title;
    }

    /// The name of the horizontal axis.
    String axis() {
        return axis;
    }

    /// Whether it takes a Hessian.
    boolean slow() {
        return slow;
    }

    /// The line as things stand; empty while there is none, such as before the first step.
    Optional<LineText> line(Experiment experiment, RaceSnapshot race, Snapshot ball) {
        double[] at = ball.now().weights();
        return switch (this) {
            case START_TO_BALL -> between(experiment.startWeights(), at, "from start to ball");
            case LARGEST -> Optional.of(LineText.alongEigenvector(at, true, experiment));
            case SMALLEST -> Optional.of(LineText.alongEigenvector(at, false, experiment));
            case TO_RACER ->
                race.racers().stream()
                        .filter(other -> other.racer() != ball.racer())
                        .map(Snapshot::now)
                        .map(PathPoint::weights)
                        .findFirst()
                        .flatMap(other -> between(at, other, "from racer to racer"));
        };
    }

    private static Optional<LineText> between(double[] from, double[] to, String name) {
        return Arrays.equals(from, to) ? Optional.empty() : Optional.of(LineText.between(from, to, name));
    }
}
