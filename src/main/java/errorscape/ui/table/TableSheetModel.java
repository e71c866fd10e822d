package errorscape.ui.table;

import errorscape.data.table.ColumnRole;
import errorscape.data.table.ColumnSummary;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableReport;
import errorscape.data.table.TableSource;
import errorscape.data.table.reading.TableReading;
import errorscape.ui.task.Failures;
import errorscape.ui.task.Studies;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A table on its way into the window: what is understood of it, what the person chooses, what reading all of it
/// says. Its beginning is understood first, the whole is read beside. JavaFX thread only.
public final class TableSheetModel {
    private final Studies studies;
    private final TableSource source;
    private final Consumer<TableAnswer> opened;
    private final TableCheck check;
    private final ReadOnlyObjectWrapper<@Nullable TablePreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TableChoice> choice = new ReadOnlyObjectWrapper<>();
    private final SamplePicture picture;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<FormatWishes> wishes = new ReadOnlyObjectWrapper<>(FormatWishes.NONE);
    private List<String> sheets = List.of();
    private OptionalLong gapRows = OptionalLong.empty();
    private @Nullable TableChoice checked;
    private boolean closed;
    private Studies.@Nullable Study understanding;

    /// What the beginning of a table says.
    private record Understood(TablePreview preview, List<String> sheets) {}

    /// @param opened gets the table when the person opens it; not if they think better of it
    public TableSheetModel(Studies studies, TableSource source, Consumer<TableAnswer> opened) {
        this.studies = studies;
        this.source = source;
        this.opened = opened;
        check = new TableCheck(studies);
        picture = new SamplePicture(studies);
        check.stateProperty().subscribe(this::readOn);
        understand();
    }

    TableSource source() {
        return source;
    }

    /// What is understood from the beginning; null until it is.
    ReadOnlyObjectProperty<@Nullable TablePreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// All choices as they stand; null until something is understood.
    ReadOnlyObjectProperty<@Nullable TableChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// How far the whole table is read as chosen.
    ReadOnlyObjectProperty<CheckState> checkProperty() {
        return check.stateProperty();
    }

    /// The samples of the first rows, for a small picture.
    ReadOnlyObjectProperty<Optional<UnderstoodPicture>> pictureProperty() {
        return picture.shownProperty();
    }

    /// Why nothing can be made of it as it is read; empty otherwise.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// What of the format the person has said.
    ReadOnlyObjectProperty<FormatWishes> wishesProperty() {
        return wishes.getReadOnlyProperty();
    }

    /// Names of a workbook's sheets; none for other files.
    List<String> sheets() {
        return sheets;
    }

    /// Rows that are left out when those with gaps are; empty while it is not known.
    OptionalLong gapRows() {
        TableReport report = report();
        TableChoice now = choice.get();
        if (report != null && now != null && now.gaps() == GapPolicy.LEAVE_OUT) {
            gapRows = OptionalLong.of(report.rowsWithGaps());
        }
        return gapRows;
    }

    /// What a column holds: of all rows once they are read, of the first ones until then.
    ColumnSummary summary(String column) {
        TablePreview seen = preview.get();
        if (seen == null) {
            throw new IllegalStateException("nothing is understood yet");
        }
        ColumnSummary first = seen.column(column).summary();
        TableReport report = report();
        ColumnSummary all = report == null ? null : report.columns().get(column);
        return all == null ? first : all.completed(first);
    }

    /// What came of reading all; null until then.
    @Nullable
    TableReport report() {
        return check.stateProperty().get() instanceof CheckState.Done(TableReport report) ? report : null;
    }

    /// Reads the file in another way.
    void wish(UnaryOperator<FormatWishes> change) {
        FormatWishes next = change.apply(wishes.get());
        if (!next.equals(wishes.get())) {
            wishes.set(next);
            understand();
        }
    }

    /// Changes a choice.
    void change(UnaryOperator<TableChoice> change) {
        TableChoice before = choice.get();
        if (before != null && refusal.get().isEmpty()) {
            TableChoice next = change.apply(before);
            if (!next.equals(before)) {
                show(next);
            }
        }
    }

    /// Gives a column a role.
    void role(String column, ColumnRole role) {
        TablePreview seen = preview.get();
        if (seen != null) {
            change(now -> ChoiceEdits.role(seen, now, column, role));
        }
    }

    /// Leaves columns out.
    void leaveOut(Collection<String> columns) {
        TablePreview seen = preview.get();
        if (seen != null) {
            change(now -> ChoiceEdits.leaveOut(seen, now, columns));
        }
    }

    /// Makes a column one more target.
    void furtherTarget(String column) {
        TablePreview seen = preview.get();
        if (seen != null) {
            change(now -> ChoiceEdits.furtherTarget(seen, now, column));
        }
    }

    /// Whether nothing that is known speaks against opening it.
    boolean openable() {
        TableChoice now = choice.get();
        return now != null
                && ChoiceEdits.complete(now)
                && switch (check.stateProperty().get()) {
                    case CheckState.Waiting ignored -> false;
                    case CheckState.Refused ignored -> false;
                    case CheckState.Done done -> done.good();
                    case CheckState.Reading ignored -> true;
                    case CheckState.Stopped ignored -> true;
                };
    }

    /// Whether it opens as soon as it is read.
    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Opens it, once all of it is read without a problem.
    void open() {
        TableChoice now = choice.get();
        if (now == null || !openable()) {
            return;
        }
        switch (check.stateProperty().get()) {
            case CheckState.Done ignored -> answer(now);
            case CheckState.Reading ignored -> opening.set(true);
            default -> {
                opening.set(true);
                check.start(source, now);
            }
        }
    }

    /// Ends the reading of the whole.
    void stop() {
        opening.set(false);
        check.stop();
    }

    /// Ends all work; nothing was changed.
    public void cancel() {
        closed = true;
        opening.set(false);
        check.forget();
        if (understanding != null) {
            understanding.cancel();
        }
        picture.stop();
    }

    private void answer(TableChoice now) {
        cancel();
        opened.accept(new TableAnswer(source, now));
    }

    private void understand() {
        if (understanding != null) {
            understanding.cancel();
        }
        FormatWishes wished = wishes.get();
        understanding = studies.start(
                cancelled -> {
                    TablePreview seen = TableReading.preview(source, wished);
                    return new Understood(seen, TableReading.sheets(seen));
                },
                this::understood,
                this::notUnderstood);
    }

    private void understood(Understood now) {
        TablePreview before = preview.get();
        TableChoice chosen = choice.get();
        sheets = now.sheets();
        refusal.set("");
        checked = null;
        choice.set(null);
        preview.set(now.preview());
        show(
                before == null || chosen == null
                        ? now.preview().offer()
                        : ChoiceEdits.carried(before.offer(), chosen, now.preview()));
    }

    private void notUnderstood(Throwable failure) {
        if (!Failures.explained(failure)) {
            studies.fail(failure);
        }
        check.forget();
        picture.clear();
        refusal.set(Failures.refusal(failure));
    }

    private void show(TableChoice next) {
        TableChoice before = checked;
        boolean same = before != null && before.sameSamples(next);
        if (before == null || !ChoiceEdits.sameColumns(before, next)) {
            gapRows = OptionalLong.empty();
        }
        opening.set(false);
        checked = next;
        choice.set(next);
        TablePreview seen = preview.get();
        if (!same && seen != null && ChoiceEdits.complete(next)) {
            check.start(source, next);
            picture.draw(seen, next);
        } else if (!same) {
            check.forget();
            picture.clear();
        }
    }

    private void readOn(CheckState now) {
        TableChoice chosen = choice.get();
        if (!(now instanceof CheckState.Done done) || chosen == null) {
            opening.set(opening.get() && now instanceof CheckState.Reading);
            return;
        }
        // While it is known.
        gapRows();
        if (opening.get() && !closed && done.good()) {
            answer(chosen);
        }
        opening.set(false);
    }
}
