package errorscape.tensor;

import errorscape.file.FileException;
import errorscape.file.FileInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The tensors and texts of a file, by their names, in the file's order.
public record Tensors(Map<String, Tensor> tensors, Map<String, String> texts) {
    /// What is read at most.
    static final long LARGEST = 256L << 20;

    public Tensors {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /// Whether a file's name is that of such a file.
    public static boolean isOne(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".npz") || name.endsWith(".safetensors");
    }

    /// Reads an NPZ or a safetensors file, as its name says.
    ///
    /// @throws TensorException if it cannot be read
    public static Tensors read(Path file) {
        String name = name(file);
        try (InputStream stream = FileInput.open(file, LARGEST, "an NPZ or safetensors file")) {
            byte[] bytes = stream.readAllBytes();
            return parse(bytes, name);
        } catch (FileException e) {
            throw new TensorException(name + ": " + e.reason(), e);
        } catch (IOException e) {
            throw new TensorException(name + ": the file cannot be read: " + e.getMessage(), e);
        }
    }

    /// Reads the bytes of a file.
    ///
    /// @param name of the file, whose ending tells the format
    /// @throws TensorException if it cannot be read
    public static Tensors parse(byte[] bytes, String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".npz") ? Npz.parse(bytes, name) : Safetensors.parse(bytes, name);
    }

    private static String name(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }
}
