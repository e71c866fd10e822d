package errorscape.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The safetensors format: eight bytes with the length of a JSON header, the header with `dtype`, `shape` and
/// `data_offsets` of each tensor and texts in `__metadata__`, then the numbers.
final class Safetensors {
    private static final int LENGTH = 8;

    private Safetensors() {}

    static Tensors parse(byte[] bytes, String file) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long header = bytes.length < LENGTH ? -1 : buffer.getLong(0);
        if (header < 2 || header > bytes.length - LENGTH) {
            throw new TensorException(file + ": this is no safetensors file, or it is cut off");
        }
        JsonNode tree;
        try {
            tree = JsonMapper.shared().readTree(new String(bytes, LENGTH, (int) header, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new TensorException(file + ": its header is no valid JSON: " + e.getOriginalMessage(), e);
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : tree.propertyNames()) {
            JsonNode entry = tree.get(name);
            if (name.equals("__metadata__")) {
                for (String key : entry.propertyNames()) {
                    texts.put(key, entry.get(key).asString(""));
                }
            } else {
                tensors.put(name, tensor(entry, buffer, LENGTH + (int) header, file + ", \"" + name + "\""));
            }
        }
        if (tensors.isEmpty()) {
            throw new TensorException(file + ": there are no tensors in it");
        }
        return new Tensors(tensors, texts);
    }

    private static Tensor tensor(JsonNode entry, ByteBuffer file, int data, String place) {
        String type = entry.path("dtype").asString("");
        NumberType stored = NumberType.ofSafetensors(type)
                .orElseThrow(() -> new TensorException(place + ": numbers of type \"" + type
                        + "\" are not read; save F64, F32, F16, BF16, I8 to I64, U8 or BOOL"));
        JsonNode lengths = entry.path("shape");
        int[] shape = new int[lengths.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = lengths.get(i).asInt(-1);
            if (shape[i] < 0) {
                throw new TensorException(place + ": its shape " + lengths + " is not understood");
            }
        }
        long from = entry.path("data_offsets").path(0).asLong(-1);
        long to = entry.path("data_offsets").path(1).asLong(-1);
        if (from < 0 || to < from || data + to > file.capacity()) {
            throw new TensorException(place + ": its numbers lie outside the file");
        }
        ByteBuffer part = file.slice(data + (int) from, (int) (to - from)).order(ByteOrder.LITTLE_ENDIAN);
        return new Tensor(shape, NumberType.all(stored, part, shape, place));
    }
}
