package errorscape.ui.export;

import errorscape.export.movie.VideoMovie;
import errorscape.export.task.ExportFormat;
import errorscape.export.task.ExportRequest;
import errorscape.export.task.ExportSubject;
import errorscape.export.task.ExportTask;
import errorscape.file.FileException;
import errorscape.picture.Monitor;
import errorscape.picture.Provenance;
import errorscape.picture.SliceMaterial;
import errorscape.render.Camera;
import errorscape.ui.session.Session;
import errorscape.ui.task.Studies;
import errorscape.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Writes what was chosen, on another thread, and tells how it gets on. JavaFX thread only.
final class ExportModel {
    private final Session session;
    private final Function<ExportSubject, Camera> cameras;
    private final Consumer<Path> written;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private Studies.@Nullable Study study;

    final ExportForm form = new ExportForm();

    /// What became of an export.
    ///
    /// @param file that was written; empty if none was
    /// @param told for people
    private record Outcome(Optional<Path> file, String told) {}

    /// @param cameras as they stand in the window
    /// @param written told of every file
    ExportModel(Session session, Function<ExportSubject, Camera> cameras, Consumer<Path> written) {
        this.session = session;
        this.cameras = cameras;
        this.written = written;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// 0 to 1, or -1 where it is not known.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// How it gets on, or what became of it, for people.
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the window shows now; empty before it shows anything.
    Optional<ExportMaterial> material() {
        return ExportMaterial.of(session);
    }

    /// What is chosen.
    ///
    /// @throws IllegalArgumentException if there is no such file; the message says what to change
    ExportRequest request(ExportMaterial material) {
        return form.request(cameras.apply(form.subject.get()), material.lastStep());
    }

    /// A name for the file, with its ending.
    String suggestion() {
        String scenario = session.scenarioProperty().get() == null
                ? "errorscape"
                : session.scenarioProperty().get().name();
        String plain = scenario.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain + "-" + form.subject.get().key() + form.format.get().ending();
    }

    /// Begins to write, or says why it cannot.
    void export(Path chosen) {
        Optional<ExportMaterial> material = material();
        if (material.isEmpty() || running.get()) {
            return;
        }
        ExportRequest request;
        try {
            request = request(material.get());
        } catch (IllegalArgumentException e) {
            tell(String.valueOf(e.getMessage()));
            return;
        }
        String ending = request.format().ending();
        boolean ends = chosen.toString().toLowerCase(Locale.ROOT).endsWith(ending);
        Path file = ends ? chosen : chosen.resolveSibling(chosen.getFileName() + ending);
        running.set(true);
        progress.set(-1);
        state.set(Words.text("export.working"));
        study = session.studies()
                .start(cancelled -> write(material.get(), request, file, cancelled), this::done, failure -> {
                    end(Words.text("export.failed"));
                    session.studies().fail(failure);
                });
    }

    /// Ends what is under way; the file is as it was.
    void cancel() {
        if (study != null && running.get()) {
            study.cancel();
            end(Words.text("export.cancelled"));
        }
    }

    void tell(String words) {
        state.set(words);
    }

    /// Another choice is another thing to say.
    void forget() {
        if (!running.get()) {
            state.set("");
        }
    }

    private void done(Outcome outcome) {
        end(outcome.told());
        outcome.file().ifPresent(written);
    }

    private void end(String told) {
        study = null;
        running.set(false);
        progress.set(0);
        state.set(told);
    }

    private Outcome write(ExportMaterial material, ExportRequest request, Path file, BooleanSupplier cancelled) {
        ExportFormat format = request.format();
        try {
            boolean video = format == ExportFormat.MP4 || format == ExportFormat.WEBM;
            if (video && !VideoMovie.possible()) {
                return new Outcome(Optional.empty(), Words.text("export.noFfmpeg", format.ending()));
            }
            Monitor monitor = new Heard(session.studies(), cancelled, this::heard);
            SliceMaterial whole =
                    material.complete(request.subject(), session.studies().loop(), monitor);
            new ExportTask(
                            whole,
                            Provenance.of(whole, version()),
                            request,
                            session.studies().loop(),
                            monitor)
                    .write(file);
            return new Outcome(Optional.of(file), Words.text("export.saved", file.toString()));
        } catch (FileException e) {
            return new Outcome(Optional.empty(), Words.text("export.unwritten", file.toString(), e.reason()));
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            return new Outcome(Optional.empty(), Words.text("export.unwritten", file.toString(), reason));
        } catch (CancellationException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            return new Outcome(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private void heard(double share) {
        if (running.get()) {
            boolean known = !Double.isNaN(share);
            progress.set(known ? share : -1);
            state.set(known ? Words.text("export.share", Math.round(100 * share)) : Words.text("export.working"));
        }
    }

    static String version() {
        return Objects.requireNonNullElse(ExportModel.class.getPackage().getImplementationVersion(), "(not packaged)");
    }
}
