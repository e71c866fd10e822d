package errorscape.ui.table;

import errorscape.data.table.TableChoice;
import errorscape.data.table.TableReport;
import errorscape.data.table.TableSource;
import errorscape.data.table.reading.TableReading;
import errorscape.ui.task.Failures;
import errorscape.ui.task.Studies;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Reads the whole table beside the window, whatever its size, and says how far it is. JavaFX thread only.
final class TableCheck {
    private final Studies studies;
    private final ReadOnlyObjectWrapper<CheckState> state = new ReadOnlyObjectWrapper<>(new CheckState.Waiting());
    private Studies.@Nullable Study running;
    private long newest;

    TableCheck(Studies studies) {
        this.studies = studies;
    }

    ReadOnlyObjectProperty<CheckState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Reads it as chosen; what was being read is given up.
    void start(TableSource source, TableChoice choice) {
        long id = next(new CheckState.Reading(0));
        AtomicBoolean told = new AtomicBoolean();
        Studies.Study study = studies.start(
                cancelled -> read(source, choice, cancelled, told, id),
                report -> arrived(id, new CheckState.Done(report)),
                failure -> failed(id, failure));
        running = id == newest && state.get() instanceof CheckState.Reading ? study : null;
    }

    private TableReport read(
            TableSource source, TableChoice choice, BooleanSupplier cancelled, AtomicBoolean told, long id) {
        return TableReading.check(source, choice, rows -> {
            if (told.compareAndSet(false, true)) {
                studies.onUi(() -> {
                    told.set(false);
                    if (state.get() instanceof CheckState.Reading) {
                        arrived(id, new CheckState.Reading(rows));
                    }
                });
            }
            return !cancelled.getAsBoolean();
        });
    }

    /// Ends the reading where it is.
    void stop() {
        if (state.get() instanceof CheckState.Reading(long rows)) {
            next(new CheckState.Stopped(rows));
        }
    }

    /// There is nothing to be read.
    void forget() {
        next(new CheckState.Waiting());
    }

    private long next(CheckState begin) {
        if (running != null) {
            running.cancel();
            running = null;
        }
        newest++;
        state.set(begin);
        return newest;
    }

    private void arrived(long id, CheckState now) {
        if (id == newest) {
            state.set(now);
        }
    }

    private void failed(long id, Throwable failure) {
        if (!Failures.explained(failure)) {
            studies.fail(failure);
        }
        arrived(id, new CheckState.Refused(Failures.refusal(failure)));
    }
}
