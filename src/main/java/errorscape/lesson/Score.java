package errorscape.lesson;

/// What an answer is worth.
///
/// @param points from 0 to 1
/// @param par whether it is right
public record Score(double points, boolean par) {
    static Score of(boolean right) {
        return new Score(right ? 1 : 0, right);
    }
}
