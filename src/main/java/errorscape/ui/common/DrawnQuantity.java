package errorscape.ui.common;

import errorscape.scenario.Experiment;
import errorscape.scenario.Quantities;
import errorscape.slice.Quantity;
import errorscape.training.Snapshot;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which quantity is drawn over the planes, and the slices that show it. JavaFX thread only.
public final class DrawnQuantity {
    private final RunModel run;
    private final SliceModel slice;
    private final ReadOnlyObjectProperty<@Nullable Experiment> experiment;
    private final ObjectProperty<Quantity> wished = new SimpleObjectProperty<>(Quantity.TRAINING_LOSS);

    DrawnQuantity(RunModel run, SliceModel slice, ReadOnlyObjectProperty<@Nullable Experiment> experiment) {
        this.run = run;
        this.slice = slice;
        this.experiment = experiment;
        wished.subscribe(this::show);
    }

    /// What is drawn; a scenario that has no such quantity shows its training loss.
    public ObjectProperty<Quantity> wishedProperty() {
        return wished;
    }

    /// The slice of an experiment with the chosen quantity at the step where the run stands.
    public SliceRequest sliceOf(Experiment of) {
        Snapshot now = run.snapshotProperty().get();
        Quantity drawn = Quantities.of(of).contains(wished.get()) ? wished.get() : Quantity.TRAINING_LOSS;
        return new SliceRequest(
                of.training(),
                Quantities.of(of, drawn, now == null ? 0 : now.now().step()),
                drawn,
                of.plane(),
                of.box(),
                of.scenario().view().resolution());
    }

    /// The weights where the selected racer stands; others where it has none of this length.
    public double[] ballOr(double[] others) {
        Snapshot now = run.snapshotProperty().get();
        return now == null || now.now().weights().length != others.length
                ? others
                : now.now().weights();
    }

    private void show() {
        Experiment now = experiment.get();
        if (now != null) {
            slice.show(sliceOf(now));
        }
    }
}
