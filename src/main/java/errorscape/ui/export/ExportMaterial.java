package errorscape.ui.export;

import errorscape.critical.slice.SliceCriticalSet;
import errorscape.export.task.ExportSubject;
import errorscape.parallel.ParallelFor;
import errorscape.picture.Monitor;
import errorscape.picture.RacerPath;
import errorscape.picture.SliceComputation;
import errorscape.picture.SliceMaterial;
import errorscape.scenario.Experiment;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.slice.grid.LossGrid;
import errorscape.training.RaceSnapshot;
import errorscape.ui.session.Session;
import errorscape.ui.session.ShownSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the window shows at one moment: immutable, so that it can be written while the window goes on.
///
/// @param shown with the picture there is
/// @param whole whether its grid is as fine as it gets
record ExportMaterial(SliceMaterial shown, boolean whole) {
    /// Of the window as it stands; empty before it shows anything. JavaFX thread only.
    static Optional<ExportMaterial> of(Session session) {
        Experiment experiment = session.experimentProperty().get();
        ShownSlice slice = session.slice().shownProperty().get();
        RaceSnapshot race = session.run().raceProperty().get();
        if (experiment == null || slice == null || race == null) {
            return Optional.empty();
        }
        List<RacerPath> racers = new ArrayList<>();
        for (RacerChoice choice : Racers.of(experiment.scenario())) {
            race.racer(choice.number())
                    .ifPresent(run -> racers.add(new RacerPath(choice.number(), choice.title(), choice.shown(), run)));
        }
        SliceMaterial material = new SliceMaterial(
                experiment,
                slice.plane(),
                slice.grid(),
                slice.quantity(),
                Optional.ofNullable(session.slice().criticalProperty().get()),
                List.copyOf(session.networkPoints().points()),
                racers);
        return Optional.of(
                new ExportMaterial(material, !session.slice().samplingProperty().get()));
    }

    /// The last step that is shown.
    long lastStep() {
        return shown.lastStep();
    }

    /// With what is not there yet and is needed. A plane that follows the ball is taken as it is.
    // Such a plane is another object than the scenario's.
    @SuppressWarnings("ReferenceEquality")
    SliceMaterial complete(ExportSubject subject, ParallelFor loop, Monitor monitor) {
        Experiment experiment = shown.experiment();
        boolean grid = subject.needsGrid() && !whole;
        boolean marks = subject.needsMarks() && shown.critical().isEmpty();
        if (shown.plane() != experiment.plane() || !(grid || marks)) {
            return shown;
        }
        SliceMaterial made = new SliceComputation(experiment, loop, monitor)
                .run(new SliceComputation.Wanted(grid, 0, marks, false, false));
        LossGrid values = grid ? made.grid() : shown.grid();
        Optional<SliceCriticalSet> critical = marks ? made.critical() : shown.critical();
        return new SliceMaterial(
                experiment, shown.plane(), values, shown.quantity(), critical, shown.networkPoints(), shown.racers());
    }
}
