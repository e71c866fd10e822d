package errorscape.cli;

import errorscape.file.FileException;
import errorscape.file.WholeFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where a command writes tables: a file whose ending says the format, or standard output.
final class TextOutput {
    enum Format {
        CSV,
        JSON
    }

    private final @Nullable String out;

    /// @param out name of a file; null or "-" for standard output
    TextOutput(@Nullable String out) {
        this.out = out == null || out.equals("-") ? null : out;
    }

    /// The format that was asked for, or that of the file's ending; JSON for standard output.
    Format format(@Nullable Format asked) {
        if (asked != null) {
            return asked;
        }
        if (out == null) {
            return Format.JSON;
        }
        String name = out.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Format.CSV;
        }
        if (name.endsWith(".json")) {
            return Format.JSON;
        }
        throw new CommandException(
                "--out: \"" + out + "\" ends with neither .csv nor .json; name one of them, or give" + " --format");
    }

    /// Complains where the file cannot be written, before anything long is begun.
    void check() {
        if (out != null) {
            check(path());
        }
    }

    /// The same for a file of any format.
    static void check(Path file) {
        try {
            WholeFile.check(file);
        } catch (FileException e) {
            throw unwritable(file, e);
        }
    }

    /// Gives a writer to what writes little by little.
    ///
    /// @param out null or "-" for standard output
    static void stream(@Nullable Path out, PrintWriter standard, Consumer<PrintWriter> work) {
        if (out == null || out.toString().equals("-")) {
            work.accept(standard);
            return;
        }
        try (WholeFile file = WholeFile.open(out)) {
            PrintWriter writer = new PrintWriter(new StrictWriter(file.stream(), StandardCharsets.UTF_8));
            work.accept(writer);
            writer.flush();
            file.keep();
        } catch (FileException e) {
            throw unwritable(out, e);
        } catch (OutputLost e) {
            throw unwritable(out, e.reason());
        }
    }

    /// Whether it is a file that others can lie beside.
    boolean toFile() {
        try {
            return out != null && !WholeFile.passesThrough(path());
        } catch (FileException e) {
            throw unwritable(path(), e);
        }
    }

    void write(String text, PrintWriter standard) {
        if (out == null) {
            standard.print(text);
        } else {
            write(path(), text);
        }
    }

    /// Writes another file beside it, `grid.csv` and `grid.directions.csv`.
    Path writeBeside(String part, String text) {
        Path file = path();
        String name = Objects.requireNonNull(file.getFileName()).toString();
        int dot = name.lastIndexOf('.');
        Path beside = file.resolveSibling(
                dot < 0 ? name + "." + part : name.substring(0, dot) + "." + part + name.substring(dot));
        write(beside, text);
        return beside;
    }

    private Path path() {
        try {
            return Path.of(Objects.requireNonNull(out));
        } catch (InvalidPathException e) {
            throw new CommandException("--out: \"" + out + "\" cannot be the name of a file", e);
        }
    }

    static void write(Path file, String text) {
        try {
            WholeFile.write(file, text);
        } catch (FileException e) {
            throw unwritable(file, e);
        }
    }

    /// @throws OutputLost if the failure is that nobody reads any more
    private static CommandException unwritable(Path file, FileException e) {
        if (e.brokenPipe()) {
            throw new OutputLost(e);
        }
        return new CommandException("--out: " + file + " cannot be written: " + e.reason(), e);
    }
}
