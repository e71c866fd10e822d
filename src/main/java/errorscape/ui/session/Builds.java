package errorscape.ui.session;

import errorscape.scenario.Experiment;
import errorscape.ui.task.Failures;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Builds scenarios in the background, one after the other; only what was asked for last is handed over. JavaFX thread
/// only.
final class Builds {
    private final Executor ui;
    private final Executor background;
    private final Consumer<Throwable> unexpected;
    private boolean underWay;
    private long newest;

    /// @param unexpected told of failures that are not for the user
    Builds(Executor ui, Executor background, Consumer<Throwable> unexpected) {
        this.ui = ui;
        this.background = background;
        this.unexpected = unexpected;
    }

    /// Whether something has been asked for that is not there yet.
    boolean underWay() {
        return underWay;
    }

    /// Builds a scenario.
    ///
    /// @param source gives it or throws what tells why not
    /// @param shown the experiment there is, over the folder `there`
    /// @param done gets what was built, on the JavaFX thread
    /// @param refused told why there is nothing, on the JavaFX thread
    void ask(
            Supplier<Opening> source,
            @Nullable Experiment shown,
            @Nullable Path there,
            BiConsumer<Opening, Experiment> done,
            Consumer<String> refused) {
        long request = ++newest;
        underWay = true;
        background.execute(() -> {
            try {
                Opening opening = source.get();
                Experiment built = opening.built(Objects.equals(opening.base(), there) ? shown : null);
                ui.execute(() -> arrive(request, () -> done.accept(opening, built)));
            } catch (RuntimeException | Error e) {
                // Whatever it was: who waits for an answer gets one, and what was shown stays.
                if (!Failures.explained(e)) {
                    unexpected.accept(e);
                }
                ui.execute(() -> arrive(request, () -> refused.accept(Failures.refusal(e))));
            }
        });
    }

    private void arrive(long request, Runnable answer) {
        if (request == newest) {
            underWay = false;
            answer.run();
        }
    }

    /// Drops what has been asked for.
    void giveUp() {
        newest++;
        underWay = false;
    }

    /// Works something out after the scenarios asked for before.
    ///
    /// @param done gets the result on the JavaFX thread
    <T> void later(Supplier<T> work, Consumer<T> done) {
        background.execute(() -> {
            T result = work.get();
            ui.execute(() -> done.accept(result));
        });
    }
}
