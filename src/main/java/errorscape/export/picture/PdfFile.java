package errorscape.export.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The outer form of a PDF file: numbered objects, the table of where they begin, the trailer.
final class PdfFile {
    private final OutputStream to;
    private final List<Long> starts = new ArrayList<>();
    private long written;

    PdfFile(OutputStream to) throws IOException {
        this.to = to;
        // The second line tells programs that the file is not text.
        write("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");
    }

    /// The number of an object that is written later.
    int reserve() {
        starts.add(0L);
        return starts.size();
    }

    int object(String body) throws IOException {
        int number = reserve();
        fill(number, body);
        return number;
    }

    void fill(int number, String body) throws IOException {
        starts.set(number - 1, written);
        write(number + " 0 obj\n" + body + "\nendobj\n");
    }

    /// @param entries of its dictionary, with a space at the end
    /// @param compressed by zlib
    int stream(String entries, byte[] compressed) throws IOException {
        int number = reserve();
        starts.set(number - 1, written);
        write(number + " 0 obj\n<< " + entries + "/Filter /FlateDecode /Length " + compressed.length + " >>\nstream\n");
        to.write(compressed);
        written += compressed.length;
        write("\nendstream\nendobj\n");
        return number;
    }

    void end(int catalog, int info) throws IOException {
        long table = written;
        StringBuilder end = new StringBuilder("xref\n0 " + (starts.size() + 1) + "\n0000000000 65535 f \n");
        for (long start : starts) {
            end.append(String.format(Locale.ROOT, "%010d 00000 n \n", start));
        }
        write(end + "trailer\n<< /Size " + (starts.size() + 1) + " /Root " + catalog + " 0 R /Info " + info
                + " 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    }

    /// A text in UTF-16, which every character has a place in.
    static String text(String text) {
        StringBuilder hex = new StringBuilder("<FEFF");
        for (int i = 0; i < text.length(); i++) {
            hex.append(String.format(Locale.ROOT, "%04X", (int) text.charAt(i)));
        }
        return hex.append('>').toString();
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        to.write(bytes);
        written += bytes.length;
    }
}
