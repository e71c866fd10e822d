package errorscape.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.DecimalSign;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.Remark;
import errorscape.data.table.RowSample;
import errorscape.data.table.Separator;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TableSource;
import errorscape.data.table.TargetMeaning;
import errorscape.data.table.reading.TableReading;
import errorscape.parallel.ParallelFor;
import errorscape.ui.task.Studies;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/// The sheet without a toolkit: everything runs when it is asked for.
@NullUnmarked
class TableSheetModelTest {
    private static final Path TABLES = Path.of("src/test/resources/tables");

    private final List<TableAnswer> answers = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Studies atOnce =
            new Studies(Runnable::run, Runnable::run, ParallelFor.onCallingThread(), failures::add);

    private TableSheetModel open(String file) {
        return new TableSheetModel(atOnce, TableSource.of(TABLES.resolve(file)), answers::add);
    }

    private TableSheetModel paste(String... lines) {
        return new TableSheetModel(atOnce, TableSource.pasted(String.join("\n", lines) + "\n"), answers::add);
    }

    private static TableChoice choice(TableSheetModel model) {
        return model.choiceProperty().get();
    }

    private static List<String> targets(TableSheetModel model) {
        return choice(model).names(ColumnRole.TARGET);
    }

    private static String notes(TableSheetModel model) {
        return String.join(
                "\n",
                TableNotes.of(model).notes().stream().map(TableNotes.Note::text).toList());
    }

    @Test
    void aTableIsOfferedAsItLooksAndOpensSo() {
        TableSheetModel model = open("headerless-iris.data");
        assertThat(targets(model)).containsExactly("x5");
        assertThat(model.report().rowsUsed()).isEqualTo(5);
        assertThat(model.openable()).isTrue();
        model.open();
        assertThat(answers)
                .containsExactly(new TableAnswer(
                        TableSource.of(TABLES.resolve("headerless-iris.data")),
                        model.previewProperty().get().offer()));
        assertThat(failures).isEmpty();
    }

    @Test
    void cancellingAnswersNothing() {
        TableSheetModel model = open("plain.csv");
        model.role(model.previewProperty().get().columns().getFirst().name(), ColumnRole.LEFT_OUT);
        model.cancel();
        assertThat(answers).isEmpty();
    }

    @Test
    void anotherTargetMakesTheOneBeforeAnInput() {
        TableSheetModel model = paste("a,b,label", "1,2.5,x", "2,3.5,y", "3,4.5,x");
        model.role("b", ColumnRole.TARGET);
        assertThat(targets(model)).containsExactly("b");
        assertThat(choice(model).target()).isEqualTo(TargetMeaning.NUMBERS);
        assertThat(choice(model).names(ColumnRole.INPUT)).containsExactly("a", "label");
    }

    @Test
    void severalNumbersCanBeTargets() {
        TableSheetModel model = paste("a,b,c", "1,2.5,0.1", "2,3.5,0.2", "3,4.5,0.35");
        model.furtherTarget("b");
        assertThat(targets(model)).containsExactly("b", "c");
        model.open();
        assertThat(answers.getFirst().choice().names(ColumnRole.TARGET)).containsExactly("b", "c");
    }

    @Test
    void aTextDoesNotJoinNumbersAsATarget() {
        TableSheetModel model = paste("a,colour,c", "1,red,0.1", "2,blue,0.2", "3,red,0.35");
        assertThat(ChoiceEdits.canJoin(choice(model), choice(model).columns().get(1)))
                .isFalse();
        assertThat(ChoiceEdits.canJoin(choice(model), choice(model).columns().getFirst()))
                .isTrue();
    }

    @Test
    void classesOrNumbersIsAnsweredByTheUser() {
        TableSheetModel model = open("outcome.csv");
        assertThat(choice(model).target()).isEqualTo(TargetMeaning.CLASSES);
        assertThat(ChoiceEdits.learnsClasses(choice(model))).isTrue();
        model.change(now -> now.withTarget(TargetMeaning.NUMBERS));
        assertThat(ChoiceEdits.learnsClasses(choice(model))).isFalse();
        assertThat(model.openable()).isTrue();
    }

    @Test
    void withoutATargetOrAnInputNothingOpensAndItIsSaidWhy() {
        TableSheetModel model = paste("a,b", "1,2.5", "2,3.5", "3,4.5");
        model.role("b", ColumnRole.LEFT_OUT);
        assertThat(model.openable()).isFalse();
        assertThat(notes(model)).contains("Choose the column to be learned.");
        model.role("a", ColumnRole.TARGET);
        assertThat(notes(model)).contains("Choose at least one column as an input.");
        model.open();
        assertThat(answers).isEmpty();
    }

    @Test
    void gapsAreCountedAndLeftOutOrFilled() {
        TableSheetModel model = paste("a,b,y", "1,,0.5", "2,3.5,0.7", ",4.5,0.1", "4,5,0.2", "5,6,0.9");
        assertThat(model.gapRows()).hasValue(2);
        assertThat(model.report().rowsUsed()).isEqualTo(3);
        model.change(now -> now.withGaps(GapPolicy.FILL));
        assertThat(model.report().rowsUsed()).isEqualTo(5);
        assertThat(model.report().filled()).containsEntry("a", 1L).containsEntry("b", 1L);
        // Still known, for the other answer.
        assertThat(model.gapRows()).hasValue(2);
        model.role("b", ColumnRole.LEFT_OUT);
        assertThat(model.gapRows()).isEmpty();
    }

    @Test
    void someOfTheRowsAreDrawnBySeed() {
        TableSheetModel model = paste("a,y", "1,0.5", "2,0.7", "3,0.1", "4,0.2", "5,0.9");
        model.change(now -> now.withRows(new RowSample(3, now.rows().seed())));
        assertThat(model.report().rowsUsed()).isEqualTo(3);
        assertThat(model.report().rowsNotChosen()).isEqualTo(2);
        assertThat(model.report().rowsWithGaps()).isZero();
        model.change(now -> ChoiceEdits.seed(now, 7));
        assertThat(choice(model).rows()).isEqualTo(new RowSample(3, 7));
        assertThat(choice(model).splitSeed()).isEqualTo(7);
    }

    @Test
    void whatDoesNotTouchTheSamplesDoesNotReadTheTableAgain() {
        TableSheetModel model = open("plain.csv");
        CheckState before = model.checkProperty().get();
        model.change(now -> now.withSplit(0.4, 3).withStandardised(false, false));
        assertThat(model.checkProperty().get()).isSameAs(before);
        assertThat(choice(model).validationShare()).isEqualTo(0.4);
    }

    @Test
    void unscaledTargetsArePointedOut() {
        TableSheetModel model = paste("a,price", "1,250000.5", "2,310000.25", "3,120000.75");
        assertThat(notes(model)).doesNotContain("times what the network starts with");
        model.change(now -> now.withStandardised(true, false));
        assertThat(notes(model)).contains("Targets are 300\u2009000 times what the network starts with");
    }

    @Test
    void badCellsAreCountedAndListedAndForbidOpening() {
        TableSheetModel model = open("refused-bad-cells.csv");
        assertThat(model.openable()).isFalse();
        TableNotes.Note first = TableNotes.of(model).notes().getFirst();
        assertThat(first.text()).contains("cells cannot be read");
        assertThat(first.columns()).isNotEmpty();
        assertThat(notes(model)).contains("Line 3, ");
        model.leaveOut(first.columns());
        assertThat(model.report() == null || model.report().problems() == 0).isTrue();
    }

    @Test
    void manyRemarksOfAKindAreToldTogether() {
        String header = "";
        String row = "";
        for (int i = 0; i < 9; i++) {
            header += "c" + i + ",";
            row += "5,";
        }
        TableSheetModel model = paste(header + "x,y", row + "1,0.5", row + "2,0.7", row + "3,0.25", row + "4,0.75");
        assertThat(TableReading.remarks(model.previewProperty().get(), choice(model)))
                .filteredOn(remark -> remark.kind() == Remark.Kind.CONSTANT)
                .hasSize(9);
        assertThat(notes(model)).contains("6 more columns are like these.");
        List<String> rest = TableNotes.of(model).notes().stream()
                .filter(note -> note.columns().size() > 1)
                .findFirst()
                .orElseThrow()
                .columns();
        model.leaveOut(rest);
        assertThat(choice(model).names(ColumnRole.INPUT)).containsExactly("x");
    }

    @Test
    void aColumnCanBeReadInAnotherWay() {
        TableSheetModel model = paste("zip,y", "10,0.5", "20,0.7", "10,0.1", "20,0.2");
        model.change(now -> now.withColumn("zip", column -> column.withKind(ColumnKind.CATEGORY)));
        model.open();
        assertThat(answers.getFirst().choice().of(ColumnRole.INPUT).getFirst().kind())
                .isEqualTo(ColumnKind.CATEGORY);
    }

    @Test
    void anotherFormatIsReadWithWhatTheUserHadChosen() {
        TableSheetModel model = paste("a;b;y", "1,5;2;0,5", "2,5;3;0,7", "3,5;4;0,1");
        assertThat(model.previewProperty().get().format().separator()).isEqualTo(Separator.SEMICOLON);
        model.role("b", ColumnRole.TARGET);
        model.change(now -> now.withGaps(GapPolicy.FILL).withSplit(0.3, 5));
        model.wish(wishes -> wishes.withDecimal(DecimalSign.COMMA));
        assertThat(targets(model)).containsExactly("b");
        assertThat(choice(model).gaps()).isEqualTo(GapPolicy.FILL);
        assertThat(choice(model).validationShare()).isEqualTo(0.3);
        assertThat(choice(model).splitSeed()).isEqualTo(5);
    }

    @Test
    void aFormatThatMakesNoTableIsSaidAndCanBeTakenBack() {
        TableSheetModel model = paste("a,b", "1,2", "2,3", "3,4.5");
        model.wish(wishes -> wishes.withSeparator(Separator.BAR));
        boolean refused = !model.refusalProperty().get().isEmpty();
        boolean oneColumn = !refused && !model.openable();
        assertThat(refused || oneColumn).isTrue();
        model.wish(wishes -> FormatWishes.NONE);
        assertThat(model.refusalProperty().get()).isEmpty();
        assertThat(model.openable()).isTrue();
    }

    @Test
    void whatIsNoTableIsRefusedWithTheReason() {
        TableSheetModel model = open("refused-binary.csv");
        assertThat(model.refusalProperty().get()).startsWith("refused-binary.csv");
        assertThat(model.openable()).isFalse();
        assertThat(failures).isEmpty();
    }

    @Test
    void theSheetsOfAWorkbookAreThere() {
        assertThat(open("workbook.xlsx").sheets()).isNotEmpty();
        assertThat(open("plain.csv").sheets()).isEmpty();
    }

    @Test
    void pressingOpenWhileTheTableIsReadOpensItAfterwards() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Studies later = new Studies(Runnable::run, waiting::add, ParallelFor.onCallingThread(), failures::add);
        TableSheetModel model = new TableSheetModel(later, TableSource.pasted("a,y\n1,2.5\n2,3.5\n"), answers::add);
        assertThat(model.previewProperty().get()).isNull();
        waiting.poll().run();
        assertThat(model.checkProperty().get()).isInstanceOf(CheckState.Reading.class);
        model.open();
        assertThat(answers).isEmpty();
        assertThat(model.openingProperty().get()).isTrue();
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        assertThat(answers).hasSize(1);
    }

    @Test
    void readingCanBeStoppedAndOpeningReadsAgain() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Studies later = new Studies(Runnable::run, waiting::add, ParallelFor.onCallingThread(), failures::add);
        TableSheetModel model = new TableSheetModel(later, TableSource.pasted("a,y\n1,2.5\n2,3.5\n"), answers::add);
        waiting.poll().run();
        model.open();
        model.stop();
        assertThat(model.checkProperty().get()).isInstanceOf(CheckState.Stopped.class);
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        assertThat(answers).isEmpty();
        assertThat(model.openable()).isTrue();
        model.open();
        waiting.poll().run();
        assertThat(answers).hasSize(1);
    }

    @Test
    void whatIsStillReadWhenTheSheetIsCancelledOpensNothing() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Studies later = new Studies(Runnable::run, waiting::add, ParallelFor.onCallingThread(), failures::add);
        TableSheetModel model = new TableSheetModel(later, TableSource.pasted("a,y\n1,2.5\n2,3.5\n"), answers::add);
        waiting.poll().run();
        model.open();
        model.cancel();
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        assertThat(answers).isEmpty();
    }

    @Test
    void everySmallTableIsShownOrRefusedWithAReason() {
        for (File file : TABLES.toFile().listFiles(File::isFile)) {
            TableSheetModel model = open(file.getName());
            boolean refused = !model.refusalProperty().get().isEmpty();
            boolean said =
                    refused || model.openable() || !TableNotes.of(model).notes().isEmpty();
            assertThat(said).as(file.getName()).isTrue();
            if (file.getName().startsWith("refused")) {
                assertThat(model.openable()).as(file.getName()).isFalse();
            } else {
                assertThat(model.openable()).as(file.getName()).isTrue();
            }
        }
        assertThat(failures).isEmpty();
    }
}
