package errorscape.training;

/// The recorded steps of a run up to some moment, in order. A prefix that never changes: later paths of the
/// same run start with the same points as long as their `generation` is the same. When a run's memory is full
/// every second point is dropped and the generation counts up.
public interface Path {
    int size();

    PathPoint get(int index);

    /// How often the run has thinned its points; points of one index are the same objects within a generation.
    int generation();

    default PathPoint last() {
        return get(size() - 1);
    }

    /// How many of the points were made at or before a step; points are in order of their steps.
    default int countTo(long step) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle).step() <= step) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The points up to a step: a prefix of the same generation.
    default Path upTo(long step) {
        int count = countTo(step);
        return count == size() ? this : new PathPrefix(this, count);
    }
}
