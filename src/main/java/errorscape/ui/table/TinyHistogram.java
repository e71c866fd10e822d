package errorscape.ui.table;

import java.util.List;
import javafx.scene.layout.Region;

/// Counts as bars, a few pixels high; in the colours of the style sheet.
final class TinyHistogram extends Region {
    private static final double HEIGHT = 26;
    private static final double GAP = 1;
    private List<Long> counts = List.of();

    TinyHistogram() {
        getStyleClass().add("tiny-histogram");
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMouseTransparent(true);
    }

    void show(List<Long> next) {
        if (next.equals(counts)) {
            return;
        }
        counts = List.copyOf(next);
        while (getChildren().size() > counts.size()) {
            getChildren().removeLast();
        }
        while (getChildren().size() < counts.size()) {
            Region bar = new Region();
            bar.getStyleClass().add("bar");
            getChildren().add(bar);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        double step = getWidth() / Math.max(1, counts.size());
        for (int i = 0; i < counts.size(); i++) {
            double share = most == 0 ? 0 : (double) counts.get(i) / most;
            // A single row among a million is seen to be there.
            double height = counts.get(i) == 0 ? 0 : Math.max(1, Math.rint(share * getHeight()));
            double left = Math.rint(i * step);
            double width = Math.max(1, Math.rint((i + 1) * step) - left - GAP);
            getChildren().get(i).resizeRelocate(left, getHeight() - height, width, height);
        }
    }
}
