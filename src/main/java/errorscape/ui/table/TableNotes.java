package errorscape.ui.table;

import errorscape.data.table.CellProblem;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.Guess;
import errorscape.data.table.Remark;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableReport;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;

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
    record Note(Weight weight, String text) {}

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
        for (Remark remark : model.remarks()) {
            notes.add(new Note(weight(remark.kind()), sentence(remark.text())));
        }
        for (Guess guess : seen.guesses()) {
            if (!guess.sure()) {
                notes.add(new Note(
                        Weight.REMARK, Words.text("table.unsure", guess.what(), guess.value(), guess.evidence())));
            }
        }
        return new TableNotes(notes);
    }

    private static void cells(TableReport report, List<Note> notes) {
        if (report.problems() > 0) {
            boolean more = report.problems() > report.first().size();
            notes.add(new Note(
                    Weight.PROBLEM,
                    TableWords.counted(more ? "table.badCellsFirst" : "table.badCells", report.problems())));
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

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + (text.endsWith(".") ? "" : ".");
    }
}
