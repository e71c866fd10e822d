package errorscape.export.mesh;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Solids as Wavefront OBJ: an object for each part, and colours behind the coordinates of points, as Blender and
/// MeshLab read them. One unit is a millimetre, z points upwards.
public final class ObjFile {
    private ObjFile() {}

    /// Writes the file.
    ///
    /// @param description where it comes from
    /// @throws IOException of the stream
    public static void write(List<Mesh> parts, String description, OutputStream to) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        text.write("# " + description.replace('\n', ' ') + "\n");
        int before = 1;
        for (Mesh part : parts) {
            text.write("o " + part.name().replace(' ', '_') + "\n");
            for (int i = 0; i < part.pointCount(); i++) {
                int colour = part.colours()[i];
                text.write("v " + part.points()[3 * i] + " " + part.points()[3 * i + 1] + " " + part.points()[3 * i + 2]
                        + " " + share(colour >> 16) + " " + share(colour >> 8) + " " + share(colour) + "\n");
            }
            for (int t = 0; t < part.triangles().length; t += 3) {
                text.write("f " + (before + part.triangles()[t]) + " " + (before + part.triangles()[t + 1]) + " "
                        + (before + part.triangles()[t + 2]) + "\n");
            }
            before += part.pointCount();
        }
        text.flush();
    }

    private static double share(int channel) {
        return Math.rint((channel & 0xFF) / 255.0 * 1000) / 1000;
    }
}
