package errorscape.lesson;

/// What happens after the answer.
///
/// @param steps all racers make; 0 for none
/// @param marks whether critical points appear
/// @param turn whether the camera goes once round what is seen
public record Reveal(long steps, boolean marks, boolean turn) {
    /// Nothing moves.
    public static final Reveal STILL = new Reveal(0, false, false);
}
