package errorscape.network;

/// A change of one hidden unit that leaves the network's outputs as they are: first its [Reflection], then so many half
/// turns of its bias, `b -> b + pi`, each of which turns the signs of its outgoing weights round (of sine only).
///
/// @param halfTurns any whole number
record UnitChange(boolean reflected, int halfTurns) {
    static final UnitChange NONE = new UnitChange(false, 0);
    static final UnitChange REFLECTION = new UnitChange(true, 0);
    static final UnitChange HALF_TURN = new UnitChange(false, 1);
    static final UnitChange BOTH = new UnitChange(true, 1);

    /// What the outgoing weights' signs are multiplied by for the half turns.
    int turnedSign() {
        return (halfTurns & 1) == 0 ? 1 : -1;
    }
}
