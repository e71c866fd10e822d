package errorscape.ui.common;

import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words for heights: a function typed or chosen has values, and no loss.
public final class Wording {
    private static final Pattern LOSS = Pattern.compile("\\b(?:true |training )?loss(es)?\\b");
    private static final Pattern CAPITAL = Pattern.compile("\\b(?:True l|Training l|L)oss(es)?\\b");

    private Wording() {}

    /// A text about the loss, as it is said of what a scenario shows.
    ///
    /// @param scenario null for none yet
    public static String of(@Nullable Scenario scenario, String text) {
        if (scenario == null || !(scenario.subject() instanceof Subject.TypedFunction)) {
            return text;
        }
        // The longer names first: of "Training loss" all is one word.
        String said = CAPITAL.matcher(text).replaceAll(match -> match.group(1) == null ? "Value" : "Values");
        return LOSS.matcher(said).replaceAll(match -> match.group(1) == null ? "value" : "values");
    }
}
