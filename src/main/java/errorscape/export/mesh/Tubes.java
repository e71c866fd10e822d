package errorscape.export.mesh;

import java.util.List;

/// Tubes and balls, each a closed surface of its own. They may lie in one another, as programs for printing unite them,
/// but never share a point: each is turned a bit against the others.
final class Tubes {
    private static final int SIDES = 10;
    private static final int RINGS = 7;

    /// The golden angle: no two multiples of it are the same direction.
    private static final double TURN = Math.PI * (3 - Math.sqrt(5));

    private final MeshBuilder mesh = new MeshBuilder();
    private final int colour;
    private int made;

    /// @param phase of the first
    Tubes(int colour, int phase) {
        this.colour = colour;
        made = phase;
    }

    Mesh mesh(String name) {
        return mesh.mesh(name);
    }

    /// A tube along a line without sharp turns, closed at both ends.
    ///
    /// @param line at least two points, no two in a row the same
    void tube(List<Vector3> line, double radius) {
        double turned = TURN * ++made;
        Vector3 normal = new Vector3(0, 0, 0);
        int[] before = {};
        int count = line.size();
        for (int i = 0; i < count; i++) {
            Vector3 in =
                    line.get(Math.max(i, 1)).minus(line.get(Math.max(i, 1) - 1)).unit();
            int next = Math.min(i, count - 2);
            Vector3 out = line.get(next + 1).minus(line.get(next)).unit();
            Vector3 along = in.plus(out).unit();
            // Carried along without turning about the line.
            Vector3 carried = normal.minus(along.times(normal.dot(along)));
            normal = i == 0 || carried.length() < 1e-6 ? along.across() : carried.unit();
            Vector3 binormal = along.cross(normal);
            int[] ring = new int[SIDES];
            for (int k = 0; k < SIDES; k++) {
                double angle = turned + 2 * Math.PI * k / SIDES;
                Vector3 at = line.get(i)
                        .plus(normal.times(radius * StrictMath.cos(angle)))
                        .plus(binormal.times(radius * StrictMath.sin(angle)));
                ring[k] = mesh.point(at.x(), at.y(), at.z(), colour);
            }
            if (i == 0) {
                cap(line.getFirst(), ring, true);
            } else {
                join(before, ring);
            }
            before = ring;
        }
        cap(line.getLast(), before, false);
    }

    /// A ball.
    void ball(Vector3 centre, double radius) {
        double turned = TURN * ++made;
        int south = mesh.point(centre.x(), centre.y(), centre.z() - radius, colour);
        int[] before = {};
        for (int j = 1; j < RINGS; j++) {
            double latitude = Math.PI * (j / (double) RINGS - 0.5);
            int[] ring = new int[SIDES];
            for (int k = 0; k < SIDES; k++) {
                double angle = turned + 2 * Math.PI * k / SIDES;
                ring[k] = mesh.point(
                        centre.x() + radius * StrictMath.cos(latitude) * StrictMath.cos(angle),
                        centre.y() + radius * StrictMath.cos(latitude) * StrictMath.sin(angle),
                        centre.z() + radius * StrictMath.sin(latitude),
                        colour);
            }
            if (j == 1) {
                fan(south, ring, true, 0);
            } else {
                join(before, ring);
            }
            before = ring;
        }
        fan(mesh.point(centre.x(), centre.y(), centre.z() + radius, colour), before, false, 0);
    }

    private void join(int[] before, int[] ring) {
        for (int k = 0; k < SIDES; k++) {
            int next = (k + 1) % SIDES;
            mesh.quad(before[k], before[next], ring[next], ring[k], 0);
        }
    }

    private void cap(Vector3 centre, int[] ring, boolean start) {
        fan(mesh.point(centre.x(), centre.y(), centre.z(), colour), ring, start, start ? 1 : 2);
    }

    private void fan(int middle, int[] ring, boolean start, int face) {
        for (int k = 0; k < SIDES; k++) {
            int next = (k + 1) % SIDES;
            if (start) {
                mesh.triangle(middle, ring[next], ring[k], face);
            } else {
                mesh.triangle(middle, ring[k], ring[next], face);
            }
        }
    }
}
