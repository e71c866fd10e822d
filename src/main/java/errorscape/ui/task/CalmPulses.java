package errorscape.ui.task;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Pulses for text and numbers, whose layout costs more than a picture: while everything moves they come no
/// oftener than people can read, otherwise at once. A task that is asked for sooner waits for the rest of the
/// pause; none is lost. Tasks that come due together take turns, one a picture: all at once they make it late.
/// JavaFX thread only.
public final class CalmPulses implements Pulse.Source {
    /// About eight times a second: digits that change oftener are a blur.
    private static final long PAUSE_NANOS = 120_000_000;

    /// Less than from one picture to the next.
    private static final long TURN_NANOS = 5_000_000;

    private final Pulse.Source pulses;
    private final BooleanSupplier moving;
    private final LongSupplier clock;
    private boolean any;
    private long lastOfAny;

    /// @param pulses ticks, each of which may be the one
    /// @param moving whether everything moves, such as while a race is on
    /// @param clock in nanoseconds
    public CalmPulses(Pulse.Source pulses, BooleanSupplier moving, LongSupplier clock) {
        this.pulses = pulses;
        this.moving = moving;
        this.clock = clock;
    }

    @Override
    public Pulse pulse(Runnable task) {
        return pulse(task, OutOfOrder.NOWHERE);
    }

    @Override
    public Pulse pulse(Runnable task, OutOfOrder place) {
        Waiting waiting = new Waiting(task);
        Pulse tick = pulses.pulse(waiting, place);
        waiting.tick = tick;
        return tick;
    }

    private final class Waiting implements Runnable {
        private final Runnable task;
        private Pulse tick = () -> {};
        private boolean ran;
        private long last;

        private Waiting(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            long now = clock.getAsLong();
            boolean soon = ran && now - last < PAUSE_NANOS;
            boolean taken = any && now - lastOfAny < TURN_NANOS;
            if (moving.getAsBoolean() && (soon || taken)) {
                tick.request();
            } else {
                ran = true;
                last = now;
                task.run();
                any = true;
                lastOfAny = clock.getAsLong();
            }
        }
    }
}
