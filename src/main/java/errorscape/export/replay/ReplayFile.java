package errorscape.export.replay;

import errorscape.picture.Provenance;
import errorscape.picture.SceneBuilder;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A run as one web page: map and terrain that can be turned, scrubbed and played in any browser, with the same numbers
/// and marks. The page needs no network and no script from elsewhere, and does without a graphics card.
public final class ReplayFile {
    private static final List<String> SCRIPTS =
            List.of("numbers.js", "projection.js", "surface.js", "overlay.js", "curve.js", "main.js");

    private ReplayFile() {}

    /// Writes the page.
    ///
    /// @param camera the terrain is first seen from
    /// @throws IOException of the stream
    public static void write(SceneBuilder builder, Camera camera, ColourMap colours, Provenance of, OutputStream to)
            throws IOException {
        StringBuilder script = new StringBuilder();
        for (String name : SCRIPTS) {
            script.append(part(name));
        }
        String page = part("replay.html")
                .replace("{{title}}", escaped(of.scenario()))
                .replace("{{generator}}", escaped("Errorscape " + of.version()))
                .replace("{{style}}", part("replay.css"))
                .replace("{{script}}", script)
                // Last, as a name may hold anything.
                .replace("{{data}}", new ReplayData(builder, camera, colours, of).json());
        to.write(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String name) throws IOException {
        try (InputStream stream = ReplayFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("the file " + name + " is missing from this installation; install it again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("{{", "{ {");
    }
}
