package errorscape.ui.lab;

import errorscape.export.LabText;
import errorscape.export.PngExport;
import errorscape.file.FileException;
import errorscape.file.WholeFile;
import errorscape.laboratory.LabResult;
import errorscape.render.Palette;
import errorscape.ui.common.ChartPane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Something of a laboratory's result that can be written into a file.
@FunctionalInterface
interface LabExport {
    /// Pixels of the file for each of the window.
    int PICTURE_SCALE = 2;

    /// Writes it.
    ///
    /// @throws IOException if the file cannot be written, with the reason for people
    void write(Path file) throws IOException;

    /// The runs, as comma-separated values.
    static LabExport runs(LabResult result) {
        return file -> text(file, LabText.csv(result.tables().getFirst()));
    }

    /// Facts and all tables, as JSON.
    static LabExport everything(LabResult result) {
        return file -> text(file, LabText.json(result));
    }

    /// A picture in the proportions of the window.
    static LabExport picture(ChartPane.Chart chart, double width, double height, Palette palette) {
        return file -> PngExport.write(
                chart.compose(width, height, palette),
                palette.background(),
                (int) Math.ceil(width),
                (int) Math.ceil(height),
                PICTURE_SCALE,
                file);
    }

    /// Writes the file and tells what became of it, for people.
    ///
    /// @param ending of the file's name, added if it is missing
    default String to(Path chosen, String ending) {
        boolean ends = chosen.toString().toLowerCase(Locale.ROOT).endsWith("." + ending);
        Path file = ends ? chosen : chosen.resolveSibling(chosen.getFileName() + "." + ending);
        try {
            write(file);
            return "Exported to " + file + ".";
        } catch (IOException e) {
            return "Not exported: " + e.getMessage() + ".";
        }
    }

    private static void text(Path file, String text) throws IOException {
        try {
            WholeFile.write(file, text);
        } catch (FileException e) {
            throw new IOException("cannot write " + file + ": " + e.reason(), e);
        }
    }
}
