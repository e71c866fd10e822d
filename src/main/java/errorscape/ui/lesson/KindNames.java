package errorscape.ui.lesson;

import errorscape.ui.lesson.LessonDraft.Kind;
import errorscape.words.Words;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What a step asks, in words.
final class KindNames extends StringConverter<Kind> {
    @Override
    public String toString(@Nullable Kind kind) {
        return switch (kind) {
            case null -> "";
            case NOTHING -> Words.text("lesson.draft.kind.nothing");
            case TAP -> Words.text("lesson.draft.kind.tap");
            case NUMBER -> Words.text("lesson.draft.kind.number");
        };
    }

    /// Nobody types a kind.
    @Override
    public Kind fromString(String text) {
        return Kind.NOTHING;
    }
}
