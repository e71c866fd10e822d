package errorscape.export.mesh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Solids as binary PLY with a colour at each point. One unit is a millimetre, z points upwards.
public final class PlyFile {
    private static final int POINT = 15;
    private static final int FACE = 13;

    private PlyFile() {}

    /// Writes the file.
    ///
    /// @param description where it comes from
    /// @throws IOException of the stream
    public static void write(List<Mesh> parts, String description, OutputStream to) throws IOException {
        int points = parts.stream().mapToInt(Mesh::pointCount).sum();
        int triangles = parts.stream().mapToInt(Mesh::triangleCount).sum();
        String header = "ply\nformat binary_little_endian 1.0\ncomment " + description.replace('\n', ' ')
                + "\nelement vertex " + points
                + "\nproperty float x\nproperty float y\nproperty float z"
                + "\nproperty uchar red\nproperty uchar green\nproperty uchar blue"
                + "\nelement face " + triangles + "\nproperty list uchar int vertex_indices\nend_header\n";
        to.write(header.getBytes(StandardCharsets.UTF_8));
        for (Mesh part : parts) {
            ByteBuffer bytes = ByteBuffer.allocate(POINT * part.pointCount()).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < part.pointCount(); i++) {
                for (int c = 0; c < 3; c++) {
                    bytes.putFloat(part.points()[3 * i + c]);
                }
                int colour = part.colours()[i];
                bytes.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
            }
            to.write(bytes.array());
        }
        int before = 0;
        for (Mesh part : parts) {
            ByteBuffer bytes = ByteBuffer.allocate(FACE * part.triangleCount()).order(ByteOrder.LITTLE_ENDIAN);
            for (int t = 0; t < part.triangleCount(); t++) {
                bytes.put((byte) 3);
                for (int c = 0; c < 3; c++) {
                    bytes.putInt(before + part.triangles()[3 * t + c]);
                }
            }
            to.write(bytes.array());
            before += part.pointCount();
        }
    }
}
