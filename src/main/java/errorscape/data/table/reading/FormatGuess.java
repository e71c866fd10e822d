package errorscape.data.table.reading;

import errorscape.data.table.DateOrder;
import errorscape.data.table.DecimalSign;
import errorscape.data.table.FileKind;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.Guess;
import errorscape.data.table.Separator;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TableSource;
import errorscape.data.table.cells.Beginning;
import errorscape.data.table.cells.CharsetGuess;
import errorscape.data.table.cells.DateText;
import errorscape.data.table.cells.ExcelRows;
import errorscape.data.table.cells.FileKindGuess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file is to be read: as wished, and else by what its beginning shows.
final class FormatGuess {
    /// Excel's own first line, which names the separator.
    private static final Pattern NAMED_SEPARATOR = Pattern.compile("(?i)\\Asep=([,;\\t|])\\R");

    private static final int LONGEST_TITLE = 30;

    private final TableSource source;
    private final FormatWishes wishes;
    private final List<Guess> guesses = new ArrayList<>();
    private TableFormat format = TableFormat.PLAIN;
    private Sample rows = new Sample(List.of(), List.of(), true);

    private FormatGuess(TableSource source, FormatWishes wishes) {
        this.source = source;
        this.wishes = wishes;
    }

    /// What came of it.
    ///
    /// @param rows the first, with a header if there is one
    record Result(TableFormat format, List<Guess> guesses, Sample rows) {}

    /// @throws errorscape.data.DataException if the file cannot be read or holds no table
    static Result of(TableSource source, FormatWishes wishes) {
        FormatGuess guess = new FormatGuess(source, wishes);
        guess.run();
        return new Result(guess.format, guess.guesses, guess.rows);
    }

    private void run() {
        Beginning beginning = Beginning.of(source);
        FileKind kind = wishes.kind().orElseGet(() -> FileKindGuess.of(beginning));
        format = format.withKind(kind).withMissing(wishes.missing().orElse(TableFormat.USUAL_MISSING));
        if (kind == FileKind.EXCEL) {
            excel();
        } else {
            charset(beginning);
            switch (kind) {
                case TEXT -> text(beginning.text(format.charset()));
                case LIBSVM -> format = format.withSeparator(Separator.BLANKS).withHeader(false);
                default -> format = format.withComment("%");
            }
        }
        if (rows.isEmpty()) {
            rows = Sample.of(source, format);
        }
        dates();
    }

    private void charset(Beginning beginning) {
        Guess guess = CharsetGuess.of(beginning);
        format = format.withCharset(wishes.charset().orElse(guess.value()));
        if (wishes.charset().isEmpty()) {
            guesses.add(guess);
        }
    }

    private void excel() {
        List<String> sheets = ExcelRows.sheets(source);
        format = format.withSheet(wishes.sheet().orElse(sheets.getFirst()))
                .withSkippedLines(wishes.skippedLines().orElse(0));
        if (wishes.sheet().isEmpty() && sheets.size() > 1) {
            guesses.add(
                    new Guess("sheet", sheets.getFirst(), "it is the first of " + String.join(", ", sheets), false));
        }
        title(Sample.of(source, format));
        rows = Sample.of(source, format);
        header();
    }

    private void text(String text) {
        Matcher named = NAMED_SEPARATOR.matcher(text);
        boolean says = named.find();
        format = format.withSkippedLines(wishes.skippedLines().orElse(says ? 1 : 0));
        String signs = wishes.comment().orElseGet(() -> commentSign(text));
        format = format.withComment(signs);
        Optional<Separator> separator = wishes.separator().or(() -> says ? named(named.group(1)) : Optional.empty());
        Sample sample;
        if (separator.isPresent()) {
            format = format.withSeparator(separator.get());
            sample = Sample.of(source.beginning(text), format);
        } else {
            SeparatorGuess guess = SeparatorGuess.of(source.beginning(text), format);
            format = format.withSeparator(guess.separator());
            guesses.add(guess.guess());
            sample = guess.sample();
        }
        if (wishes.comment().isEmpty() && !signs.isEmpty()) {
            comment(text, signs, sample);
        }
        title(sample);
        numbers();
        header();
    }

    private static Optional<Separator> named(String sign) {
        for (Separator separator : Separator.values()) {
            if (separator.sign() == sign.charAt(0)) {
                return Optional.of(separator);
            }
        }
        return Optional.empty();
    }

    /// The sign that some lines begin with, and few of them; empty if there is none.
    private static String commentSign(String text) {
        for (String sign : List.of("#", "%")) {
            long with = text.lines().filter(line -> line.startsWith(sign)).count();
            long all = text.lines().filter(line -> !line.isBlank()).count();
            if (with > 0 && (with < 0.5 * all || (text.startsWith(sign) && with < all))) {
                return sign;
            }
        }
        return "";
    }

    /// A first line alone that begins with the sign and has a name for each column is a header, as NumPy writes it.
    private void comment(String text, String sign, Sample sample) {
        boolean alone = text.startsWith(sign)
                && text.lines().filter(line -> line.startsWith(sign)).count() == 1;
        if (alone) {
            int names = Sample.of(source.beginning(text.substring(1)), format, 1).rows().stream()
                    .mapToInt(List::size)
                    .sum();
            if (names == sample.usualCells() && names > 1) {
                format = format.withComment("");
                guesses.add(new Guess(
                        "comments", "none", "the line that begins with " + sign + " names the columns", false));
                return;
            }
        }
        long lines = text.lines().filter(line -> line.startsWith(sign)).count();
        guesses.add(new Guess("comments", sign, lines + " of the first lines begin with it", true));
    }

    /// Rows of few cells above the table are its title.
    private void title(Sample sample) {
        if (wishes.skippedLines().isPresent()) {
            return;
        }
        int cells = sample.usualCells();
        int first = 0;
        while (first < Math.min(sample.rows().size(), LONGEST_TITLE)
                && filled(sample.rows().get(first)) <= cells / 2
                && filled(sample.rows().get(first)) < 2) {
            first++;
        }
        if (first > 0 && cells > 1 && first < Math.min(sample.rows().size(), LONGEST_TITLE)) {
            int lines = (int) (sample.lines().get(first) - 1);
            format = format.withSkippedLines(lines);
            guesses.add(new Guess(
                    "lines to skip",
                    Integer.toString(lines),
                    "they have one cell where the others have " + cells,
                    false));
        }
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).count();
    }

    private void numbers() {
        rows = Sample.of(source, format);
        Sample below = rows.rows().size() > 1 ? rows.rest() : rows;
        NumberStyleGuess guess = NumberStyleGuess.of(below, format.separator(), wishes.decimal(), wishes.grouping());
        format = guess.in(format);
        if (wishes.decimal().isEmpty() || wishes.grouping().isEmpty()) {
            guesses.add(guess.guess());
        }
    }

    private void header() {
        Optional<Boolean> wish = wishes.header();
        if (wish.isPresent()) {
            format = format.withHeader(wish.get());
            return;
        }
        Guess guess = HeaderGuess.of(rows, format);
        format = format.withHeader(guess.value().equals("yes"));
        guesses.add(guess);
    }

    private void dates() {
        Optional<DateOrder> wish = wishes.dates();
        if (wish.isPresent()) {
            format = format.withDates(wish.get());
            return;
        }
        int day = 0;
        int month = 0;
        for (List<String> row : rows.rows()) {
            for (String cell : row) {
                if (cell.indexOf('/') > 0 || cell.indexOf('-') > 0) {
                    day += DateText.only(cell, DateOrder.DAY_FIRST) ? 1 : 0;
                    month += DateText.only(cell, DateOrder.MONTH_FIRST) ? 1 : 0;
                }
            }
        }
        DateOrder usual = format.decimal() == DecimalSign.COMMA ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        DateOrder order = day > month ? DateOrder.DAY_FIRST : month > day ? DateOrder.MONTH_FIRST : usual;
        format = format.withDates(order);
        if (day + month > 0) {
            guesses.add(new Guess(
                    "dates",
                    order.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Math.max(day, month) + " of them can be read in no other way",
                    day == 0 || month == 0));
        }
    }
}
