package errorscape.ui.critical;

import errorscape.critical.space.CriticalPoint;
import errorscape.critical.space.TwinBarrier;
import errorscape.critical.space.WayOut;
import errorscape.math.Range;
import errorscape.math.Vectors;
import errorscape.objective.Objective;
import errorscape.optimizer.OptimizerSettings;
import errorscape.scenario.Experiment;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.slice.Box;
import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import errorscape.training.EscapeTime;
import errorscape.ui.session.NetworkPoints;
import errorscape.ui.session.Session;
import errorscape.ui.task.Studies;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What can be done at a critical point of the network: slice along the way out, push the ball down it, measure
/// how long optimizers take to escape, look at its twins. Knows no control. JavaFX thread only.
final class NetworkPointModel {
    /// How far beside the point runs begin, relative to one and the weights' norm.
    private static final double PUSH = 1e-3;

    /// Half the side of the box round the point, relative to one and the weights' norm.
    private static final double AROUND = 0.35;

    private static final int MOST_TWINS = 40;
    private static final long MOST_STEPS = 5_000;

    /// A row of findings.
    ///
    /// @param open what choosing the row does; empty for nothing
    record Finding(String what, String number, Optional<Runnable> open) {}

    /// Findings with their title.
    public record Findings(String title, String whatTitle, String numberTitle, List<Finding> rows) {
        static final Findings NONE = new Findings("", "", "", List.of());
    }

    private final Session session;
    private final ReadOnlyObjectWrapper<Findings> findings = new ReadOnlyObjectWrapper<>(Findings.NONE);
    private Studies.@Nullable Study study;

    NetworkPointModel(Session session) {
        this.session = session;
        session.networkPoints().latestProperty().subscribe(() -> {
            if (study != null) {
                study.cancel();
            }
            findings.set(Findings.NONE);
        });
    }

    ReadOnlyObjectProperty<Findings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /// The point found last; null if there is none.
    @Nullable
    CriticalPoint point() {
        NetworkPoints.Found found = session.networkPoints().latestProperty().get();
        return found == null ? null : found.result().point().orElse(null);
    }

    /// A slice through the point along the way out.
    void sliceAlongWayOut() {
        withWayOut((point, way) -> {
            boolean falls = way.downCurvature() < 0 || point.descent().isPresent();
            reslice(
                    point.weights(),
                    way.down(),
                    way.up(),
                    falls
                            ? Words.text("critical.way", Numbers.measured(way.downCurvature(), 2))
                            : Words.text("critical.flattest"),
                    Words.text("critical.steepest", Numbers.measured(way.upCurvature(), 2)),
                    Box.square(AROUND * (1 + Vectors.norm(point.weights()))));
        });
    }

    /// Begins the run anew beside the point.
    void pushBall() {
        withWayOut((point, way) -> session.change(s -> s.withStart(s.start().withWeights(beside(point, way)))));
    }

    /// Measures how long optimizers take to escape.
    void measureEscape() {
        Experiment experiment = session.experimentProperty().get();
        if (experiment == null) {
            return;
        }
        Objective objective = experiment.training();
        CriticalPoint point = point();
        if (point == null) {
            return;
        }
        int selected = session.run().selectedProperty().get();
        OptimizerSettings chosen = Racers.get(experiment.scenario(), selected).optimizer();
        run(Words.text("critical.measuring"), cancelled -> {
            double[] beside = beside(point, WayOut.of(objective, point));
            List<Finding> rows = new ArrayList<>();
            for (Contenders contender : Contenders.beside(chosen)) {
                if (!cancelled.getAsBoolean()) {
                    OptionalLong steps = EscapeTime.steps(
                            objective, beside, point.value(), contender.settings(), MOST_STEPS, cancelled);
                    rows.add(new Finding(
                            contender.name(),
                            steps.isPresent() ? Numbers.count(steps.getAsLong()) : "> " + Numbers.count(MOST_STEPS),
                            Optional.empty()));
                }
            }
            return new Findings(
                    Wording.text(experiment.scenario(), "critical.escape.title", Numbers.measured(push(point), 1)),
                    Words.text("critical.optimizer"),
                    Words.text("critical.steps"),
                    rows);
        });
    }

    /// Looks at the twins and the barriers before them.
    void compareTwins() {
        Experiment experiment = session.experimentProperty().get();
        CriticalPoint point = point();
        if (experiment == null || point == null) {
            return;
        }
        Objective objective = experiment.training();
        run(Words.text("critical.comparing"), cancelled -> {
            List<TwinBarrier> twins = TwinBarrier.of(objective, point.weights(), MOST_TWINS, cancelled);
            List<Finding> rows = new ArrayList<>();
            for (TwinBarrier twin : twins) {
                rows.add(new Finding(
                        twin.twin().change(),
                        Numbers.measured(twin.barrier(), 3),
                        Optional.of(() -> sliceToTwin(point, twin))));
            }
            return new Findings(
                    Wording.text(
                            experiment.scenario(), twins.isEmpty() ? "critical.no.symmetry" : "critical.twins.title"),
                    Words.text("critical.twin"),
                    Words.text("critical.barrier"),
                    rows);
        });
    }

    private void sliceToTwin(CriticalPoint point, TwinBarrier twin) {
        double[] way = Vectors.difference(twin.twin().weights(), point.weights());
        withWayOut((same, out) -> {
            double[] across = out.up().clone();
            Vectors.addScaled(-Vectors.dot(across, way) / Vectors.dot(way, way), way, across);
            double length = Vectors.norm(across);
            double[] second = length > 1e-6 ? Vectors.scaled(Vectors.norm(way) / length, across) : out.down();
            reslice(
                    point.weights(),
                    way,
                    second,
                    Words.text("critical.to.twin"),
                    Words.text("critical.across"),
                    new Box(new Range(-0.4, 1.4), new Range(-0.9, 0.9)));
        });
    }

    private void run(String title, Function<BooleanSupplier, Findings> work) {
        if (study != null) {
            study.cancel();
        }
        findings.set(new Findings(title, "", "", List.of()));
        study = session.studies().start(work, findings::set);
    }

    private interface WayUse {
        void take(CriticalPoint point, WayOut way);
    }

    private void withWayOut(WayUse use) {
        Experiment experiment = session.experimentProperty().get();
        CriticalPoint point = point();
        if (experiment == null || point == null || point.dimension() < 2) {
            return;
        }
        Objective objective = experiment.training();
        Consumer<WayOut> taken = way -> {
            // Another loss has other weights: what was worked out for the one before says nothing of it.
            if (point.equals(point())) {
                use.take(point, way);
            }
        };
        session.studies().start(cancelled -> WayOut.of(objective, point), taken);
    }

    private void reslice(
            double[] origin, double[] first, double[] second, String firstName, String secondName, Box box) {
        PlaneChoice choice = new PlaneChoice.Directions(
                boxed(first), boxed(second), firstName, secondName, Optional.of(Place.Weights.of(origin)));
        Experiment now = session.experimentProperty().get();
        if (now != null) {
            session.change(s -> now.keepingStart(s)
                    .withSlice(new Scenario.Slice(choice, s.slice().at(), Optional.of(box))));
        }
    }

    private static List<Double> boxed(double[] x) {
        return Arrays.stream(x).boxed().toList();
    }

    private static double push(CriticalPoint point) {
        return PUSH * (1 + Vectors.norm(point.weights()));
    }

    private static double[] beside(CriticalPoint point, WayOut way) {
        double[] beside = point.weights().clone();
        Vectors.addScaled(push(point), way.down(), beside);
        return beside;
    }
}
