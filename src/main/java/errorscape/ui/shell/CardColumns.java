package errorscape.ui.shell;

import errorscape.ui.shell.StageCard.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Rectangle2D;

/// Where the cards lie that nobody has dragged: two columns, and a corner below the right one.
///
/// @param places of all cards, in pixels of the stage
/// @param folded whether there is room for no more than its header
/// @param left width that the left column takes
/// @param right width that the right column takes
record CardColumns(Map<StageCard, Rectangle2D> places, Map<StageCard, Boolean> folded, double left, double right) {
    private static final double GAP = 10;

    /// A card that is not folded is at least so high, or as high as it wants to be.
    private static final double LEAST = 170;

    /// Of the stage's height, what the card in the corner takes, below one card and below more.
    private static final double CORNER = 0.42;

    private static final double SMALL_CORNER = 0.3;

    /// Of the stage's width, what the surface keeps before cards fold.
    private static final double SURFACE = 0.42;

    /// Arranges cards.
    ///
    /// @param opened oldest first
    static CardColumns of(List<StageCard> opened, double width, double height) {
        Map<StageCard, Rectangle2D> places = new HashMap<>();
        Map<StageCard, Boolean> folded = new HashMap<>();
        Set<StageCard> narrow = withoutRoomBeside(opened, width);
        // Several cards above it need the room more.
        double share = opened.stream()
                                .filter(card -> card.side() == Side.RIGHT
                                        && !card.foldedProperty().get())
                                .count()
                        > 1
                ? SMALL_CORNER
                : CORNER;
        double corner = 0;
        for (StageCard card : opened) {
            if (card.side() == Side.CORNER) {
                double side = Math.min(card.preferredWidth(), Math.min(0.3 * width, share * height));
                double high = card.foldedProperty().get() ? card.headerHeight() : side + card.headerHeight();
                places.put(card, new Rectangle2D(width - side, height - high, side, high));
                corner = high + GAP;
            }
        }
        double left = column(of(opened, Side.LEFT), narrow, 0, height, width, places, folded);
        double right = column(of(opened, Side.RIGHT), narrow, 1, height - corner, width, places, folded);
        boolean cornerOpen = opened.stream()
                .anyMatch(card ->
                        card.side() == Side.CORNER && !card.foldedProperty().get());
        if (cornerOpen && right == 0) {
            right = places.entrySet().stream()
                            .filter(e -> e.getKey().side() == Side.CORNER)
                            .mapToDouble(e -> e.getValue().getWidth())
                            .max()
                            .orElse(0)
                    + GAP;
        }
        return new CardColumns(places, folded, left, right);
    }

    private static List<StageCard> of(List<StageCard> opened, Side side) {
        return opened.stream().filter(card -> card.side() == side).toList();
    }

    /// Where two columns would leave too little of the surface, the side opened first folds.
    private static Set<StageCard> withoutRoomBeside(List<StageCard> opened, double width) {
        double left = widest(of(opened, Side.LEFT), width);
        double right = widest(of(opened, Side.RIGHT), width);
        if (left == 0 || right == 0 || left + right <= (1 - SURFACE) * width) {
            return Set.of();
        }
        Side last = opened.stream()
                .map(StageCard::side)
                .filter(side -> side != Side.CORNER)
                .reduce((a, b) -> b)
                .orElse(Side.LEFT);
        return new HashSet<>(of(opened, last == Side.LEFT ? Side.RIGHT : Side.LEFT));
    }

    private static double widest(List<StageCard> cards, double width) {
        return cards.stream()
                .mapToDouble(card -> Math.min(card.preferredWidth(), 0.6 * width))
                .max()
                .orElse(0);
    }

    private static double column(
            List<StageCard> cards,
            Set<StageCard> narrow,
            double align,
            double height,
            double stage,
            Map<StageCard, Rectangle2D> places,
            Map<StageCard, Boolean> folded) {
        if (cards.isEmpty()) {
            return 0;
        }
        double width = widest(cards, stage);
        List<Double> heights = heights(cards, narrow, width, height, folded);
        double y = 0;
        boolean any = false;
        for (int i = 0; i < cards.size(); i++) {
            StageCard card = cards.get(i);
            boolean closed = Boolean.TRUE.equals(folded.get(card));
            double wide = closed ? Math.min(width, 190) : width;
            any |= !closed;
            places.put(card, new Rectangle2D(align * (stage - wide), y, wide, Math.max(1, heights.get(i))));
            y += heights.get(i) + GAP;
        }
        return any ? width + GAP : 0;
    }

    /// The oldest fold until each of the others has the least it needs; what is left goes to the newest first.
    private static List<Double> heights(
            List<StageCard> cards, Set<StageCard> narrow, double width, double height, Map<StageCard, Boolean> folded) {
        double room = height - GAP * (cards.size() - 1);
        List<Double> least = new ArrayList<>();
        List<Double> wanted = new ArrayList<>();
        for (StageCard card : cards) {
            boolean closed = card.foldedProperty().get() || narrow.contains(card);
            folded.put(card, closed);
            double want = closed ? card.headerHeight() : card.wantedHeight(width);
            wanted.add(want);
            least.add(Math.min(LEAST, want));
        }
        for (int i = 0; i < cards.size() - 1 && sum(least) > room; i++) {
            StageCard card = cards.get(i);
            folded.put(card, true);
            least.set(i, card.headerHeight());
            wanted.set(i, card.headerHeight());
        }
        double spare = room - sum(least);
        for (int i = cards.size() - 1; i >= 0; i--) {
            double more = Math.clamp(spare, 0, Math.max(0, wanted.get(i) - least.get(i)));
            least.set(i, least.get(i) + more);
            spare -= more;
        }
        return least;
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }
}
