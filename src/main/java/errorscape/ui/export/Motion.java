package errorscape.ui.export;

/// What moves in a moving picture.
public enum Motion {
    /// The run.
    PLAY,
    /// The camera, round the terrain.
    ORBIT,
    /// Both at once.
    BOTH;

    boolean plays() {
        return this != ORBIT;
    }

    boolean turns() {
        return this != PLAY;
    }
}
