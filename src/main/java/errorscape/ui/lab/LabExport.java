package errorscape.ui.lab;

import errorscape.export.LabText;
import errorscape.export.PngExport;
import errorscape.file.FileException;
import errorscape.file.WholeFile;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.ui.draw.ChartPane;
import errorscape.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Something of a laboratory's result that can be written into a file.
@FunctionalInterface
interface LabExport {
    /// Pixels of the file for each of the window.
    int PICTURE_SCALE = 2;

    /// Height of the line under a picture that says what it is of.
    double NAME = 18;

    /// Writes it.
    ///
    /// @throws IOException if the file cannot be written, with the reason for people
    void write(Path file) throws IOException;

    /// A name for a file, which tells what the runs are of, without an ending.
    static String suggestion(LabOutcome found) {
        String of = found.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return (found.result().lab() + "-" + of).replaceAll("-+$", "");
    }

    /// The runs, as comma-separated values; the last column says what they are of.
    static LabExport runs(LabOutcome found) {
        return file -> text(file, LabText.csv(found.result().tables().getFirst(), found.name()));
    }

    /// Facts and all tables, as JSON; `of` says what they are of.
    static LabExport everything(LabOutcome found) {
        return file -> text(file, LabText.json(found.result(), found.name()));
    }

    /// A picture in the proportions of the window, with a line that says what it is of.
    static LabExport picture(ChartPane.Chart chart, String of, double width, double height, Palette palette) {
        return file -> PngExport.write(
                named(chart.compose(width, height - NAME, palette), of, height, palette),
                palette.background(),
                (int) Math.ceil(width),
                (int) Math.ceil(height),
                PICTURE_SCALE,
                file);
    }

    private static DisplayList named(DisplayList picture, String of, double height, Palette palette) {
        List<DisplayList.Item> items = new ArrayList<>(picture.items());
        items.add(new DisplayList.Text(
                8,
                height - NAME / 2,
                of,
                11,
                false,
                palette.muted(),
                0,
                DisplayList.Horizontal.LEFT,
                DisplayList.Vertical.MIDDLE));
        return new DisplayList(items);
    }

    /// Writes the file and tells what became of it, for people.
    ///
    /// @param ending of the file's name, added if it is missing
    default String to(Path chosen, String ending) {
        boolean ends = chosen.toString().toLowerCase(Locale.ROOT).endsWith("." + ending);
        Path file = ends ? chosen : chosen.resolveSibling(chosen.getFileName() + "." + ending);
        try {
            write(file);
            return Words.text("lab.exported", file);
        } catch (IOException e) {
            return Words.text("lab.not.exported", String.valueOf(e.getMessage()));
        }
    }

    private static void text(Path file, String text) throws IOException {
        try {
            WholeFile.write(file, text);
        } catch (FileException e) {
            throw new IOException(Words.text("lab.not.written", file, e.reason()), e);
        }
    }
}
