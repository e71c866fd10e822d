package errorscape.tensor;

import errorscape.fuzz.FuzzedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The readers of this package. Seeds are bytes as Latin-1.
public final class TensorReaders {
    private static final Path FOLDER = Path.of("src/test/resources/tensors");

    private TensorReaders() {}

    public static List<FuzzedReader<?>> all(Path folder) {
        return List.of(reader("NPZ", "keras.npz", folder), reader("safetensors", "torch.safetensors", folder));
    }

    private static FuzzedReader<?> reader(String name, String seed, Path folder) {
        return FuzzedReader.ofText(
                name,
                "Tensors.read",
                List.of(text(FOLDER.resolve(seed))),
                text -> Tensors.read(Files.write(folder.resolve(seed), text.getBytes(StandardCharsets.ISO_8859_1))),
                TensorException.class);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
