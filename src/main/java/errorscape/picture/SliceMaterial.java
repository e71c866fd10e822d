package errorscape.picture;

import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.space.CriticalPoint;
import errorscape.scenario.Experiment;
import errorscape.slice.Plane;
import errorscape.slice.Quantity;
import errorscape.slice.grid.LossGrid;
import java.util.List;
import java.util.Optional;

/// What is known of a slice and of what moves over it: all that its pictures, tables and files are made of. Immutable.
///
/// @param plane that is shown: the experiment's, or one on the way from it to another
/// @param grid the quantity over the plane
/// @param quantity what the grid holds
/// @param critical what is critical in the slice; empty if it was not searched
/// @param networkPoints critical points of the whole network that were found
/// @param racers in the order of the scenario
public record SliceMaterial(
        Experiment experiment,
        Plane plane,
        LossGrid grid,
        Quantity quantity,
        Optional<SliceCriticalSet> critical,
        List<CriticalPoint> networkPoints,
        List<RacerPath> racers) {
    public SliceMaterial {
        networkPoints = List.copyOf(networkPoints);
        racers = List.copyOf(racers);
    }

    /// Whether heights are losses of training, so that paths have heights of their own.
    public boolean showsTrainingLoss() {
        return quantity == Quantity.TRAINING_LOSS;
    }

    /// The racers whose paths are drawn.
    public List<RacerPath> shownRacers() {
        return racers.stream().filter(RacerPath::shown).toList();
    }

    /// The last step that any racer has made.
    public long lastStep() {
        return racers.stream().mapToLong(r -> r.run().now().step()).max().orElse(0);
    }

    /// The same over another plane, whose critical points are not known.
    public SliceMaterial onto(Plane other, LossGrid itsGrid) {
        return new SliceMaterial(experiment, other, itsGrid, quantity, Optional.empty(), List.of(), racers);
    }
}
