package errorscape.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.lesson.Answer;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonText.StepText;
import errorscape.lesson.Preset;
import errorscape.lesson.Question;
import errorscape.lesson.Scoring;
import errorscape.lesson.Step;
import errorscape.lesson.format.LessonFile;
import errorscape.lesson.format.Presets;
import errorscape.lesson.format.SampleLessons;
import errorscape.ui.lesson.LessonPlayer.Walk;
import errorscape.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every step of every lesson is shown, asked, answered and told, in both languages.
final class EveryLessonTest {
    static Stream<String> names() {
        return SampleLessons.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyStepIsShownAndTheRightAnswerIsRight(String name) {
        Lesson lesson = LessonFile.read(SampleLessons.folder(name));
        try (Rig rig = new Rig()) {
            LessonPlayer player = new LessonPlayer(rig.session, new LessonProgress(rig.preferences));
            player.open(lesson, SampleLessons.folder(name));
            for (Step step : lesson.steps()) {
                rig.settle();
                Walk walk = Objects.requireNonNull(player.walkProperty().get());
                assertThat(walk.step()).isEqualTo(step);
                assertThat(walk.away()).isFalse();
                assertThat(rig.session.noticeProperty().get()).isNull();
                assertThat(rig.session.staging().cards()).isEqualTo(step.scene().cards());
                rightAnswer(lesson, step).ifPresentOrElse(player::answer, player::skip);
                Walk answered = Objects.requireNonNull(player.walkProperty().get());
                answered.state()
                        .score()
                        .ifPresent(score -> assertThat(score.par()).isTrue());
                player.next();
            }
            rig.settle();
            assertThat(rig.failures).isEmpty();
            assertThat(Objects.requireNonNull(player.walkProperty().get()).ended())
                    .isTrue();
        }
    }

    private static Optional<Answer> rightAnswer(Lesson lesson, Step step) {
        return switch (step.question().orElse(null)) {
            case Question.Choice choice -> Optional.of(new Answer.Chosen(Scoring.right(lesson, choice)));
            case Question.Estimate estimate ->
                Optional.of(new Answer.Estimated(Scoring.number(lesson, estimate.claim())));
            case Question.Order order -> Optional.of(new Answer.Ordered(Scoring.rightOrder(lesson, order)));
            case Question.Tap ignored -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyTextIsWholeInBothLanguages(String name) {
        Lesson lesson = LessonFile.read(SampleLessons.folder(name));
        for (String language : List.of("en", "de")) {
            Said said = new Said(lesson, language);
            assertThat(lesson.texts()).containsKey(language);
            for (Step step : lesson.steps()) {
                StepText words = said.words(step);
                for (String text : List.of(words.scene(), words.question(), words.answer(), words.think())) {
                    assertThat(said.filled(text)).doesNotContain("{=");
                }
                assertThat(words.scene()).isNotBlank();
                rightAnswer(lesson, step)
                        .ifPresent(answer ->
                                assertThat(said.said(step, answer)).isNotBlank().doesNotContain("*"));
                if (step.question().isPresent()) {
                    assertThat(said.did(step, List.of())).isNotBlank();
                }
            }
        }
    }

    @Test
    void everyPhenomenonIsShownWithTheNumberInWhichItsCounterpartDiffers() {
        try (Rig rig = new Rig()) {
            PresetShow show = new PresetShow(rig.session);
            for (Preset preset : Presets.all()) {
                for (boolean bad : new boolean[] {true, false}) {
                    show.show(preset, bad);
                    rig.settle();
                    PresetShow.Shown shown =
                            Objects.requireNonNull(show.shownProperty().get());
                    assertThat(shown.number()).isNotEqualTo(shown.otherNumber());
                    assertThat(rig.session.noticeProperty().get()).isNull();
                }
                String path = preset.number();
                assertThat(Words.text("lesson.number.of." + path.substring(path.lastIndexOf('.') + 1)))
                        .isNotBlank();
            }
            show.close();
            assertThat(show.shownProperty().get()).isNull();
            assertThat(rig.failures).isEmpty();
        }
    }
}
