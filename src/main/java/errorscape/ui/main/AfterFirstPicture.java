package errorscape.ui.main;

import errorscape.ui.task.Pulse;

/// Does something at the second pulse, when the first has drawn the window. JavaFX thread only.
final class AfterFirstPicture {
    private final Pulse pulse;
    private final Runnable task;
    private boolean drawn;

    private AfterFirstPicture(Pulse.Source pulses, Runnable task) {
        this.task = task;
        pulse = pulses.pulse(this::run);
    }

    /// To be called before the window is shown.
    static void run(Pulse.Source pulses, Runnable task) {
        new AfterFirstPicture(pulses, task).pulse.request();
    }

    private void run() {
        if (drawn) {
            task.run();
        } else {
            drawn = true;
            pulse.request();
        }
    }
}
