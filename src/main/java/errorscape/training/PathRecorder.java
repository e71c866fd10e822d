package errorscape.training;

import java.util.Arrays;

/// Records a run's steps in bounded memory: every `stride`-th step is kept; when memory is full every second
/// point is dropped and the stride doubles, so a path of any length keeps its shape. Points are appended to
/// chunks, so a path that was handed out never changes.
public final class PathRecorder {
    private static final int CHUNK = 256;
    /// What a run's path may take if nobody says otherwise.
    public static final long BYTES = 48L << 20;

    private static final int MOST = 8192;
    private static final int LEAST = 100;
    /// Bytes of a point besides its weights.
    private static final long OVERHEAD = 80;

    private final int capacity;
    private PathPoint[][] chunks = new PathPoint[1][CHUNK];
    private int size;
    private long stride = 1;
    private long next;
    private int generation;

    /// @param dimension number of weights of a point
    /// @param bytes of memory, kept where it allows for a hundred points
    public PathRecorder(int dimension, long bytes) {
        capacity = Math.clamp(bytes / (OVERHEAD + 8L * dimension), LEAST, MOST);
    }

    /// Whether a step is to be recorded: it is behind all that are, and on the stride.
    boolean wants(long step) {
        return step == next;
    }

    /// Appends a point whose step is wanted.
    public void add(PathPoint point) {
        if (size == capacity) {
            thin();
            if (point.step() % stride != 0) {
                next = lastStep() + stride;
                return;
            }
        }
        if (size == chunks.length * CHUNK) {
            // Those who hold the old directory keep it; the chunks themselves are shared.
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[chunks.length - 1] = new PathPoint[CHUNK];
        }
        chunks[size / CHUNK][size % CHUNK] = point;
        size++;
        next = point.step() + stride;
    }

    private long lastStep() {
        return chunks[(size - 1) / CHUNK][(size - 1) % CHUNK].step();
    }

    /// Forgets what lies behind a step, which is at least 0: the run goes another way from there. Paths that
    /// were handed out keep it.
    void truncateAfter(long step) {
        int kept = size;
        while (chunks[(kept - 1) / CHUNK][(kept - 1) % CHUNK].step() > step) {
            kept--;
        }
        if (kept == size) {
            return;
        }
        PathPoint[][] fewer = Arrays.copyOf(chunks, (kept + CHUNK - 1) / CHUNK);
        fewer[fewer.length - 1] = Arrays.copyOf(fewer[fewer.length - 1], CHUNK);
        chunks = fewer;
        size = kept;
        next = lastStep() + stride;
        generation++;
    }

    private void thin() {
        int kept = (size + 1) / 2;
        PathPoint[][] fewer = new PathPoint[(kept + CHUNK - 1) / CHUNK][CHUNK];
        for (int i = 0; i < kept; i++) {
            fewer[i / CHUNK][i % CHUNK] = chunks[2 * i / CHUNK][2 * i % CHUNK];
        }
        chunks = fewer;
        size = kept;
        stride *= 2;
        generation++;
    }

    /// The path so far; stays as it is while the recorder goes on.
    public Path path() {
        return new Recorded(chunks, size, generation);
    }

    private record Recorded(PathPoint[][] chunks, int size, int generation) implements Path {
        @Override
        public PathPoint get(int index) {
            if (index < 0 || index >= size) {
                throw new IndexOutOfBoundsException("point " + index + " of a path of " + size);
            }
            return chunks[index / CHUNK][index % CHUNK];
        }
    }
}
