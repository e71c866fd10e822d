package errorscape.data.table.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.data.DataException;
import errorscape.data.Dataset;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.ColumnRole;
import errorscape.data.table.DecimalSign;
import errorscape.data.table.FormatWishes;
import errorscape.data.table.GapPolicy;
import errorscape.data.table.Grouping;
import errorscape.data.table.ReadTable;
import errorscape.data.table.ReadingProgress;
import errorscape.data.table.Remark;
import errorscape.data.table.RowSample;
import errorscape.data.table.Separator;
import errorscape.data.table.TableChoice;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TableSource;
import errorscape.data.table.TargetMeaning;
import errorscape.data.table.TargetOffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person changes about what was understood.
final class TableReadingTest {
    private static final String GAPS = "x,color,y\n1,red,1\n,blue,2\n3,,3.5\n4,red,5\n8,red,\n";

    private static TablePreview preview(String text) {
        return TableReading.preview(TableSource.pasted(text), FormatWishes.NONE);
    }

    private static ReadTable read(TablePreview preview, TableChoice choice) {
        return TableReading.read(preview.source(), choice, ReadingProgress.NONE);
    }

    @Test
    void rowsWithGapsAreLeftOutAndCounted() {
        TablePreview preview = preview(GAPS);
        ReadTable table = read(preview, preview.offer());
        assertThat(table.dataset().inputs()[0]).containsExactly(1, 4);
        assertThat(table.report().rows()).isEqualTo(5);
        assertThat(table.report().rowsUsed()).isEqualTo(2);
        assertThat(table.report().leftOut())
                .containsEntry("nothing in \"x\"", 1L)
                .containsEntry("nothing in \"color\"", 1L)
                .containsEntry("nothing in \"y\"", 1L);
    }

    @Test
    void gapsAreFilledWithTheMeanOrTheMostFrequentOfTheRowsThatAreUsed() {
        TablePreview preview = preview(GAPS);
        ReadTable table = read(preview, preview.offer().withGaps(GapPolicy.FILL));
        // The last row has no target and is left out, its 8 is not in the mean.
        assertThat(table.dataset().inputs()[0]).containsExactly(1, (1 + 3 + 4) / 3.0, 3, 4);
        assertThat(table.dataset().inputNames()).containsExactly("x", "color=blue", "color=red");
        assertThat(table.dataset().inputs()[2]).containsExactly(1, 0, 1, 1);
        assertThat(table.report().filled()).containsEntry("x", 1L).containsEntry("color", 1L);
    }

    @Test
    void aTargetOfFewWholeNumbersIsOfferedBothWays() {
        TablePreview preview = preview("x,Outcome\n1,0\n2,1\n3,1\n5,0\n");
        TargetOffer offer = preview.target().orElseThrow();
        assertThat(offer.asked()).isTrue();
        assertThat(offer.classes()).hasSize(2);
        assertThat(offer.numbers().max()).isEqualTo(1);
        assertThat(read(preview, preview.offer()).dataset().classNames()).containsExactly("0", "1");
        Dataset numbers =
                read(preview, preview.offer().withTarget(TargetMeaning.NUMBERS)).dataset();
        assertThat(numbers.classification()).isFalse();
        assertThat(numbers.targets()[0]).containsExactly(0, 1, 1, 0);
    }

    @Test
    void anyColumnCanBeTheTarget() {
        TablePreview preview = preview("a,b,c\n1,x,5\n2,y,6.5\n3,x,7\n");
        TableChoice choice = TableReading.columns(preview, preview.offer(), List.of("c", "a"), List.of("b"));
        Dataset dataset = read(preview, choice).dataset();
        assertThat(dataset.inputNames()).containsExactly("c", "a");
        assertThat(dataset.targetNames()).containsExactly("b");
        assertThat(dataset.classNames()).containsExactly("x", "y");
        assertThat(TableReading.target(preview, "b").suggestion()).isEqualTo(TargetMeaning.CLASSES);
    }

    @Test
    void severalTargetsAreNumbers() {
        TablePreview preview = preview("a,b,c\n1,4,5\n2,5,6\n3,6,7\n");
        TableChoice choice = TableReading.columns(preview, preview.offer(), List.of(), List.of("b", "c"));
        assertThat(read(preview, choice).dataset().targets()).isDeepEqualTo(new double[][] {{4, 5, 6}, {5, 6, 7}});
    }

    @Test
    void severalTargetsCannotBeTexts() {
        TablePreview preview = preview("a,b,c\n1,u,5\n2,v,6\n3,u,7\n");
        TableChoice choice = TableReading.columns(preview, preview.offer(), List.of(), List.of("b", "c"));
        assertThatThrownBy(() -> read(preview, choice))
                .isInstanceOf(DataException.class)
                .hasMessage("pasted table, column \"b\": of several target columns each must hold numbers; classes"
                        + " need one column");
    }

    @Test
    void anIdIsReadAsItMustBeWhenItIsWantedAsAnInput() {
        TablePreview preview = preview("id,x,y\n1,5,2.5\n2,6,3\n3,7,1\n");
        assertThat(preview.column("id").kind()).isEqualTo(ColumnKind.ID);
        TableChoice choice =
                preview.offer().withColumn("id", column -> preview.column("id").as(ColumnRole.INPUT));
        assertThat(read(preview, choice).dataset().inputs()[0]).containsExactly(1, 2, 3);
        assertThat(TableReading.remarks(preview, choice))
                .extracting(Remark::kind)
                .contains(Remark.Kind.LOOKS_LIKE_ID);
    }

    @Test
    void numbersCanBeCategories() {
        TablePreview preview = preview("grade,y\n1,2.5\n2,3\n1,1\n");
        TableChoice choice = preview.offer().withColumn("grade", column -> column.withKind(ColumnKind.CATEGORY));
        assertThat(read(preview, choice).dataset().inputNames()).containsExactly("grade=1", "grade=2");
    }

    @Test
    void datesThatAreWantedAreDays() {
        TablePreview preview = preview("day,y\n1970-01-02,2.5\n1970-01-11,3\n1970-01-03,1\n");
        TableChoice choice = preview.offer()
                .withColumn("day", column -> preview.column("day").as(ColumnRole.INPUT));
        assertThat(read(preview, choice).dataset().inputs()[0]).containsExactly(1, 10, 2);
    }

    @Test
    void someOfTheRowsAreDrawnByTheSeedAndStayInOrder() {
        StringBuilder text = new StringBuilder("x,y\n");
        for (int i = 0; i < 1000; i++) {
            text.append(i).append(',').append(i + 0.5).append('\n');
        }
        TablePreview preview = preview(text.toString());
        double[] first = read(preview, preview.offer().withRows(new RowSample(100, 7)))
                .dataset()
                .inputs()[0];
        assertThat(first).hasSize(100).isSorted();
        assertThat(read(preview, preview.offer().withRows(new RowSample(100, 7)))
                        .dataset()
                        .inputs()[0])
                .containsExactly(first);
        assertThat(read(preview, preview.offer().withRows(new RowSample(100, 8)))
                        .dataset()
                        .inputs()[0])
                .isNotEqualTo(first);
        // Each third of the table gives about a third: 33 with a deviation of 4.5.
        assertThat((int) Arrays.stream(first).filter(x -> x < 333).count()).isBetween(18, 48);
        ReadTable table = read(preview, preview.offer().withRows(new RowSample(100, 7)));
        assertThat(table.report().leftOut()).containsEntry("not among those chosen", 900L);
    }

    @Test
    void allBadCellsAreCountedAndTheFirstTenListed() {
        StringBuilder text = new StringBuilder("x,y\n");
        for (int i = 0; i < 200; i++) {
            text.append(i % 10 == 9 ? "abc" : i).append(',').append(i + 0.5).append('\n');
        }
        TablePreview preview = preview(text.toString());
        assertThatThrownBy(() -> read(preview, preview.offer()))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("pasted table, line 11, column \"x\": \"abc\" is not a number; ")
                .hasMessageContaining("In all 20 cells cannot be read")
                .hasMessageContaining("line 101, column \"x\"")
                .hasMessageEndingWith("and 10 more");
        TableChoice without = TableReading.columns(preview, preview.offer(), List.of(), List.of("x"))
                .withColumn("x", column -> column.withKind(ColumnKind.CATEGORY));
        assertThat(TableReading.check(preview.source(), without, ReadingProgress.NONE)
                        .problems())
                .as("categories may be any text")
                .isZero();
    }

    @Test
    void columnsThatAreLeftOutAreNotJudged() {
        TablePreview preview = preview("x,z,y\n1,5,2.5\n2,6,3\n3,oh,1\n4,8,2\n");
        TableChoice choice = preview.offer().withColumn("z", column -> column.withRole(ColumnRole.LEFT_OUT));
        assertThat(read(preview, choice).dataset().inputs()).isDeepEqualTo(new double[][] {{1, 2, 3, 4}});
    }

    @Test
    void everyGuessCanBeChanged() {
        String text = "1,234;2\n5,678;3\n";
        TablePreview guessed = preview(text);
        assertThat(guessed.format().decimal()).isEqualTo(DecimalSign.COMMA);
        assertThat(guessed.guesses())
                .anySatisfy(guess -> assertThat(guess.what() + guess.sure()).isEqualTo("numbersfalse"));
        FormatWishes wishes = FormatWishes.NONE
                .withDecimal(DecimalSign.POINT)
                .withGrouping(Grouping.COMMA)
                .withSeparator(Separator.SEMICOLON)
                .withHeader(false);
        TablePreview wished = TableReading.preview(TableSource.pasted(text), wishes);
        assertThat(read(wished, wished.offer()).dataset().inputs()[0]).containsExactly(1234, 5678);
        TablePreview headed = TableReading.preview(TableSource.pasted(text), FormatWishes.NONE.withHeader(true));
        assertThat(headed.columns().getFirst().name()).isEqualTo("1,234");
    }

    @Test
    void whatWasReadOnceIsReadAlikeWithoutGuessing() {
        TablePreview first = preview("v;a;label\n0,435;2,87;x\n1,286;4;y\n");
        TablePreview again = TableReading.preview(first.source(), FormatWishes.of(first.format()));
        assertThat(again.format()).isEqualTo(first.format());
        assertThat(again.offer()).isEqualTo(first.offer());
        assertThat(again.guesses()).isEmpty();
    }

    @Test
    void largeTargetsAreSaidToHurt() {
        TablePreview preview = preview("x,price\n1,150000\n2,225000.5\n3,310000\n");
        assertThat(TableReading.remarks(preview, preview.offer().withStandardised(true, false)))
                .extracting(Remark::text)
                .contains("targets are 300,000 times what the network starts with: standardise them");
        assertThat(TableReading.remarks(preview, preview.offer())).isEmpty();
    }

    @Test
    void theFirstHundredRowsAreShown() {
        TablePreview preview = preview("x,y\n" + "1,2.5\n2,3\n".repeat(100));
        assertThat(preview.rows()).hasSize(100);
        assertThat(preview.rows().get(1)).containsExactly("2", "3");
        assertThat(preview.column("x").summary().histogram()).hasSize(12).contains(100L);
    }

    @Test
    void readingEndsWhenItIsNotWantedAnyMore() {
        TablePreview preview = preview("x,y\n" + "1,2.5\n2,3\n".repeat(10_000));
        assertThatThrownBy(() -> TableReading.read(preview.source(), preview.offer(), rows -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aLetterThatIsNotInTheCharacterSetIsToldWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("late.csv");
        String ascii = "x,label\n" + "1,plain\n2,other\n".repeat(60_000);
        Files.write(file, (ascii + "3,caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        TablePreview preview = TableReading.preview(TableSource.of(file), FormatWishes.NONE);
        assertThatThrownBy(() -> read(preview, preview.offer()))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("late.csv, line 1[01]\\d{4}: below this line the text is not UTF-8; choose another"
                        + " character set");
        TablePreview western =
                TableReading.preview(TableSource.of(file), FormatWishes.NONE.withCharset("windows-1252"));
        assertThat(read(western, western.offer()).dataset().classNames())
                .containsExactly("caf\u00e9", "other", "plain");
    }

    @Test
    void aFileThatHasLostAColumnIsRefused() {
        TableChoice choice = preview("x,z,y\n1,2,3.5\n2,3,4\n").offer();
        assertThatThrownBy(
                        () -> TableReading.read(TableSource.pasted("x,y\n1,3.5\n2,4\n"), choice, ReadingProgress.NONE))
                .isInstanceOf(DataException.class)
                .hasMessage("pasted table: there is no column \"z\"; the columns are \"x\", \"y\"");
    }

    @Test
    void thePictureOfAModelSeesTheRowsOfThePreview() {
        TablePreview preview = preview("x,y\n" + "1,2.5\n2,3\n".repeat(5_000));
        assertThat(preview.whole()).isFalse();
        assertThat(TableReading.sample(preview, preview.offer()).dataset().count())
                .isEqualTo(preview.sampled());
    }
}
