package errorscape.export.mesh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Solids as binary STL, which programs for printing read. It has no colours; one unit is a millimetre.
public final class StlFile {
    private static final int HEADER = 80;
    private static final int TRIANGLE = 50;

    private StlFile() {}

    /// Writes the file.
    ///
    /// @param description put into the header, as far as it fits
    /// @throws IOException of the stream
    public static void write(List<Mesh> parts, String description, OutputStream to) throws IOException {
        // A header that begins with "solid" would be taken for a text.
        byte[] header = ("Binary STL. " + description).getBytes(StandardCharsets.UTF_8);
        to.write(Arrays.copyOf(header, HEADER));
        int count = parts.stream().mapToInt(Mesh::triangleCount).sum();
        to.write(little(4).putInt(count).array());
        for (Mesh part : parts) {
            for (int t = 0; t < part.triangleCount(); t++) {
                Vector3 a = point(part, part.triangles()[3 * t]);
                Vector3 b = point(part, part.triangles()[3 * t + 1]);
                Vector3 c = point(part, part.triangles()[3 * t + 2]);
                ByteBuffer bytes = ByteBuffer.allocate(TRIANGLE).order(ByteOrder.LITTLE_ENDIAN);
                put(b.minus(a).cross(c.minus(a)).unit(), bytes);
                put(a, bytes);
                put(b, bytes);
                put(c, bytes);
                to.write(bytes.array());
            }
        }
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Vector3 point(Mesh mesh, int point) {
        float[] all = mesh.points();
        return new Vector3(all[3 * point], all[3 * point + 1], all[3 * point + 2]);
    }

    private static void put(Vector3 v, ByteBuffer to) {
        to.putFloat((float) v.x()).putFloat((float) v.y()).putFloat((float) v.z());
    }
}
