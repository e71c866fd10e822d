package errorscape.ui.table;

import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.reading.TableReading;
import errorscape.ui.task.Studies;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The picture of the first rows, made anew beside the window for every choice. JavaFX thread only.
final class SamplePicture {
    private final Studies studies;
    private final ReadOnlyObjectWrapper<Optional<UnderstoodPicture>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Studies.@Nullable Study drawing;

    SamplePicture(Studies studies) {
        this.studies = studies;
    }

    /// Empty while the rows make no samples.
    ReadOnlyObjectProperty<Optional<UnderstoodPicture>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void draw(TablePreview seen, TableChoice choice) {
        stop();
        drawing = studies.start(
                cancelled -> Optional.of(
                        UnderstoodPicture.of(TableReading.sample(seen, choice).dataset())),
                shown::set,
                // The reading of the whole says what is wrong.
                failure -> shown.set(Optional.empty()));
    }

    void clear() {
        stop();
        shown.set(Optional.empty());
    }

    void stop() {
        if (drawing != null) {
            drawing.cancel();
        }
    }
}
