package errorscape.picture;

import errorscape.plot.LineChart;
import errorscape.plot.Series;
import errorscape.render.LossScale;
import errorscape.training.PathPoint;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;

/// The losses of all racers over their steps as a chart, validation losses faint below them.
public final class LossCurves {
    /// Racers up to which curves are named in the picture.
    private static final int NAMED = 6;

    private LossCurves() {}

    /// The chart of the racers that are shown.
    ///
    /// @param kind of the axis of losses; linear where some are not positive
    public static LineChart of(SliceMaterial material, LossScale.Kind kind) {
        List<RacerPath> racers = material.shownRacers();
        boolean alone = racers.size() == 1;
        List<Series> series = new ArrayList<>();
        for (RacerPath racer : racers) {
            List<PathPoint> points = racer.points();
            double[] validation =
                    points.stream().mapToDouble(PathPoint::validationLoss).toArray();
            if (Double.isFinite(validation[0])) {
                int faint = (racer.colour() & 0xFFFFFF) | 0xA0000000;
                series.add(series(alone ? Words.text("picture.validation") : "", points, validation, faint));
            }
        }
        for (RacerPath racer : racers) {
            List<PathPoint> points = racer.points();
            double[] losses = points.stream().mapToDouble(PathPoint::loss).toArray();
            boolean network = material.experiment().model().isPresent();
            String trained = network
                    ? Words.text("picture.training")
                    : material.experiment().lossName();
            String name = alone ? trained : racer.title();
            series.add(series(racers.size() <= NAMED ? name : "", points, losses, racer.colour()));
        }
        boolean positive = series.stream().allMatch(LossCurves::positive);
        return new LineChart(
                series,
                positive ? kind : LossScale.Kind.LINEAR,
                Words.text("picture.step"),
                material.experiment().model().isPresent()
                        ? Words.text("picture.loss")
                        : material.experiment().lossName(),
                Double.NaN,
                Words.text("picture.no.step"));
    }

    private static Series series(String name, List<PathPoint> points, double[] values, int colour) {
        double[] steps = points.stream().mapToDouble(PathPoint::step).toArray();
        return new Series(name, steps, values, values.length, colour);
    }

    private static boolean positive(Series series) {
        for (int i = 0; i < series.count(); i++) {
            if (series.y()[i] <= 0) {
                return false;
            }
        }
        return true;
    }
}
