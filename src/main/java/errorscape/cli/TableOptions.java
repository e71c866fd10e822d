package errorscape.cli;

import errorscape.data.table.ColumnRole;
import errorscape.data.table.DecimalSign;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.RowSample;
import errorscape.data.table.Separator;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableSource;
import errorscape.data.table.TargetMeaning;
import errorscape.data.table.TargetOffer;
import errorscape.data.table.reading.TableReading;
import errorscape.math.ShortText;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How a table is read, where its file is given instead of a scenario; what is not said is understood by evidence.
final class TableOptions {
    @Option(names = "--target", paramLabel = "NAME,...", description = "The column to be learned, or several numbers.")
    private @Nullable String target;

    @Option(
            names = "--inputs",
            paramLabel = "NAME,...",
            description = "The columns it is learned from (default: all others that can be used).")
    private @Nullable String inputs;

    @Option(
            names = "--target-as",
            paramLabel = "classes|numbers",
            description = "What a target of whole numbers is (default: as it looks).")
    private @Nullable TargetMeaning targetAs;

    @Option(
            names = "--gaps",
            paramLabel = "leave-out|fill",
            converter = Gaps.class,
            description = "What becomes of rows with gaps (default: leave-out).")
    private @Nullable GapPolicy gaps;

    @Option(names = "--rows", paramLabel = "N", description = "Use N of the rows (default: all).")
    private @Nullable Integer rows;

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            description = "Share of the rows kept for validation (default: 0.25 of 40 or more).")
    private @Nullable Double validation;

    @Option(
            names = "--table-seed",
            paramLabel = "S",
            description = "Decides which rows are used and which validate (default: 1).")
    private @Nullable Long seed;

    @Option(
            names = "--standardise",
            negatable = true,
            description = "Inputs and targets to mean 0 and deviation 1 (default: yes).")
    private @Nullable Boolean standardise;

    @Option(
            names = "--separator",
            paramLabel = "SIGN",
            converter = Separators.class,
            description = "comma, semicolon, tab, bar or blanks.")
    private @Nullable Separator separator;

    @Option(names = "--decimal", paramLabel = "point|comma", description = "The decimal sign.")
    private @Nullable DecimalSign decimal;

    @Option(names = "--header", negatable = true, description = "Whether the first row names the columns.")
    private @Nullable Boolean header;

    @Option(names = "--charset", paramLabel = "NAME", description = "Such as UTF-8 or windows-1252.")
    private @Nullable String charset;

    @Option(names = "--sheet", paramLabel = "NAME", description = "Of a workbook (default: the first).")
    private @Nullable String sheet;

    static final class Separators implements ITypeConverter<Separator> {
        @Override
        public Separator convert(String text) {
            for (Separator separator : Separator.values()) {
                if (text.equals(String.valueOf(separator.sign())) || text.equalsIgnoreCase(separator.name())) {
                    return separator;
                }
            }
            if (text.equals("\\t")) {
                return Separator.TAB;
            }
            throw new TypeConversionException(
                    "\"" + ShortText.of(text) + "\" is not known; allowed are comma, semicolon, tab, bar, blanks");
        }
    }

    static final class Gaps implements ITypeConverter<GapPolicy> {
        @Override
        public GapPolicy convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "leave-out", "leave_out" -> GapPolicy.LEAVE_OUT;
                case "fill" -> GapPolicy.FILL;
                default ->
                    throw new TypeConversionException(
                            "\"" + ShortText.of(text) + "\" is not known; allowed are leave-out, fill");
            };
        }
    }

    /// The first option that was given; empty if none was.
    Optional<String> given() {
        if (target != null) {
            return Optional.of("--target");
        }
        if (inputs != null) {
            return Optional.of("--inputs");
        }
        boolean other = targetAs != null
                || gaps != null
                || rows != null
                || validation != null
                || seed != null
                || standardise != null
                || separator != null
                || decimal != null
                || header != null
                || charset != null
                || sheet != null;
        return other ? Optional.of("an option of tables") : Optional.empty();
    }

    TablePreview preview(Path file) {
        FormatWishes wishes = FormatWishes.NONE;
        wishes = separator == null ? wishes : wishes.withSeparator(separator);
        wishes = decimal == null ? wishes : wishes.withDecimal(decimal);
        wishes = header == null ? wishes : wishes.withHeader(header);
        wishes = sheet == null ? wishes : wishes.withSheet(sheet);
        if (charset != null) {
            if (!known(charset)) {
                throw new CommandException("--charset: there is no character set \"" + charset
                        + "\"; try UTF-8, UTF-16, windows-1252 or ISO-8859-1");
            }
            wishes = wishes.withCharset(charset);
        }
        return TableReading.preview(TableSource.of(file), wishes);
    }

    private static boolean known(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// @throws DataException if there is no such column
    TableChoice choose(TablePreview preview) {
        TableChoice choice = preview.offer();
        if (target != null || inputs != null) {
            choice = TableReading.columns(preview, choice, names(inputs, preview), names(target, preview));
        }
        if (targetAs != null) {
            choice = choice.withTarget(targetAs);
        }
        if (gaps != null) {
            choice = choice.withGaps(gaps);
        }
        long chosenSeed = seed == null ? choice.splitSeed() : seed;
        if (rows != null && rows < 1) {
            throw new CommandException("--rows: the number must be at least 1, not " + rows);
        }
        choice = choice.withRows(new RowSample(rows == null ? 0 : rows, chosenSeed));
        double share = validation == null ? choice.validationShare() : validation;
        if (!(share >= 0 && share < 1)) {
            throw new CommandException("--validation: the share must be from 0 to below 1, not " + share);
        }
        choice = choice.withSplit(share, chosenSeed);
        return standardise == null ? choice : choice.withStandardised(standardise, standardise);
    }

    /// Names between commas, or one name with commas in it.
    private static List<String> names(@Nullable String text, TablePreview preview) {
        if (text == null) {
            return List.of();
        }
        boolean one =
                preview.columns().stream().anyMatch(column -> column.name().equals(text));
        return one
                ? List.of(text)
                : List.of(text.split(",", -1)).stream().map(String::strip).toList();
    }

    /// What was decided that a person might want otherwise; empty if nothing was.
    Optional<String> remark(TablePreview preview, TableChoice choice) {
        List<String> targets = choice.names(ColumnRole.TARGET);
        if (targetAs != null || targets.size() != 1) {
            return Optional.empty();
        }
        TargetOffer offer = TableReading.target(preview, targets.getFirst());
        boolean classes = choice.target() == TargetMeaning.CLASSES;
        return offer.asked()
                ? Optional.of("target \"" + offer.column() + "\" taken as " + (classes ? "classes" : "numbers") + ": "
                        + offer.reason() + "; --target-as " + (classes ? "numbers" : "classes") + " for the other")
                : Optional.empty();
    }
}
