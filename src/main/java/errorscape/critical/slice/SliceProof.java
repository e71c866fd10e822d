package errorscape.critical.slice;

import errorscape.critical.PointInWords;
import errorscape.math.Interval;
import errorscape.slice.Box;
import errorscape.words.Words;
import java.util.List;

/// What interval arithmetic says of the critical points of a slice in a box: which parts of the box stayed open.
///
/// @param state how far the proof got
/// @param matches whether the points that were proved to exist are those that are listed, one by one
/// @param openCells rectangles that nothing was proved of; the whole box where no proof was tried
/// @param openShare of the box's area
public record SliceProof(State state, boolean matches, List<OpenCell> openCells, double openShare) {
    /// How far a proof got.
    public enum State {
        /// It was not tried, or not yet.
        NOT_TRIED,
        /// The loss offers no enclosures: it is that of a network with kinks, or of a large one.
        NOT_OFFERED,
        /// It ended, whether or not cells are left.
        ENDED
    }

    public SliceProof {
        openCells = List.copyOf(openCells);
    }

    /// Nothing is proved of a box.
    static SliceProof none(State state, Box box) {
        Interval a = Interval.of(box.a().min(), box.a().max());
        Interval b = Interval.of(box.b().min(), box.b().max());
        return new SliceProof(state, false, List.of(new OpenCell(a, b)), 1);
    }

    static SliceProof ended(boolean matches, List<OpenCell> open, Box box) {
        double area = open.stream().mapToDouble(OpenCell::area).sum();
        return new SliceProof(
                State.ENDED, matches, open, area / (box.a().length() * box.b().length()));
    }

    /// Whether every part of the box is proved and all that is critical is listed.
    public boolean complete() {
        return state == State.ENDED && matches && openCells.isEmpty();
    }

    /// What stayed open, for people; nothing where all is proved, or no proof was tried.
    String inWords() {
        return switch (state) {
            case NOT_TRIED -> "";
            case NOT_OFFERED -> Words.text("point.proof.none");
            case ENDED ->
                openCells.isEmpty()
                        ? matches ? "" : Words.text("point.proof.differs")
                        : Words.text("point.proof.open", openCells.size(), Integer.toString(openCells.size()), share());
        };
    }

    private String share() {
        double percent = 100 * openShare;
        if (percent >= 99.95) {
            return Words.text("point.proof.all");
        }
        return percent < 0.01
                ? Words.text("point.proof.little")
                : Words.text("point.proof.percent", PointInWords.number(percent));
    }
}
