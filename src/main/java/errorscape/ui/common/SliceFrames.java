package errorscape.ui.common;

import errorscape.slice.GridSampler;
import errorscape.slice.LossGrid;
import errorscape.slice.Sampling;
import errorscape.slice.SamplingLevels;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/// Samples passing pictures of a plane that moves: one at a time, the newest wish next, as fine as goes with
/// thirty pictures a second. JavaFX thread only.
final class SliceFrames {
    /// Nodes a side of a passing picture for which training is slowed; finer ones take what is left.
    private static final int ENOUGH = 65;

    private final Executor ui;
    private final GridSampler sampler;
    private final BiConsumer<SliceRequest, LossGrid> onFrame;
    private final ReadOnlyDoubleWrapper trainingShare = new ReadOnlyDoubleWrapper(1);
    private final Consumer<Throwable> onFailure;
    private @Nullable SliceRequest wish;
    private @Nullable Sampling current;
    private long number;
    private final GridPace pace = new GridPace();

    SliceFrames(
            Executor ui,
            GridSampler sampler,
            BiConsumer<SliceRequest, LossGrid> onFrame,
            Consumer<Throwable> onFailure) {
        this.ui = ui;
        this.sampler = sampler;
        this.onFrame = onFrame;
        this.onFailure = onFailure;
    }

    /// How much of its time training is to take while there are pictures; 1 when they have ended.
    ReadOnlyDoubleProperty trainingShareProperty() {
        return trainingShare.getReadOnlyProperty();
    }

    /// Wants a picture. One that is under way is finished first.
    void ask(SliceRequest request) {
        wish = request;
        if (current == null) {
            next();
        }
    }

    /// Drops what is under way and what is wished for.
    void cancel() {
        wish = null;
        number++;
        if (current != null) {
            current.cancel();
            current = null;
        }
        trainingShare.set(1);
    }

    private void next() {
        SliceRequest request = wish;
        if (request == null) {
            return;
        }
        wish = null;
        long mine = ++number;
        long began = System.nanoTime();
        int nodes = Math.min(pace.nodes(), request.resolution());
        // Set before it starts: on an executor that works at once the picture is there when it returns.
        boolean[] over = {false};
        Sampling started = sampler.start(
                request.values(),
                request.plane(),
                request.box(),
                SamplingLevels.only(nodes, nodes),
                grid -> {
                    double nanos = System.nanoTime() - began;
                    ui.execute(() -> {
                        over[0] = true;
                        arrived(mine, request, grid, nanos);
                    });
                },
                failure -> ui.execute(() -> {
                    over[0] = true;
                    failed(mine, failure);
                }));
        if (!over[0]) {
            current = started;
        }
    }

    private void arrived(long mine, SliceRequest request, LossGrid grid, double nanos) {
        if (mine != number) {
            return;
        }
        current = null;
        pace.took(grid.columns(), nanos, Math.min(ENOUGH, request.resolution()));
        trainingShare.set(pace.trainingShare());
        onFrame.accept(request, grid);
        next();
    }

    private void failed(long mine, Throwable failure) {
        if (mine == number) {
            current = null;
            onFailure.accept(failure);
        }
    }
}
