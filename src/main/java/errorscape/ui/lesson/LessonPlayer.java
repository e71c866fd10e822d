package errorscape.ui.lesson;

import errorscape.lesson.Answer;
import errorscape.lesson.Lesson;
import errorscape.lesson.LessonRun;
import errorscape.lesson.LessonRun.Phase;
import errorscape.lesson.Question;
import errorscape.lesson.Step;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.measure.PlaneBasins;
import errorscape.slice.PlanePoint;
import errorscape.ui.session.Session;
import errorscape.ui.session.Taps;
import errorscape.ui.task.Studies.Study;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A lesson as it is walked: shows each step's scene, takes the prediction, plays what happens, keeps how far one has
/// come. Knows no control. JavaFX thread only.
final class LessonPlayer {
    private final Session session;
    private final LessonProgress progress;
    private final SceneStage stage;
    private final ReadOnlyObjectWrapper<@Nullable Walk> walk = new ReadOnlyObjectWrapper<>();
    private @Nullable LessonRun run;
    private @Nullable LessonFolder folder;
    private KnownBasins basins = KnownBasins.NONE;
    private @Nullable Study scoring;
    private boolean ended;

    /// A walk as it stands.
    ///
    /// @param at which step, from 0
    /// @param points of all answers so far
    /// @param most points there can be
    /// @param scoring whether an answer is being scored
    /// @param playing whether the reveal plays
    /// @param away whether another scenario has taken the place of the scene
    /// @param ended whether the last step is over and the lesson looked back on
    /// @param ends where racers that were asked about ended, where that was worked out
    record Walk(
            Lesson lesson,
            int at,
            LessonRun.State state,
            double points,
            int most,
            boolean scoring,
            boolean playing,
            boolean away,
            boolean ended,
            List<PlanePoint> ends) {
        Step step() {
            return lesson.steps().get(at);
        }

        boolean asking() {
            return state.phase() == Phase.ASKING;
        }

        boolean over() {
            return state.phase() == Phase.REVEALED;
        }

        boolean last() {
            return at + 1 == lesson.steps().size();
        }
    }

    LessonPlayer(Session session, LessonProgress progress) {
        this.session = session;
        this.progress = progress;
        stage = new SceneStage(session, this::show, this::revealed);
        // The teacher's key opens play too.
        session.staging().holds().openProperty().subscribe(this::show);
    }

    /// The walk; null while there is no lesson.
    ReadOnlyObjectProperty<@Nullable Walk> walkProperty() {
        return walk.getReadOnlyProperty();
    }

    /// Begins a lesson, or goes on where it was left.
    void open(Lesson lesson, LessonFolder from) {
        stage.leave();
        LessonRun begun = new LessonRun(lesson, step -> basins);
        progress.resume(begun, from);
        run = begun;
        folder = from;
        ended = false;
        arrive();
    }

    /// Takes the prediction and plays what happens.
    void answer(Answer answer) {
        LessonRun now = run;
        if (now == null || scoring != null || now.state().phase() != Phase.ASKING) {
            return;
        }
        Step step = now.step();
        if (step.question().orElse(null) instanceof Question.Tap tap) {
            session.staging().taps().settle(((Answer.Taps) answer).points());
            LessonFolder from = Objects.requireNonNull(folder);
            scoring = session.studies()
                    .start(
                            cancelled -> KnownBasins.of(
                                    now.lesson(), tap, answer, PlaneBasins.of(step.scene(), from, tap, cancelled)),
                            known -> {
                                scoring = null;
                                basins = known;
                                take(now, answer);
                            },
                            failure -> {
                                scoring = null;
                                session.studies().fail(failure);
                                skip();
                            });
            show();
        } else {
            take(now, answer);
        }
    }

    private void take(LessonRun of, Answer answer) {
        if (of == run && of.answer(answer)) {
            play();
        }
    }

    /// Plays what happens though nobody has said what will.
    void skip() {
        LessonRun now = run;
        if (now != null && scoring == null) {
            now.override();
            session.staging().taps().clear();
            play();
        }
    }

    /// Plays what happens, again or for the first time.
    void play() {
        LessonRun now = run;
        if (now != null && now.mayPlay() && !stage.playing()) {
            stage.reveal(now.step().reveal());
            show();
        }
    }

    /// Goes on to the next step, and from the last one to the end.
    void next() {
        LessonRun now = run;
        if (now == null || !now.mayPlay()) {
            return;
        }
        now.revealed();
        if (now.next()) {
            arrive();
        } else {
            ended = true;
            show();
        }
    }

    void previous() {
        LessonRun now = run;
        if (now == null) {
            return;
        }
        if (ended) {
            ended = false;
            show();
        } else if (now.previous()) {
            arrive();
        }
    }

    /// Begins this step again, without its answer.
    void again() {
        LessonRun now = run;
        if (now != null) {
            now.again();
            ended = false;
            arrive();
        }
    }

    /// Begins the whole lesson anew.
    void restart() {
        LessonRun now = run;
        if (now != null) {
            run = new LessonRun(now.lesson(), step -> basins);
            ended = false;
            arrive();
        }
    }

    /// Shows the scene of this step again, where another scenario was opened.
    void back() {
        if (run != null) {
            arrive();
        }
    }

    /// Leaves the lesson; the scenario stays as it is.
    void close() {
        dropScoring();
        run = null;
        folder = null;
        stage.leave();
        walk.set(null);
    }

    private void arrive() {
        LessonRun now = run;
        LessonFolder from = folder;
        if (now == null || from == null) {
            return;
        }
        dropScoring();
        basins = KnownBasins.NONE;
        session.staging().taps().clear();
        stage.show(now.step().scene(), from, () -> begin(now));
        show();
    }

    /// The scene is there.
    private void begin(LessonRun of) {
        Taps taps = session.staging().taps();
        boolean asking = of.state().phase() == Phase.ASKING;
        if (asking && of.step().question().orElse(null) instanceof Question.Tap tap) {
            taps.ask(tap.count());
        } else if (of.state().answer().orElse(null) instanceof Answer.Taps said) {
            taps.settle(said.points());
        }
        boolean nothingToWaitFor = of.step().question().isEmpty()
                && of.state().phase() == Phase.OPEN
                && of.step().reveal().steps() == 0;
        if (nothingToWaitFor) {
            stage.reveal(of.step().reveal());
        }
    }

    private void dropScoring() {
        if (scoring != null) {
            scoring.cancel();
            scoring = null;
        }
    }

    private void revealed() {
        LessonRun now = run;
        if (now != null) {
            now.revealed();
            show();
        }
    }

    private void show() {
        LessonRun now = run;
        LessonFolder from = folder;
        if (now == null || from == null) {
            return;
        }
        Phase phase = now.state().phase();
        if (!stage.playing() && !stage.away()) {
            stage.hold(
                    phase == Phase.ASKING, phase == Phase.REVEALED, now.step().reveal());
        }
        walk.set(new Walk(
                now.lesson(),
                now.at(),
                now.state(),
                now.points(),
                now.mostPoints(),
                scoring != null,
                stage.playing(),
                stage.away(),
                ended,
                basins.ends()));
        progress.keep(now, from);
    }
}
