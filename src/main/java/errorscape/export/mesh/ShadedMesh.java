package errorscape.export.mesh;

import java.util.Arrays;

/// A mesh with the direction of light at each point: where two faces meet a point is there twice.
///
/// @param source of each point, its number in the mesh
/// @param normals x, y and z of each point, of length 1
/// @param triangles three points each
record ShadedMesh(int[] source, float[] normals, int[] triangles) {
    private static final int FACES = 6;

    static ShadedMesh of(Mesh mesh) {
        int[] split = new int[mesh.pointCount() * FACES];
        Arrays.fill(split, -1);
        int[] source = new int[mesh.triangles().length];
        int[] triangles = new int[mesh.triangles().length];
        int count = 0;
        for (int corner = 0; corner < triangles.length; corner++) {
            int key = mesh.triangles()[corner] * FACES + mesh.faces()[corner / 3];
            if (split[key] < 0) {
                split[key] = count;
                source[count++] = mesh.triangles()[corner];
            }
            triangles[corner] = split[key];
        }
        double[] sums = new double[3 * count];
        for (int t = 0; t < triangles.length; t += 3) {
            Vector3 a = StlFile.point(mesh, mesh.triangles()[t]);
            Vector3 b = StlFile.point(mesh, mesh.triangles()[t + 1]);
            Vector3 c = StlFile.point(mesh, mesh.triangles()[t + 2]);
            // As long as twice the triangle's area: large ones count more.
            Vector3 normal = b.minus(a).cross(c.minus(a));
            for (int k = 0; k < 3; k++) {
                int at = 3 * triangles[t + k];
                sums[at] += normal.x();
                sums[at + 1] += normal.y();
                sums[at + 2] += normal.z();
            }
        }
        float[] normals = new float[3 * count];
        for (int i = 0; i < count; i++) {
            Vector3 unit = new Vector3(sums[3 * i], sums[3 * i + 1], sums[3 * i + 2]).unit();
            normals[3 * i] = (float) unit.x();
            normals[3 * i + 1] = (float) unit.y();
            normals[3 * i + 2] = (float) unit.z();
        }
        return new ShadedMesh(Arrays.copyOf(source, count), normals, triangles);
    }

    int pointCount() {
        return source.length;
    }
}
