package errorscape.tensor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// NumPy's format NPZ: a zip of arrays in NPY.
final class Npz {
    private Npz() {}

    static Tensors parse(byte[] bytes, String file) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        long left = Tensors.LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // A small file may unpack to one without end.
                byte[] unpacked = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
                left -= unpacked.length;
                if (left < 0) {
                    throw new TensorException(
                            file + ": the file unpacks to more than " + (Tensors.LARGEST >> 20) + " MB");
                }
                String name = entry.getName().replaceAll("\\.npy$", "");
                Npy.parse(unpacked, name, file + ", \"" + name + "\"", tensors, texts);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new TensorException(file + ": this is no NPZ file, or a damaged one: " + e.getMessage(), e);
        }
        if (tensors.isEmpty()) {
            throw new TensorException(file + ": there are no arrays in it; this is no NPZ file, or an empty one");
        }
        return new Tensors(tensors, texts);
    }
}
