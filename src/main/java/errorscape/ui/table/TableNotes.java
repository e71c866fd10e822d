package errorscape.ui.table;

import errorscape.data.table.CellProblem;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.Guess;
import errorscape.data.table.Remark;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TableFormat;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableReport;
import errorscape.data.table.reading.TableReading;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person should know before they open a table: what cannot be read first, then what is missing, then what
/// is worth a look.
record TableNotes(List<Note> notes) {
    /// How grave it is.
    enum Weight {
        PROBLEM,
        DETAIL,
        CAUTION,
        REMARK
    }

    /// One thing to know.
    ///
    /// @param columns that are better left out, which the note offers; empty if it offers nothing
    record Note(Weight weight, String text, List<String> columns) {
        Note(Weight weight, String text) {
            this(weight, text, List.of());
        }
    }

    /// Remarks of a kind that are told one by one.
    private static final int EACH = 3;

    static TableNotes of(TableSheetModel model) {
        List<Note> notes = new ArrayList<>();
        TablePreview seen = model.previewProperty().get();
        TableChoice choice = model.choiceProperty().get();
        if (seen == null || choice == null) {
            return new TableNotes(notes);
        }
        switch (model.checkProperty().get()) {
            case CheckState.Refused(String reason) -> notes.add(new Note(Weight.PROBLEM, reason));
            case CheckState.Done(TableReport report) -> cells(report, notes);
            default -> {}
        }
        if (choice.of(ColumnRole.TARGET).isEmpty()) {
            notes.add(new Note(Weight.CAUTION, Words.text("table.chooseTarget")));
        }
        if (choice.of(ColumnRole.INPUT).isEmpty()) {
            notes.add(new Note(Weight.CAUTION, Words.text("table.chooseInput")));
        }
        Map<Remark.Kind, List<Remark>> kinds = new EnumMap<>(Remark.Kind.class);
        TableReading.remarks(seen, choice)
                .forEach(remark -> kinds.computeIfAbsent(remark.kind(), kind -> new ArrayList<>())
                        .add(remark));
        RemarkWords words = new RemarkWords(model, choice);
        kinds.forEach((kind, remarks) -> remarks(kind, remarks, words, notes));
        for (Guess guess : seen.guesses()) {
            if (!guess.sure()) {
                unsure(guess.what(), seen.format()).ifPresent(text -> notes.add(new Note(Weight.REMARK, text)));
            }
        }
        return new TableNotes(notes);
    }

    /// What was guessed against something; the evidence is the tip of its choice. Plain letters are in all sets.
    private static Optional<String> unsure(String what, TableFormat format) {
        return switch (what) {
            case "separator" ->
                Optional.of(Words.text(
                        "table.unsure", Words.text("table.separated"), TableWords.of("separator", format.separator())));
            case "numbers" ->
                Optional.of(Words.text(
                        "table.unsure", Words.text("table.decimals"), TableWords.of("decimal", format.decimal())));
            case "dates" ->
                Optional.of(Words.text(
                        "table.unsure", Words.text("table.dateOrder"), TableWords.of("dates", format.dates())));
            case "character set" ->
                format.charset().equals("UTF-8")
                        ? Optional.empty()
                        : Optional.of(Words.text("table.unsure", Words.text("table.charset"), format.charset()));
            case "sheet" -> Optional.of(Words.text("table.unsure", Words.text("table.workbook"), format.sheet()));
            case "header" -> Optional.of(Words.text(format.header() ? "table.unsureHeader" : "table.unsureNoHeader"));
            default -> Optional.empty();
        };
    }

    /// Of a wide table hundreds of columns may say the same.
    private static void remarks(Remark.Kind kind, List<Remark> remarks, RemarkWords words, List<Note> notes) {
        if (kind == Remark.Kind.RARE_CLASS) {
            // All rare classes in one sentence.
            notes.add(new Note(weight(kind), words.of(remarks.getFirst())));
            return;
        }
        int shown = remarks.size() <= EACH + 1 ? remarks.size() : EACH;
        for (Remark remark : remarks.subList(0, shown)) {
            notes.add(new Note(weight(kind), words.of(remark), offered(remark)));
        }
        if (shown < remarks.size()) {
            notes.add(new Note(
                    weight(kind),
                    TableWords.counted("table.moreLikeThese", remarks.size() - shown),
                    remarks.stream().flatMap(remark -> offered(remark).stream()).toList()));
        }
    }

    private static List<String> offered(Remark remark) {
        return switch (remark.kind()) {
            case CONSTANT, EQUALS_TARGET -> List.of(remark.column());
            default -> List.of();
        };
    }

    private static void cells(TableReport report, List<Note> notes) {
        if (report.problems() > 0) {
            boolean more = report.problems() > report.first().size();
            notes.add(new Note(
                    Weight.PROBLEM,
                    TableWords.counted(more ? "table.badCellsFirst" : "table.badCells", report.problems()),
                    report.first().stream()
                            .map(CellProblem::column)
                            .filter(column -> !column.isEmpty())
                            .distinct()
                            .toList()));
            for (CellProblem problem : report.first()) {
                notes.add(new Note(
                        Weight.DETAIL,
                        problem.column().isEmpty()
                                ? Words.text("table.badLine", Long.toString(problem.line()), problem.reason())
                                : Words.text(
                                        "table.badCell",
                                        Long.toString(problem.line()),
                                        problem.column(),
                                        problem.reason())));
            }
        } else if (report.rowsUsed() == 0) {
            notes.add(new Note(Weight.PROBLEM, Words.text("table.noRows")));
        }
    }

    private static Weight weight(Remark.Kind kind) {
        return switch (kind) {
            case CONSTANT, EQUALS_TARGET, RARE_CLASS, INPUTS_NOT_STANDARDISED, TARGETS_NOT_STANDARDISED ->
                Weight.CAUTION;
            default -> Weight.REMARK;
        };
    }
}
