package errorscape.ui.session;

import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What becomes of the plane when something else in a scenario changes.
final class SliceKeeping {
    private SliceKeeping() {}

    /// A plane made by training stays where it is when training or the start changes: its numbers take the
    /// place of the recipe, for a picture must not jump because a learning rate was touched. Numbers of another
    /// network are dropped.
    ///
    /// @param shown the scenario `before`, built; null if it is not
    static Scenario keep(Scenario before, Scenario next, @Nullable Experiment shown) {
        if (!sameWeights(before.subject(), next.subject())) {
            return withoutNumbers(next);
        }
        boolean sameSlice = before.slice().equals(next.slice());
        boolean sameTraining = before.start().equals(next.start())
                && before.training().optimizer().equals(next.training().optimizer())
                && before.training().batchSize() == next.training().batchSize()
                && before.training().batchSeed() == next.training().batchSeed();
        if (sameSlice && !sameTraining && shown != null && before.slice().madeByTraining()) {
            PlaneChoice kept =
                    PlaneChoice.Directions.of(shown.plane(), before.slice().plane());
            return next.withSlice(new Scenario.Slice(kept, Place.START, Optional.of(shown.box())));
        }
        return next;
    }

    private static boolean sameWeights(Subject one, Subject other) {
        return one.equals(other)
                || (one instanceof Subject.DataAndNetwork a
                        && other instanceof Subject.DataAndNetwork b
                        && a.data().equals(b.data())
                        && a.network().hidden().equals(b.network().hidden())
                        && a.network().biases() == b.network().biases()
                        && a.network().direct() == b.network().direct());
    }

    private static Scenario withoutNumbers(Scenario scenario) {
        Scenario fitting = scenario;
        if (scenario.slice().givenInNumbers()) {
            fitting = fitting.withSlice(new Scenario.Slice(
                    new PlaneChoice.RandomDirections(1, PlaneChoice.Normalisation.FILTER, false), Optional.empty()));
        }
        Scenario.Start start = scenario.start();
        return start.from().isEmpty()
                ? fitting
                : fitting.withStart(Scenario.Start.drawn(start.initialiser(), start.seed()));
    }
}
