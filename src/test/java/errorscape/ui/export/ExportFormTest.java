package errorscape.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.export.task.ExportFormat;
import errorscape.export.task.ExportRequest;
import errorscape.export.task.ExportSubject;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ExportFormTest {
    private final ExportForm form = new ExportForm();

    private ExportRequest request(long known) {
        return form.request(Camera.TERRAIN, known);
    }

    private Set<ExportPart> parts() {
        EnumSet<ExportPart> shown = EnumSet.noneOf(ExportPart.class);
        Arrays.stream(ExportPart.values()).filter(part -> part.applies(form)).forEach(shown::add);
        return shown;
    }

    @Test
    void onlyWhatAppliesToTheChoiceIsShown() {
        assertThat(parts())
                .containsExactlyInAnyOrder(
                        ExportPart.SIZE,
                        ExportPart.PRINTED,
                        ExportPart.TEXT,
                        ExportPart.THEME,
                        ExportPart.TRANSPARENT,
                        ExportPart.COLOURS,
                        ExportPart.LABELS,
                        ExportPart.LEGEND);
        form.printed.set(true);
        assertThat(parts()).contains(ExportPart.PRINT).doesNotContain(ExportPart.TEXT);
        form.format.set(ExportFormat.STL);
        assertThat(parts()).containsExactly(ExportPart.SOLID);
        form.format.set(ExportFormat.GIF);
        form.chosenMotion.set(Motion.ORBIT);
        assertThat(parts())
                .contains(ExportPart.MOTION, ExportPart.TURN, ExportPart.PACE, ExportPart.TEXT)
                .doesNotContain(ExportPart.STEPS, ExportPart.PRINT, ExportPart.PRINTED);
        form.subject.set(ExportSubject.PATHS);
        assertThat(form.format.get()).isEqualTo(ExportFormat.CSV);
        assertThat(parts()).isEmpty();
        form.subject.set(ExportSubject.REPLAY);
        assertThat(parts()).containsExactly(ExportPart.COLOURS);
    }

    @Test
    void everySubjectAndFormatCanBeAskedForAsItIsOffered() {
        for (ExportSubject subject : ExportSubject.values()) {
            form.subject.set(subject);
            for (ExportFormat format : ExportFormat.of(subject)) {
                form.format.set(format);
                form.last.set("40");
                ExportRequest made = request(40);
                assertThat(made.format()).isEqualTo(format);
                assertThat(ExportWords.format(format)).isNotBlank();
                assertThat(ExportWords.about(format, subject)).isNotBlank();
                assertThat(ExportWords.subject(subject)).isNotBlank();
            }
        }
    }

    @Test
    void aPictureForPrintHasItsMillimetresAndPoints() {
        form.printed.set(true);
        form.light.set(true);
        form.transparent.set(true);
        form.caption.set(true);
        form.colours.set(ColourMap.GREYS);
        form.millimetres.set("127");
        form.resolution.set("200");
        ExportRequest made = request(0);
        assertThat(made.style().width()).isEqualTo(1000);
        assertThat(made.style().height()).isEqualTo(625);
        assertThat(made.style().palette()).isEqualTo(Palette.LIGHT);
        assertThat(made.style().transparent()).isTrue();
        assertThat(made.style().parts().caption()).isTrue();
        assertThat(made.style().colours()).isEqualTo(ColourMap.GREYS);
    }

    @Test
    void aFilmPlaysTheStepsThatAreTypedAndAMapIsNotTurned() {
        form.format.set(ExportFormat.APNG);
        form.chosenMotion.set(Motion.BOTH);
        form.first.set("10");
        form.last.set("1 000");
        form.seconds.set("2,5");
        form.degrees.set("−90");
        ExportRequest made = request(2000);
        assertThat(made.movie().time().orElseThrow().first()).isEqualTo(10);
        assertThat(made.movie().time().orElseThrow().last()).isEqualTo(1000);
        assertThat(made.movie().seconds()).isEqualTo(2.5);
        assertThat(made.movie().framesPerSecond()).isEqualTo(25);
        assertThat(made.movie().orbit()).isEqualTo(-90);
        form.subject.set(ExportSubject.MAP);
        assertThat(request(2000).movie().orbit()).isZero();
    }

    @Test
    void whatCannotBeIsRefusedWithFieldAndBounds() {
        form.width.set("wide");
        assertThatThrownBy(() -> request(0))
                .hasMessage("The width in pixels is a number from 16 to 16\u2009000; “wide” is not.");
        form.width.set("640");
        form.format.set(ExportFormat.GIF);
        assertThatThrownBy(() -> request(0)).hasMessageContaining("no step to play");
        form.last.set("50");
        assertThatThrownBy(() -> request(20)).hasMessageContaining("The last step is a number from 0 to 20");
    }

    @Test
    void theLawOfACurveIsChosen() {
        form.subject.set(ExportSubject.CURVE);
        form.logarithmic.set(false);
        assertThat(request(5).curve()).isEqualTo(LossScale.Kind.LINEAR);
        assertThat(parts()).contains(ExportPart.LAW).doesNotContain(ExportPart.COLOURS, ExportPart.LEGEND);
    }
}
