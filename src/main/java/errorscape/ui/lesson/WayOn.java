package errorscape.ui.lesson;

import errorscape.ui.lesson.LessonPlayer.Walk;
import errorscape.words.Words;

/// What comes next in a lesson.
enum WayOn {
    /// Back to the scene of the step, which another scenario has taken the place of.
    RETURN,
    /// What happens, which was not seen yet.
    PLAY,
    /// The next step.
    STEP,
    /// The look back behind the last step.
    END,
    /// The next lesson.
    LESSON;

    static WayOn of(Walk now) {
        if (now.away()) {
            return RETURN;
        }
        if (now.ended()) {
            return LESSON;
        }
        boolean waits = !now.over() && !now.asking() && !now.playing();
        return waits ? PLAY : now.last() ? END : STEP;
    }

    String text() {
        return switch (this) {
            case RETURN -> Words.text("lesson.return");
            case PLAY -> Words.text("lesson.play");
            case STEP, LESSON -> Words.text("lesson.next");
            case END -> Words.text("lesson.finish");
        };
    }
}
