package errorscape.export.mesh;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/// The part of a glTF document that says where in the buffer which numbers lie: for each mesh places, normals, colours
/// and corners, in this order.
final class GlbAccessors {
    private static final int FLOAT = 5126;
    private static final int UNSIGNED_INT = 5125;
    private static final int ARRAY = 34962;
    private static final int ELEMENTS = 34963;
    private static final int VECTOR_BYTES = 12;
    private static final int INDEX_BYTES = 4;
    private static final float METRES = 0.001f;

    private GlbAccessors() {}

    static void write(List<Mesh> parts, List<ShadedMesh> shaded, JsonGenerator json) {
        json.writeArrayPropertyStart("accessors");
        for (int i = 0; i < parts.size(); i++) {
            int points = shaded.get(i).pointCount();
            vectors(4 * i, points, json);
            bounds(parts.get(i), json);
            json.writeEndObject();
            for (int k = 1; k < 3; k++) {
                vectors(4 * i + k, points, json);
                json.writeEndObject();
            }
            json.writeStartObject();
            json.writeNumberProperty("bufferView", 4 * i + 3);
            json.writeNumberProperty("componentType", UNSIGNED_INT);
            json.writeNumberProperty("count", shaded.get(i).triangles().length);
            json.writeStringProperty("type", "SCALAR");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("bufferViews");
        int offset = 0;
        for (ShadedMesh mesh : shaded) {
            for (int k = 0; k < 3; k++) {
                offset = view(offset, VECTOR_BYTES * mesh.pointCount(), ARRAY, json);
            }
            offset = view(offset, INDEX_BYTES * mesh.triangles().length, ELEMENTS, json);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("buffers");
        json.writeStartObject();
        json.writeNumberProperty("byteLength", offset);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void vectors(int view, int count, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("bufferView", view);
        json.writeNumberProperty("componentType", FLOAT);
        json.writeNumberProperty("count", count);
        json.writeStringProperty("type", "VEC3");
    }

    private static int view(int offset, int bytes, int target, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("buffer", 0);
        json.writeNumberProperty("byteOffset", offset);
        json.writeNumberProperty("byteLength", bytes);
        json.writeNumberProperty("target", target);
        json.writeEndObject();
        return offset + bytes;
    }

    /// The box around the points, as glTF asks for, after z was turned upwards.
    private static void bounds(Mesh mesh, JsonGenerator json) {
        float[] least = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
        float[] most = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (int i = 0; i < mesh.points().length; i += 3) {
            float[] p = {mesh.points()[i] * METRES, mesh.points()[i + 2] * METRES, -mesh.points()[i + 1] * METRES};
            for (int c = 0; c < 3; c++) {
                least[c] = Math.min(least[c], p[c]);
                most[c] = Math.max(most[c], p[c]);
            }
        }
        numbers("min", least, json);
        numbers("max", most, json);
    }

    private static void numbers(String name, float[] values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (float value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }
}
