package errorscape.ui.census;

import errorscape.critical.space.Census;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;

/// What a census has found so far, written by its threads and read by the JavaFX thread.
final class LiveFindings implements Census.Listener {
    /// So many calls at least lie between two announcements.
    private static final int SOME = 8;

    private final Runnable announce;
    private final List<double[]> found = new ArrayList<>();
    private int done;
    private int total;
    private int examined;
    private int toExamine;

    /// @param searches planned
    /// @param announce run now and then, on any thread, when there is more
    LiveFindings(int searches, Runnable announce) {
        total = searches;
        this.announce = announce;
    }

    @Override
    public void searched(int doneNow, int totalNow) {
        boolean tell;
        synchronized (found) {
            done = Math.max(done, doneNow);
            total = totalNow;
            tell = done % SOME == 0 || done == total;
        }
        if (tell) {
            announce.run();
        }
    }

    @Override
    public void found(double loss, double indexFraction) {
        synchronized (found) {
            found.add(new double[] {loss, indexFraction});
        }
    }

    @Override
    public void examined(int doneNow, int totalNow) {
        synchronized (found) {
            examined = Math.max(examined, doneNow);
            toExamine = totalNow;
        }
        announce.run();
    }

    /// The losses and index fractions found so far: two arrays of one length.
    double[][] points() {
        synchronized (found) {
            double[][] points = new double[2][found.size()];
            for (int i = 0; i < found.size(); i++) {
                points[0][i] = found.get(i)[0];
                points[1][i] = found.get(i)[1];
            }
            return points;
        }
    }

    /// The share of the searches that are done, 0 to 1.
    double progress() {
        synchronized (found) {
            return total == 0 ? 0 : done / (double) total;
        }
    }

    /// Such as "120 of 500 searches, 97 ended at critical points", and later "examining 12 of 80 points".
    String inWords() {
        synchronized (found) {
            String searches = Words.text(
                    "census.live",
                    Numbers.count(done),
                    total,
                    Numbers.count(total),
                    Numbers.count(found.size()),
                    found.size());
            return toExamine == 0
                    ? searches
                    : Words.text(
                            "census.examining",
                            searches,
                            Numbers.count(Math.min(examined + 1, toExamine)),
                            toExamine,
                            Numbers.count(toExamine));
        }
    }
}
