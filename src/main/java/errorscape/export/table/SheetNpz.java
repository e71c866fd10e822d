package errorscape.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Sheets as NPZ, NumPy's archive of arrays: a ZIP file with an NPY file for each array. Facts are arrays of no
/// dimension; those of a group have its key before their name, `racer1_loss`. NaN stays NaN.
public final class SheetNpz {
    /// The same bytes whenever they are written: the earliest that ZIP files know.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SheetNpz() {}

    /// Writes a sheet.
    ///
    /// @throws IOException of the stream
    public static void write(DataSheet sheet, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        facts("", sheet.of().facts(), zip);
        facts("", sheet.facts(), zip);
        for (DataSheet.Group group : sheet.groups()) {
            String before = group.key().isEmpty() ? "" : group.key() + "_";
            facts(before, group.facts(), zip);
            for (NamedArray array : group.arrays()) {
                put(before, array, zip);
            }
        }
        zip.finish();
        zip.flush();
    }

    private static void facts(String before, Map<String, Object> facts, ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            put(before, NamedArray.single(fact.getKey(), fact.getValue()), zip);
        }
    }

    private static void put(String before, NamedArray array, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(before + array.name() + ".npy");
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        NpyFormat.write(array, zip);
        zip.closeEntry();
    }
}
