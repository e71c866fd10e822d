package errorscape.file;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A file that is being written. A reader sees the old content or all of the new, whatever happens meanwhile: the new
/// is drafted beside the file, forced to disk and moved over it (docs/decisions/0012). Links are followed and stay,
/// permissions are kept; devices, named pipes and descriptors are written as they are. Used by one thread.
///
/// ```java
/// try (WholeFile file = WholeFile.open(path)) {
///     file.stream().write(bytes);
///     file.keep();
/// }
/// ```
public final class WholeFile implements AutoCloseable {
    private final Target target;
    private final @Nullable Draft draft;
    private final OutputStream stream;
    private boolean kept;

    private WholeFile(Target target, @Nullable Draft draft, OutputStream to) {
        this.target = target;
        this.draft = draft;
        stream = new Explained(target, to);
    }

    /// Complains where a file cannot be written, before anything long is begun.
    ///
    /// @throws FileException if it cannot
    public static void check(Path file) throws FileException {
        Target.of(file);
    }

    /// Whether a path names no file that is replaced as a whole, but a device, a pipe or a descriptor.
    ///
    /// @throws FileException if it cannot be written
    public static boolean passesThrough(Path file) throws FileException {
        return !(Target.of(file).way() instanceof Target.Way.Replaced);
    }

    /// Begins to write a file; nothing of it is seen before [#keep()].
    ///
    /// @throws FileException if it cannot be written
    public static WholeFile open(Path file) throws FileException {
        return open(file, to -> to);
    }

    /// As above, with something between the writer and the disk.
    static WholeFile open(Path file, UnaryOperator<OutputStream> between) throws FileException {
        Target target = Target.of(file);
        try {
            return switch (target.way()) {
                case Target.Way.Replaced(boolean exists) -> {
                    Draft draft = Draft.beside(target.place(), exists);
                    yield new WholeFile(target, draft, between.apply(draft.stream()));
                }
                case Target.Way.Through() ->
                    new WholeFile(
                            target,
                            null,
                            between.apply(Files.newOutputStream(target.place(), StandardOpenOption.WRITE)));
                case Target.Way.Descriptor(int number) ->
                    new WholeFile(target, null, between.apply(descriptor(number, target.place())));
            };
        } catch (IOException e) {
            throw Reasons.writing(file, target.place(), e);
        }
    }

    /// Standard output as it is, without the silence of `System.out` about what is lost.
    public static WholeFile standardOutput() {
        Path place = Path.of("/dev/stdout");
        Target target = new Target(Path.of("standard output"), place, new Target.Way.Descriptor(1));
        return new WholeFile(target, null, new FileOutputStream(FileDescriptor.out));
    }

    /// Writes a text as UTF-8.
    ///
    /// @throws FileException if it cannot be written; then the file is as it was
    public static void write(Path file, String text) throws FileException {
        try (WholeFile whole = open(file)) {
            whole.stream().write(text.getBytes(StandardCharsets.UTF_8));
            whole.keep();
        } catch (IOException e) {
            throw Reasons.writing(file, file, e);
        }
    }

    /// Writes a text as UTF-8 into a folder that need not be there yet.
    ///
    /// @throws FileException if it cannot be written; then the file is as it was
    public static void writeInFolder(Path file, String text) throws FileException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw Reasons.writing(file, folder, e);
        }
        write(file, text);
    }

    /// The standard streams are one with those of the same name, so that nothing is overtaken or overwritten.
    private static OutputStream descriptor(int number, Path place) throws IOException {
        return switch (number) {
            case 1 -> new FileOutputStream(FileDescriptor.out);
            case 2 -> new FileOutputStream(FileDescriptor.err);
            default -> Files.newOutputStream(place, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        };
    }

    /// Takes the bytes, unbuffered; closing it is not needed. Throws [FileException] if they cannot be written.
    public OutputStream stream() {
        return stream;
    }

    /// The file is whole: puts it in its place.
    ///
    /// @throws FileException if that fails; then the file is as it was
    public void keep() throws FileException {
        try {
            stream.flush();
            if (draft != null) {
                draft.moveTo(target.place());
            }
            kept = true;
        } catch (IOException e) {
            throw Reasons.writing(target.named(), target.place(), e);
        }
    }

    /// Leaves the file as it was, if it was not kept.
    @Override
    public void close() throws FileException {
        try {
            if (draft == null) {
                if (!(target.way() instanceof Target.Way.Descriptor(int number)) || number > 2) {
                    stream.close();
                }
            } else if (!kept) {
                draft.discard();
            }
        } catch (IOException e) {
            throw Reasons.writing(target.named(), target.place(), e);
        }
    }

    /// Tells failures in words for people.
    private static final class Explained extends OutputStream {
        private final Target target;
        private final OutputStream to;

        Explained(Target target, OutputStream to) {
            this.target = target;
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                to.write(bytes, from, count);
            } catch (IOException e) {
                throw Reasons.writing(target.named(), target.place(), e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                to.flush();
            } catch (IOException e) {
                throw Reasons.writing(target.named(), target.place(), e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                to.close();
            } catch (IOException e) {
                throw Reasons.writing(target.named(), target.place(), e);
            }
        }
    }
}
