package errorscape.lesson;

import java.util.List;
import java.util.Optional;

/// What is asked before anything moves. What is right follows from claims, or from the runs themselves, never from a
/// key beside them.
public sealed interface Question {
    /// Where will a racer be? Answered with a finger on the surface. Right is a tap in the basin where the run ends,
    /// however far from its end.
    ///
    /// @param racer its number
    /// @param steps it makes before it is asked where it is
    /// @param count taps that are wanted: with more than one, each basin in which racers end takes one
    record Tap(int racer, long steps, int count) implements Question {}

    /// One of several answers: the one whose condition what is claimed meets.
    ///
    /// @param claim id
    /// @param options at least two; exactly one is right
    record Choice(String claim, List<Option> options) implements Question {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// A possible answer.
    ///
    /// @param right when the answer is right; empty for one that cannot be
    record Option(String id, Optional<Criterion> right) {}

    /// How much, how many, how often?
    ///
    /// @param claim id
    /// @param within how far off an answer may be and still be right (par)
    record Estimate(String claim, double within) implements Question {}

    /// Which first? Right is the order of rising numbers.
    ///
    /// @param items at least two, of different numbers
    /// @param swaps how many pairs may stand the wrong way round and the answer still be right (par)
    record Order(List<Item> items, int swaps) implements Question {
        public Order {
            items = List.copyOf(items);
        }
    }

    /// Something to be put in order.
    ///
    /// @param claim id; its number is where the item belongs
    record Item(String id, String claim) {}
}
