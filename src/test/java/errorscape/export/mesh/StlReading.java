package errorscape.export.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The triangles of a binary STL file, read as programs for printing do: points are the same if their coordinates are.
record StlReading(List<int[]> triangles, List<float[]> points) {
    static StlReading of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(80);
        int count = in.getInt();
        assertThat(file).hasSize(84 + 50 * count);
        Map<List<Float>, Integer> known = new HashMap<>();
        List<float[]> points = new ArrayList<>();
        List<int[]> triangles = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            in.position(in.position() + 12);
            int[] corners = new int[3];
            for (int c = 0; c < 3; c++) {
                float[] point = {in.getFloat(), in.getFloat(), in.getFloat()};
                corners[c] = known.computeIfAbsent(List.of(point[0], point[1], point[2]), key -> {
                    points.add(point);
                    return points.size() - 1;
                });
            }
            triangles.add(corners);
            in.getShort();
        }
        return new StlReading(triangles, points);
    }

    /// Every edge belongs to two triangles, which run along it in opposite ways, and no triangle has two equal corners.
    void checkWatertight() {
        Map<Long, Integer> edges = new HashMap<>();
        for (int[] t : triangles) {
            assertThat(t[0] != t[1] && t[1] != t[2] && t[2] != t[0])
                    .as("three corners")
                    .isTrue();
            for (int c = 0; c < 3; c++) {
                edges.merge((long) t[c] << 32 | t[(c + 1) % 3], 1, Integer::sum);
            }
        }
        edges.forEach((edge, count) -> {
            long back = edge << 32 | edge >>> 32;
            assertThat(count).as("triangles on one side of an edge").isEqualTo(1);
            assertThat(edges.getOrDefault(back, 0)).as("on its other side").isEqualTo(1);
        });
    }

    /// By the divergence theorem; positive if the triangles face outwards.
    double volume() {
        double sum = 0;
        for (int[] t : triangles) {
            float[] a = points.get(t[0]);
            float[] b = points.get(t[1]);
            float[] c = points.get(t[2]);
            sum += a[0] * ((double) b[1] * c[2] - (double) b[2] * c[1])
                    - a[1] * ((double) b[0] * c[2] - (double) b[2] * c[0])
                    + a[2] * ((double) b[0] * c[1] - (double) b[1] * c[0]);
        }
        return sum / 6;
    }
}
