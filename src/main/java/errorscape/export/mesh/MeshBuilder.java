package errorscape.export.mesh;

import java.util.Arrays;

/// Collects points and triangles.
final class MeshBuilder {
    private float[] points = new float[3 * 256];
    private int[] colours = new int[256];
    private int count;
    private int[] triangles = new int[3 * 256];
    private int[] faces = new int[256];
    private int triangleCount;

    /// Adds a point, and returns its number.
    int point(double x, double y, double z, int colour) {
        if (count == colours.length) {
            points = Arrays.copyOf(points, 2 * points.length);
            colours = Arrays.copyOf(colours, 2 * count);
        }
        points[3 * count] = (float) x;
        points[3 * count + 1] = (float) y;
        points[3 * count + 2] = (float) z;
        colours[count] = colour;
        return count++;
    }

    /// Counterclockwise seen from outside.
    void triangle(int a, int b, int c, int face) {
        if (triangleCount == faces.length) {
            triangles = Arrays.copyOf(triangles, 2 * triangles.length);
            faces = Arrays.copyOf(faces, 2 * triangleCount);
        }
        triangles[3 * triangleCount] = a;
        triangles[3 * triangleCount + 1] = b;
        triangles[3 * triangleCount + 2] = c;
        faces[triangleCount++] = face;
    }

    /// The same way round.
    void quad(int a, int b, int c, int d, int face) {
        triangle(a, b, c, face);
        triangle(a, c, d, face);
    }

    Mesh mesh(String name) {
        return new Mesh(
                name,
                Arrays.copyOf(points, 3 * count),
                Arrays.copyOf(colours, count),
                Arrays.copyOf(triangles, 3 * triangleCount),
                Arrays.copyOf(faces, triangleCount));
    }
}
