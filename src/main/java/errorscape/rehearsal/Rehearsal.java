package errorscape.rehearsal;

/// A piece that is played in the window, with a report at its end. JavaFX thread only.
@FunctionalInterface
interface Rehearsal {
    /// Begins; goes on with the pulses of the toolkit, and ends the program when it is over.
    void begin(Theatre theatre);
}
