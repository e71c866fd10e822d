package errorscape.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
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
        if (Files.isDirectory(file)) {
            throw new CommandException("--out: \"" + file + "\" is a folder; choose the name of a file");
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw unwritable(file, "there is no folder " + folder, null);
        }
        if (!Files.isWritable(Files.exists(file) || folder == null ? file : folder)) {
            throw unwritable(file, "permission denied", null);
        }
    }

    boolean toFile() {
        return out != null;
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
            Files.writeString(file, text);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    static CommandException unwritable(Path file, IOException e) {
        return unwritable(file, reason(file, e), e);
    }

    private static CommandException unwritable(Path file, String reason, @Nullable Exception cause) {
        return new CommandException("--out: " + file + " cannot be written: " + reason, cause);
    }

    /// The system's own reason; some failures have the file's name for a message, which says nothing.
    private static String reason(Path file, IOException e) {
        return switch (e) {
            case NoSuchFileException ignored ->
                "there is no folder " + file.toAbsolutePath().normalize().getParent();
            case AccessDeniedException ignored -> "permission denied";
            default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        };
    }
}
