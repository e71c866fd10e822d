package errorscape.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The trained networks that come with the program, from the class path folder `sample-data/networks`. Their
/// names win over files.
public final class SampleNetworks {
    private static final List<String> NAMES = List.of("moons-elsewhere");

    private SampleNetworks() {}

    public static boolean has(String name) {
        return NAMES.contains(name);
    }

    /// The network of a name, if there is one.
    static Optional<NetworkFile> read(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        String file = name + ".json";
        try (InputStream stream = SampleNetworks.class.getResourceAsStream("/sample-data/networks/" + file)) {
            if (stream == null) {
                throw new ScenarioException(file + ": the file is missing from this installation; install it again");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(NetworkFile.read(JsonText.parse(text, file)));
        } catch (IOException e) {
            throw new ScenarioException(file + ": the file cannot be read: " + e.getMessage(), e);
        }
    }
}
