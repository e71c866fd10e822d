package errorscape.training;

import java.util.Arrays;

/// Records a run's steps in bounded memory: every `stride`-th step is kept; when memory is full every second point is
/// dropped and the stride doubles, so a path of any length keeps its shape. Points are appended to chunks, so a path
/// that was handed out never changes.
final class PathRecorder {
    private static final int CHUNK = 256;
    private static final long BYTES = 48L << 20;
    private static final int MOST = 8192;

    private final int capacity;
    private PathPoint[][] chunks = new PathPoint[1][CHUNK];
    private int size;
    private long stride = 1;
    private int generation;

    /// @param dimension number of weights of a point
    PathRecorder(int dimension) {
        capacity = (int) Math.clamp(BYTES / (8L * dimension), 2L * CHUNK, MOST);
    }

    /// Whether a step is to be recorded.
    boolean wants(long step) {
        return step % stride == 0;
    }

    /// Appends a point whose step is wanted.
    void add(PathPoint point) {
        if (size == capacity) {
            thin();
            if (!wants(point.step())) {
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
    Path path() {
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
