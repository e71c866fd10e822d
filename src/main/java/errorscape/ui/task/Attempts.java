package errorscape.ui.task;

import java.util.function.Consumer;

/// Something that is tried whenever it is asked for, such as a picture: after a few failures it is given up, and says
/// so in its place, until what it shows is another thing. JavaFX thread only.
///
/// Failures are counted whether or not there was a success between: of a picture that another thread draws, the half
/// that is made here succeeds every time.
public final class Attempts {
    /// So many failures are enough to believe it.
    public static final int MOST = 3;

    private final Consumer<Throwable> onFailure;
    private final OutOfOrder place;
    private int failures;

    /// @param onFailure told of every failure
    /// @param place says that it has been given up
    public Attempts(Consumer<Throwable> onFailure, OutOfOrder place) {
        this.onFailure = onFailure;
        this.place = place;
    }

    public boolean givenUp() {
        return failures >= MOST;
    }

    /// Runs a task unless it has been given up. What it throws is told and goes no further.
    public void run(Runnable task) {
        if (givenUp()) {
            return;
        }
        try {
            task.run();
        } catch (Throwable e) {
            failed(e);
        }
    }

    /// Counts a failure that happened elsewhere, and tells of it.
    public void failed(Throwable failure) {
        failures++;
        onFailure.accept(failure);
        if (failures == MOST) {
            place.show(failure);
        }
    }

    /// What is shown has changed: it is worth trying again.
    public void again() {
        boolean was = givenUp();
        failures = 0;
        if (was) {
            place.clear();
        }
    }
}
