import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The icon in the containers of each system. The pictures themselves are drawn by our own renderer and kept with the
/// sources (`AppIconTest` draws them again).
final class Icons {
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private Icons() {}

    /// @return a folder with `errorscape-SIZE.png`, `errorscape.ico` and `errorscape.icns`
    static Path make(Path project, Path out) throws IOException {
        Files.createDirectories(out);
        Path kept = project.resolve("src/main/resources/icons");
        for (int size : SIZES) {
            Files.copy(kept.resolve(name(size)), out.resolve(name(size)));
        }
        Files.write(out.resolve("errorscape.ico"), ico(out));
        Files.write(out.resolve("errorscape.icns"), icns(out));
        return out;
    }

    static String name(int size) {
        return "errorscape-" + size + ".png";
    }

    static List<Integer> sizes() {
        return SIZES;
    }

    static Path forSystem(Path icons) {
        return icons.resolve(
                switch (Os.CURRENT) {
                    case LINUX -> name(512);
                    case MAC -> "errorscape.icns";
                    case WINDOWS -> "errorscape.ico";
                });
    }

    /// A directory of pictures, then the pictures as PNG files, which Windows reads since Vista.
    private static byte[] ico(Path icons) throws IOException {
        List<Integer> sizes = SIZES.stream().filter(size -> size <= 256).toList();
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size : sizes) {
            byte[] picture = Files.readAllBytes(icons.resolve(name(size)));
            // 256 is written as 0.
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32);
            head.putInt(picture.length).putInt(head.capacity() + body.size());
            body.write(picture);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head.array());
        whole.write(body.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] icns(Path icons) throws IOException {
        Map<String, Integer> types = new LinkedHashMap<>();
        types.put("icp4", 16);
        types.put("icp5", 32);
        types.put("icp6", 64);
        types.put("ic07", 128);
        types.put("ic08", 256);
        types.put("ic09", 512);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(body);
        for (Map.Entry<String, Integer> type : types.entrySet()) {
            byte[] picture = Files.readAllBytes(icons.resolve(name(type.getValue())));
            data.write(type.getKey().getBytes(StandardCharsets.US_ASCII));
            data.writeInt(8 + picture.length);
            data.write(picture);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        DataOutputStream all = new DataOutputStream(whole);
        all.write("icns".getBytes(StandardCharsets.US_ASCII));
        all.writeInt(8 + body.size());
        all.write(body.toByteArray());
        return whole.toByteArray();
    }
}
