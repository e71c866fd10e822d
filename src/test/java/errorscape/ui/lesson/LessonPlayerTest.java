package errorscape.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.lesson.Answer;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonRun.Phase;
import errorscape.lesson.Locks.Control;
import errorscape.lesson.Score;
import errorscape.lesson.format.Drafts;
import errorscape.lesson.format.LessonFile;
import errorscape.lesson.format.LessonFolder;
import errorscape.scenario.SampleScenarios;
import errorscape.slice.PlanePoint;
import errorscape.ui.lesson.LessonPlayer.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A lesson of four steps, one of each kind, walked without a window.
final class LessonPlayerTest {
    private final Rig rig = new Rig();
    private final LessonPlayer player = new LessonPlayer(rig.session, new LessonProgress(rig.preferences));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Lesson lesson;

    @BeforeEach
    void open() {
        Drafts.write(folder);
        lesson = LessonFile.read(new LessonFolder.OfDisk(folder));
        player.open(lesson, new LessonFolder.OfDisk(folder));
        rig.settle();
    }

    @AfterEach
    void close() {
        rig.close();
        assertThat(rig.failures).isEmpty();
    }

    private Walk walk() {
        return Objects.requireNonNull(player.walkProperty().get());
    }

    private long step() {
        return Objects.requireNonNull(rig.run.raceProperty().get()).step();
    }

    private void over() {
        rig.until(() -> walk().over());
    }

    private void next() {
        player.next();
        rig.settle();
    }

    private Score score() {
        return walk().state().score().orElseThrow();
    }

    private static Answer tap(double a, double b) {
        return new Answer.Taps(List.of(new PlanePoint(a, b, 0)));
    }

    @Test
    void nothingMovesBeforeThePrediction() {
        rig.run.play();
        rig.run.step();
        assertThat(step()).isZero();
        assertThat(rig.session.staging().holds().holds(Control.PLAY)).isTrue();
        assertThat(rig.session.staging().taps().wantedProperty().get()).isEqualTo(1);
        next();
        assertThat(walk().at()).isZero();
    }

    @Test
    void aTapAnywhereInTheBasinIsRightAndThenTheSceneRuns() {
        player.answer(tap(1.6, 0.7));
        rig.settle();
        over();
        assertThat(score()).isEqualTo(new Score(1, true));
        assertThat(step()).isEqualTo(60);
        assertThat(walk().ends()).hasSize(1);
        assertThat(rig.session.staging().taps().places()).hasSize(1);
        assertThat(rig.session.staging().taps().wantedProperty().get()).isZero();
        assertThat(rig.session.staging().holds().holds(Control.MARKS)).isFalse();
        assertThat(rig.session.staging().holds().holds(Control.START)).isTrue();
    }

    @Test
    void aTapInTheOtherValleyIsNot() {
        player.answer(tap(-1, -1));
        rig.settle();
        over();
        assertThat(score().par()).isFalse();
    }

    @Test
    void choicesNumbersAndOrdersAreScored() {
        player.skip();
        over();
        assertThat(walk().state().score()).isEmpty();
        next();
        player.answer(new Answer.Chosen("saddle"));
        over();
        assertThat(score().par()).isTrue();
        assertThat(step()).isEqualTo(100);
        next();
        player.answer(new Answer.Estimated(3));
        over();
        assertThat(score().par()).isTrue();
        next();
        player.answer(new Answer.Ordered(List.of("slow", "fast")));
        over();
        assertThat(score().par()).isFalse();
        assertThat(walk().last()).isTrue();
        next();
        assertThat(walk().ended()).isTrue();
        assertThat(walk().most()).isEqualTo(4);
        assertThat(walk().points()).isEqualTo(2);
    }

    @Test
    void theFirstAnswerCounts() {
        player.skip();
        over();
        next();
        player.answer(new Answer.Chosen("minimum"));
        player.answer(new Answer.Chosen("saddle"));
        over();
        assertThat(score().par()).isFalse();
    }

    @Test
    void theKeyOpensPlayWithoutAPrediction() {
        rig.session.staging().holds().openProperty().set(true);
        rig.run.step();
        rig.until(() -> step() == 1);
        assertThat(walk().asking()).isTrue();
    }

    @Test
    void whoStopsTheRevealMayGoOnWithIt() {
        player.skip();
        rig.until(() -> step() > 0);
        rig.run.pause();
        rig.until(() -> !walk().playing());
        if (!walk().over()) {
            player.play();
        }
        over();
        assertThat(step()).isEqualTo(60);
    }

    @Test
    void backAtAStepItsAnswerStands() {
        player.answer(tap(1.6, 0.7));
        rig.settle();
        over();
        next();
        player.previous();
        rig.settle();
        assertThat(walk().over()).isTrue();
        assertThat(walk().state().answer()).contains(tap(1.6, 0.7));
        assertThat(rig.session.staging().taps().places()).containsExactly(new PlanePoint(1.6, 0.7, 0));
        player.again();
        rig.settle();
        assertThat(walk().state().phase()).isEqualTo(Phase.ASKING);
        assertThat(rig.session.staging().taps().places()).isEmpty();
    }

    @Test
    void aLessonGoesOnWhereItWasLeft() {
        player.answer(tap(1.6, 0.7));
        rig.settle();
        over();
        next();
        player.close();
        assertThat(player.walkProperty().get()).isNull();
        assertThat(rig.session.staging().holds().holds(Control.START)).isFalse();

        LessonPlayer another = new LessonPlayer(rig.session, new LessonProgress(rig.preferences));
        another.open(lesson, new LessonFolder.OfDisk(folder));
        rig.settle();
        Walk walk = Objects.requireNonNull(another.walkProperty().get());
        assertThat(walk.at()).isEqualTo(1);
        assertThat(walk.points()).isEqualTo(1);
    }

    @Test
    void anotherScenarioLetsGoAndTheLessonWaits() {
        rig.session.open(SampleScenarios::first, null);
        rig.settle();
        assertThat(walk().away()).isTrue();
        assertThat(rig.session.staging().holds().holds(Control.PLAY)).isFalse();
        player.back();
        rig.settle();
        assertThat(walk().away()).isFalse();
        assertThat(rig.session.staging().holds().holds(Control.PLAY)).isTrue();
    }

    @Test
    void whatTheLessonHoldsIsNotChangedAndSomebodyIsTold() {
        var before = rig.session.scenarioProperty().get();
        rig.session.moveStart(0, 0);
        rig.settle();
        assertThat(rig.session.scenarioProperty().get()).isEqualTo(before);
        assertThat(Objects.requireNonNull(rig.session.noticeProperty().get()).text())
                .contains("The lesson holds this");
    }

    @Test
    void aLessonThatDoesNotFitIsRefusedWithFileAndLine() throws IOException {
        Files.writeString(
                folder.resolve("lesson.json"), Drafts.JSON.replace("\"kind\": \"tap\"", "\"kind\": \"guess\""));
        Lessons lessons = new Lessons(rig.session, rig.preferences);
        lessons.open(folder.resolve("lesson.json"));
        rig.settle();
        String told = Objects.requireNonNull(rig.session.noticeProperty().get()).text();
        assertThat(told)
                .contains(folder.toString())
                .contains("lesson.json, line 11")
                .contains("guess");
        assertThat(lessons.player().walkProperty().get()).isNull();
    }
}
