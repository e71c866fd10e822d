package errorscape.export.mesh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Solids as binary glTF 2.0, which browsers, slides and game engines show: a node for each part, colours at the
/// points.
/// One unit is a metre, y points upwards.
public final class GlbFile {
    private static final int MAGIC = 0x46546C67;
    private static final int JSON = 0x4E4F534A;
    private static final int BINARY = 0x004E4942;

    private static final float METRES = 0.001f;

    /// Accessors of a part: places, normals, colours, corners.
    private static final int ACCESSORS = 4;

    private GlbFile() {}

    /// Writes the file.
    ///
    /// @param description where it comes from
    /// @throws IOException of the stream
    public static void write(List<Mesh> parts, String description, OutputStream to) throws IOException {
        List<ShadedMesh> shaded = parts.stream().map(ShadedMesh::of).toList();
        ByteArrayOutputStream binary = new ByteArrayOutputStream();
        for (int i = 0; i < parts.size(); i++) {
            binary.writeBytes(binary(parts.get(i), shaded.get(i)));
        }
        byte[] json = padded(json(parts, shaded, description), (byte) ' ');
        byte[] bytes = padded(binary.toByteArray(), (byte) 0);
        to.write(little(12)
                .putInt(MAGIC)
                .putInt(2)
                .putInt(12 + 8 + json.length + 8 + bytes.length)
                .array());
        to.write(little(8).putInt(json.length).putInt(JSON).array());
        to.write(json);
        to.write(little(8).putInt(bytes.length).putInt(BINARY).array());
        to.write(bytes);
    }

    private static byte[] binary(Mesh mesh, ShadedMesh shaded) {
        int count = shaded.pointCount();
        ByteBuffer bytes =
                ByteBuffer.allocate(4 * (9 * count + shaded.triangles().length)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            int from = 3 * shaded.source()[i];
            upright(
                    mesh.points()[from] * METRES,
                    mesh.points()[from + 1] * METRES,
                    mesh.points()[from + 2] * METRES,
                    bytes);
        }
        for (int i = 0; i < count; i++) {
            upright(shaded.normals()[3 * i], shaded.normals()[3 * i + 1], shaded.normals()[3 * i + 2], bytes);
        }
        for (int i = 0; i < count; i++) {
            int colour = mesh.colours()[shaded.source()[i]];
            bytes.putFloat(light(colour >> 16)).putFloat(light(colour >> 8)).putFloat(light(colour));
        }
        for (int corner : shaded.triangles()) {
            bytes.putInt(corner);
        }
        return bytes.array();
    }

    /// From z upwards to y upwards.
    private static void upright(float x, float y, float z, ByteBuffer to) {
        to.putFloat(x).putFloat(z).putFloat(-y);
    }

    /// An 8-bit channel of sRGB as an amount of light (IEC 61966-2-1), which glTF wants.
    private static float light(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return (float) (share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4));
    }

    private static byte[] json(List<Mesh> parts, List<ShadedMesh> shaded, String description) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("asset");
            json.writeStringProperty("version", "2.0");
            json.writeStringProperty("generator", description);
            json.writeEndObject();
            json.writeNumberProperty("scene", 0);
            json.writeArrayPropertyStart("scenes");
            json.writeStartObject();
            json.writeName("nodes");
            int[] nodes = new int[parts.size()];
            Arrays.setAll(nodes, i -> i);
            json.writeArray(nodes, 0, nodes.length);
            json.writeEndObject();
            json.writeEndArray();
            nodes(parts, json);
            material(json);
            GlbAccessors.write(parts, shaded, json);
            json.writeEndObject();
        }
        return text.toByteArray();
    }

    private static void nodes(List<Mesh> parts, JsonGenerator json) {
        json.writeArrayPropertyStart("nodes");
        for (int i = 0; i < parts.size(); i++) {
            json.writeStartObject();
            json.writeStringProperty("name", parts.get(i).name());
            json.writeNumberProperty("mesh", i);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("meshes");
        for (int i = 0; i < parts.size(); i++) {
            json.writeStartObject();
            json.writeStringProperty("name", parts.get(i).name());
            json.writeArrayPropertyStart("primitives");
            json.writeStartObject();
            json.writeObjectPropertyStart("attributes");
            json.writeNumberProperty("POSITION", ACCESSORS * i);
            json.writeNumberProperty("NORMAL", ACCESSORS * i + 1);
            json.writeNumberProperty("COLOR_0", ACCESSORS * i + 2);
            json.writeEndObject();
            json.writeNumberProperty("indices", ACCESSORS * i + 3);
            json.writeNumberProperty("material", 0);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void material(JsonGenerator json) {
        json.writeArrayPropertyStart("materials");
        json.writeStartObject();
        json.writeStringProperty("name", "coloured");
        json.writeObjectPropertyStart("pbrMetallicRoughness");
        json.writeNumberProperty("metallicFactor", 0);
        json.writeNumberProperty("roughnessFactor", 0.8);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static byte[] padded(byte[] bytes, byte with) {
        byte[] longer = Arrays.copyOf(bytes, (bytes.length + 3) / 4 * 4);
        Arrays.fill(longer, bytes.length, longer.length, with);
        return longer;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
