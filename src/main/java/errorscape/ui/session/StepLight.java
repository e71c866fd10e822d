package errorscape.ui.session;

import errorscape.training.SamplePulls;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What of a step is pointed at, so that formula, numbers, table and arrows light up together; and which samples pull
/// where, while somebody wants to see it. JavaFX thread only.
public final class StepLight {
    /// Where no sample is chosen.
    public static final int NONE = -1;

    private final StringProperty part = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable SamplePulls> pulls = new SimpleObjectProperty<>();
    private final IntegerProperty sample = new SimpleIntegerProperty(NONE);

    /// Runs a task whenever something is pointed at or chosen, for as long as there is this step.
    public void changed(Runnable task) {
        part.subscribe(task);
        pulls.subscribe(task);
        sample.subscribe(task);
    }

    /// The symbol of the part that is pointed at; empty for none.
    public StringProperty partProperty() {
        return part;
    }

    /// Which samples of the step that is explained pull where; null while nobody wants to see it.
    public ObjectProperty<@Nullable SamplePulls> pullsProperty() {
        return pulls;
    }

    /// The training sample that is looked at; [#NONE] for none.
    public IntegerProperty sampleProperty() {
        return sample;
    }
}
