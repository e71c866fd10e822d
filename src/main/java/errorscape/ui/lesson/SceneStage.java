package errorscape.ui.lesson;

import errorscape.lesson.LessonException;
import errorscape.lesson.Locks;
import errorscape.lesson.Locks.Control;
import errorscape.lesson.Locks.Hold;
import errorscape.lesson.Reveal;
import errorscape.lesson.Scene;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.format.LessonScenes;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioException;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.training.Until;
import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import errorscape.words.Words;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Puts a scene before the eyes: its scenario at its start, its cards, what it holds; and plays its reveal. JavaFX
/// thread only.
final class SceneStage {
    /// A reveal takes no longer than this, in seconds, on a machine that is fast enough.
    private static final double LONGEST = 6;

    private final Session session;
    private final Runnable changed;
    private final Runnable revealed;
    private @Nullable Scenario shown;
    private Locks locks = Locks.NONE;
    private long request;
    /// Steps that all racers make in the reveal that plays; 0 while none does.
    private long until;

    private boolean moved;
    private boolean away;

    /// @param changed told when the scene is there, when somebody stops the reveal and when another scenario is shown
    /// @param revealed told when a reveal has come to its end
    SceneStage(Session session, Runnable changed, Runnable revealed) {
        this.session = session;
        this.changed = changed;
        this.revealed = revealed;
        session.run().raceProperty().subscribe(this::follow);
        session.scenarioProperty().subscribe(this::watch);
    }

    /// Shows a scene at its start.
    ///
    /// @param then done when it is there
    void show(Scene scene, LessonFolder folder, Runnable then) {
        long mine = ++request;
        until = 0;
        shown = null;
        away = false;
        // What is opened is not a change that the last scene could forbid.
        hold(Locks.NONE);
        AtomicReference<@Nullable Scenario> made = new AtomicReference<>();
        session.open(
                () -> {
                    Scenario scenario = scenario(scene, folder);
                    made.set(scenario);
                    return scenario;
                },
                folder.path().orElse(null));
        session.later(made::get, scenario -> {
            if (mine == request
                    && scenario != null
                    && scenario.equals(session.scenarioProperty().get())) {
                shown = scenario;
                session.reset();
                locks = scene.locks();
                session.staging().cards().setAll(scene.cards());
                then.run();
                changed.run();
            }
        });
    }

    private static Scenario scenario(Scene scene, LessonFolder folder) {
        try {
            return LessonScenes.scenario(scene, folder);
        } catch (LessonException e) {
            // Known to whoever tells why a scenario is not shown.
            throw new ScenarioException(String.valueOf(e.getMessage()), e);
        }
    }

    /// Holds what the scene holds, and what moves it while a question waits.
    ///
    /// @param asking whether nothing may move yet
    /// @param over whether the reveal has shown what was hidden
    void hold(boolean asking, boolean over, Reveal reveal) {
        Locks held = locks;
        if (asking) {
            held = held.with(Control.PLAY, Hold.LOCKED).with(Control.STEP, Hold.LOCKED);
        }
        if (over) {
            held = held.without(Control.NUMBERS);
            held = reveal.marks() ? held.without(Control.MARKS) : held;
        }
        hold(held);
    }

    private void hold(Locks held) {
        if (!session.staging().holds().locksProperty().get().equals(held)) {
            session.staging().holds().locksProperty().set(held);
        }
    }

    /// Plays what happens, from the start.
    void reveal(Reveal reveal) {
        if (reveal.turn()) {
            session.staging().turn();
        }
        Scenario now = shown;
        if (reveal.steps() == 0 || now == null) {
            revealed.run();
            return;
        }
        RaceSnapshot race = session.run().raceProperty().get();
        if (race == null || race.step() >= reveal.steps()) {
            session.reset();
        }
        hold(locks.without(Control.PLAY).without(Control.STEP));
        moved = false;
        until = reveal.steps();
        double usual = now.training().stepsPerSecond();
        session.run().speed(usual == 0 ? 0 : Math.max(usual, until / LONGEST));
        session.run().playUntil(new Until.Steps(until));
    }

    /// Whether a reveal plays.
    boolean playing() {
        return until > 0;
    }

    /// Whether another scenario has taken the place of the scene.
    boolean away() {
        return away;
    }

    /// Lets go of everything.
    void leave() {
        request++;
        until = 0;
        shown = null;
        away = false;
        locks = Locks.NONE;
        hold(Locks.NONE);
        session.staging().holds().openProperty().set(false);
        session.staging().cards().clear();
        session.staging().taps().clear();
    }

    private void follow(@Nullable RaceSnapshot race) {
        if (until == 0 || race == null) {
            return;
        }
        boolean playing = race.state() == RunState.PLAYING;
        moved |= playing || race.step() > 0;
        boolean over =
                race.racers().stream().allMatch(r -> r.state() == RunState.DIVERGED || r.state() == RunState.FAILED);
        if (race.step() >= until || over) {
            stop();
            revealed.run();
        } else if (!playing && moved) {
            stop();
            changed.run();
        }
    }

    private void stop() {
        until = 0;
        Scenario now = shown;
        if (now != null) {
            session.run().speed(now.training().stepsPerSecond());
        }
    }

    /// Another scenario, opened by somebody, is not the lesson's.
    private void watch(@Nullable Scenario now) {
        Scenario mine = shown;
        if (mine != null && now != null && !now.name().equals(mine.name())) {
            shown = null;
            until = 0;
            away = true;
            hold(Locks.NONE);
            session.staging().cards().clear();
            session.staging().taps().clear();
            session.noticeProperty().set(Notice.information(Words.text("lesson.away")));
            changed.run();
        }
    }
}
