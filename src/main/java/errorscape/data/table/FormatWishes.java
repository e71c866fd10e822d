package errorscape.data.table;

import java.util.List;
import java.util.Optional;

/// What a person says about the form of a file; what they leave open is guessed by evidence.
public record FormatWishes(
        Optional<FileKind> kind,
        Optional<String> charset,
        Optional<Separator> separator,
        Optional<DecimalSign> decimal,
        Optional<Grouping> grouping,
        Optional<Boolean> header,
        Optional<String> comment,
        Optional<Integer> skippedLines,
        Optional<List<String>> missing,
        Optional<DateOrder> dates,
        Optional<String> sheet) {
    /// All is guessed.
    public static final FormatWishes NONE = new FormatWishes(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /// Nothing is guessed: the file is read as it was.
    public static FormatWishes of(TableFormat format) {
        return new FormatWishes(
                Optional.of(format.kind()),
                Optional.of(format.charset()),
                Optional.of(format.separator()),
                Optional.of(format.decimal()),
                Optional.of(format.grouping()),
                Optional.of(format.header()),
                Optional.of(format.comment()),
                Optional.of(format.skippedLines()),
                Optional.of(format.missing()),
                Optional.of(format.dates()),
                Optional.of(format.sheet()));
    }

    public FormatWishes withCharset(String name) {
        return new FormatWishes(
                kind,
                Optional.of(name),
                separator,
                decimal,
                grouping,
                header,
                comment,
                skippedLines,
                missing,
                dates,
                sheet);
    }

    public FormatWishes withSeparator(Separator sign) {
        return new FormatWishes(
                kind,
                charset,
                Optional.of(sign),
                decimal,
                grouping,
                header,
                comment,
                skippedLines,
                missing,
                dates,
                sheet);
    }

    /// The thousands are guessed anew.
    public FormatWishes withDecimal(DecimalSign sign) {
        return new FormatWishes(
                kind,
                charset,
                separator,
                Optional.of(sign),
                Optional.empty(),
                header,
                comment,
                skippedLines,
                missing,
                dates,
                sheet);
    }

    public FormatWishes withGrouping(Grouping sign) {
        return new FormatWishes(
                kind,
                charset,
                separator,
                decimal,
                Optional.of(sign),
                header,
                comment,
                skippedLines,
                missing,
                dates,
                sheet);
    }

    public FormatWishes withHeader(boolean there) {
        return new FormatWishes(
                kind,
                charset,
                separator,
                decimal,
                grouping,
                Optional.of(there),
                comment,
                skippedLines,
                missing,
                dates,
                sheet);
    }

    public FormatWishes withComment(String sign) {
        return new FormatWishes(
                kind,
                charset,
                separator,
                decimal,
                grouping,
                header,
                Optional.of(sign),
                skippedLines,
                missing,
                dates,
                sheet);
    }

    public FormatWishes withSkippedLines(int lines) {
        return new FormatWishes(
                kind,
                charset,
                separator,
                decimal,
                grouping,
                header,
                comment,
                Optional.of(lines),
                missing,
                dates,
                sheet);
    }

    public FormatWishes withMissing(List<String> marks) {
        return new FormatWishes(
                kind,
                charset,
                separator,
                decimal,
                grouping,
                header,
                comment,
                skippedLines,
                Optional.of(List.copyOf(marks)),
                dates,
                sheet);
    }

    public FormatWishes withDates(DateOrder order) {
        return new FormatWishes(
                kind,
                charset,
                separator,
                decimal,
                grouping,
                header,
                comment,
                skippedLines,
                missing,
                Optional.of(order),
                sheet);
    }

    public FormatWishes withSheet(String name) {
        return new FormatWishes(
                kind,
                charset,
                separator,
                decimal,
                grouping,
                header,
                comment,
                skippedLines,
                missing,
                dates,
                Optional.of(name));
    }
}
