package errorscape.ui.points;

import errorscape.data.Dataset;
import errorscape.data.table.ColumnChoice;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.RowSample;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TargetMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All points of a drawing, in the order in which they came.
public record DrawnPoints(List<DrawnPoint> points) {
    /// More classes have no key of their own.
    static final int MOST_CLASSES = 9;

    /// More are not drawn by hand.
    static final int MOST_POINTS = 1000;

    private static final int ENOUGH_TO_VALIDATE = 40;

    public DrawnPoints {
        points = List.copyOf(points);
    }

    /// The drawing that a data set was made of; empty if it was not drawn.
    public static Optional<DrawnPoints> of(Dataset dataset) {
        List<DrawnPoint> points = new ArrayList<>();
        boolean drawn = dataset.inputs().length == 2
                && dataset.count() <= MOST_POINTS
                && dataset.classNames().stream().allMatch(name -> name.matches("[1-9]"))
                && dataset.classification();
        for (int i = 0; drawn && i < dataset.count(); i++) {
            points.add(new DrawnPoint(
                    dataset.inputs()[0][i],
                    dataset.inputs()[1][i],
                    Integer.parseInt(dataset.classNames().get((int) dataset.targets()[0][i]))));
        }
        return drawn ? Optional.of(new DrawnPoints(points)) : Optional.empty();
    }

    DrawnPoints with(DrawnPoint point) {
        List<DrawnPoint> more = new ArrayList<>(points);
        more.add(point);
        return new DrawnPoints(more);
    }

    DrawnPoints with(int index, DrawnPoint point) {
        List<DrawnPoint> changed = new ArrayList<>(points);
        changed.set(index, point);
        return new DrawnPoints(changed);
    }

    DrawnPoints without(int index) {
        List<DrawnPoint> fewer = new ArrayList<>(points);
        fewer.remove(index);
        return new DrawnPoints(fewer);
    }

    /// The index of the nearest point within reach; -1 for none. Of two at one place, the one above.
    int nearest(double x, double y, double reach) {
        int best = -1;
        double least = reach;
        for (int i = 0; i < points.size(); i++) {
            double distance = points.get(i).distance(x, y);
            if (distance <= least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    long classes() {
        return points.stream().map(DrawnPoint::group).distinct().count();
    }

    /// As a table, from which the same samples are read again.
    public String table() {
        StringBuilder text = new StringBuilder("x,y,class\n");
        points.forEach(point -> text.append(point.x())
                .append(',')
                .append(point.y())
                .append(',')
                .append(point.group())
                .append('\n'));
        return text.toString();
    }

    /// How that table is read.
    public TableChoice choice() {
        return new TableChoice(
                TableFormat.PLAIN,
                List.of(
                        new ColumnChoice("x", ColumnRole.INPUT, ColumnKind.NUMBER),
                        new ColumnChoice("y", ColumnRole.INPUT, ColumnKind.NUMBER),
                        new ColumnChoice("class", ColumnRole.TARGET, ColumnKind.CATEGORY)),
                TargetMeaning.CLASSES,
                GapPolicy.LEAVE_OUT,
                RowSample.ALL,
                false,
                false,
                points.size() < ENOUGH_TO_VALIDATE ? 0 : 0.25,
                1);
    }
}
