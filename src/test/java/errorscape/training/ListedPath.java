package errorscape.training;

import java.util.List;

/// A path of given points, for tests.
public record ListedPath(List<PathPoint> points) implements Path {
    @Override
    public int size() {
        return points.size();
    }

    @Override
    public PathPoint get(int index) {
        return points.get(index);
    }

    @Override
    public int generation() {
        return 0;
    }
}
