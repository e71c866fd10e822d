package errorscape.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// A reader that is fed with mutated inputs.
///
/// @param name what failures call it
/// @param covers the methods below the window that it stands for, such as `Schedule.parse`
/// @param seeds inputs that it accepts
/// @param parse reads the bytes of an input
/// @param refusals the exceptions that its documentation names
/// @param text writes a value so that it is read again as an equal one; empty if nothing writes it
/// @param wanted which inputs are worth a try, where some would take long and rightly so
/// @param oneIn how many times fewer inputs it gets in the suite than others, since it takes long
public record FuzzedReader<T>(
        String name,
        Set<String> covers,
        List<String> seeds,
        Parse<T> parse,
        Set<Class<?>> refusals,
        Optional<Function<T, String>> text,
        Predicate<String> wanted,
        int oneIn) {

    /// Reads bytes.
    @FunctionalInterface
    public interface Parse<T> {
        T of(byte[] input) throws Exception;
    }

    /// Reads a text.
    @FunctionalInterface
    public interface ParseText<T> {
        T of(String input) throws Exception;
    }

    /// Reads a file.
    @FunctionalInterface
    public interface ParseFile<T> {
        T of(Path input) throws Exception;
    }

    /// A reader of texts.
    ///
    /// @param covers the methods that it stands for, separated by blanks
    public static <T> FuzzedReader<T> ofText(
            String name, String covers, List<String> seeds, ParseText<T> parse, Class<?>... refusals) {
        return new FuzzedReader<>(
                name,
                Set.of(covers.split(" ")),
                seeds,
                bytes -> parse.of(new String(bytes, StandardCharsets.UTF_8)),
                Set.of(refusals),
                Optional.empty(),
                input -> true,
                1);
    }

    /// A reader of files.
    ///
    /// @param file is overwritten with each input; its name says of which kind it is
    public static <T> FuzzedReader<T> ofFile(
            String name, String covers, List<String> seeds, Path file, ParseFile<T> parse, Class<?>... refusals) {
        return new FuzzedReader<>(
                name,
                Set.of(covers.split(" ")),
                seeds,
                bytes -> parse.of(Files.write(file, bytes)),
                Set.of(refusals),
                Optional.empty(),
                input -> true,
                1);
    }

    /// The same, with a writer: what is accepted must come back equal when it is written and read.
    public FuzzedReader<T> writtenBy(Function<T, String> writer) {
        return new FuzzedReader<>(name, covers, seeds, parse, refusals, Optional.of(writer), wanted, oneIn);
    }

    /// The same, fed only with inputs that pass a test.
    public FuzzedReader<T> only(Predicate<String> inputs) {
        return new FuzzedReader<>(name, covers, seeds, parse, refusals, text, inputs, oneIn);
    }

    /// The same, fed less often in the suite.
    public FuzzedReader<T> oneIn(int times) {
        return new FuzzedReader<>(name, covers, seeds, parse, refusals, text, wanted, times);
    }

    @Override
    public String toString() {
        return name;
    }

    /// Feeds one input and looks at what comes of it.
    ///
    /// @return why it was refused; empty if it was accepted
    /// @throws AssertionError if anything is thrown that is not documented, or a value does not come back
    Optional<String> feed(byte[] input) {
        T value;
        try {
            value = parse.of(input);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            if (e instanceof Exception && refusals.contains(e.getClass())) {
                return Optional.of(complaint(input, e));
            }
            throw failure(input, e.toString(), e);
        }
        text.ifPresent(writer -> comesBack(value, writer, input));
        return Optional.empty();
    }

    private String complaint(byte[] input, Throwable e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            throw failure(input, "refused without a word", e);
        }
        if (message.length() > 4000) {
            throw failure(input, "refused with a message of " + message.length() + " characters", e);
        }
        return message;
    }

    private void comesBack(T value, Function<T, String> writer, byte[] input) {
        String written = writer.apply(value);
        T again;
        try {
            again = parse.of(written.getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw failure(input, "accepted, written as <" + written + "> and refused: " + e.getMessage(), e);
        }
        if (!again.equals(value)) {
            throw failure(input, "accepted as " + value + ", but read again as " + again, null);
        }
    }

    AssertionError failure(byte[] input, String reason, Throwable cause) {
        String shown = new String(input, StandardCharsets.UTF_8);
        return new AssertionError(
                name + ": " + reason + "\ninput of " + input.length + " bytes: "
                        + (shown.length() < 4000 ? shown : shown.substring(0, 4000) + "..."),
                cause);
    }
}
