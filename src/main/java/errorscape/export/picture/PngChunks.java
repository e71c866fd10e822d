package errorscape.export.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// The chunks that a PNG file is made of (PNG specification, third edition): length, name, bytes, checksum.
public final class PngChunks {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private final OutputStream to;

    /// Begins a file.
    ///
    /// @throws IOException of the stream
    public PngChunks(OutputStream to) throws IOException {
        this.to = to;
        to.write(SIGNATURE);
    }

    /// Writes a chunk.
    ///
    /// @param name four letters
    /// @throws IOException of the stream
    public void write(String name, byte[] bytes) throws IOException {
        byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(letters);
        checksum.update(bytes);
        to.write(ByteBuffer.allocate(8).putInt(bytes.length).put(letters).array());
        to.write(bytes);
        to.write(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }

    /// Size and kind of the picture: eight bits a channel, with or without opacity.
    public void header(int width, int height, boolean opacity) throws IOException {
        write(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) (opacity ? 6 : 2))
                        .put(new byte[3])
                        .array());
    }

    /// How large it is printed.
    public void density(double pixelsPerInch) throws IOException {
        int perMetre = (int) Math.rint(pixelsPerInch * INCHES_PER_METRE);
        write(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) 1)
                        .array());
    }

    /// What the file says of itself.
    ///
    /// @param key such as "Description"
    public void text(String key, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(key.getBytes(StandardCharsets.ISO_8859_1));
        // Not compressed, no language.
        bytes.writeBytes(new byte[5]);
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        write("iTXt", bytes.toByteArray());
    }

    /// Ends the file.
    public void end() throws IOException {
        write("IEND", new byte[0]);
    }
}
