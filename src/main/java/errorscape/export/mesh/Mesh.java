package errorscape.export.mesh;

/// A closed surface of triangles: every edge belongs to two of them, which run along it in opposite ways. Lengths are
/// millimetres, z points upwards. Immutable: the arrays are not modified.
///
/// @param name of the part, for people
/// @param points x, y and z of each
/// @param colours ARGB of each point
/// @param triangles three points each, counterclockwise seen from outside
/// @param faces of each triangle the face it belongs to: across the edge of two faces light changes at once
public record Mesh(String name, float[] points, int[] colours, int[] triangles, int[] faces) {
    public Mesh {
        if (points.length != 3 * colours.length || triangles.length != 3 * faces.length) {
            throw new IllegalArgumentException("the mesh \"" + name + "\" has " + points.length + " coordinates and "
                    + colours.length + " colours, " + triangles.length + " corners and " + faces.length + " triangles");
        }
    }

    public int pointCount() {
        return colours.length;
    }

    public int triangleCount() {
        return faces.length;
    }
}
