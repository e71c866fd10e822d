package errorscape.ui.racers;

import errorscape.optimizer.Parameter;
import errorscape.scenario.Scenario;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a setting of an optimizer is called, means and allows, for people.
final class ParameterWords {
    private ParameterWords() {}

    static String name(Parameter parameter) {
        return Wording.phrase(null, "optimizer", parameter.name());
    }

    /// What it means and what is allowed.
    ///
    /// @param scenario what is shown
    static String meaning(Parameter parameter, @Nullable Scenario scenario) {
        String meaning = Wording.phrase(scenario, "optimizer", parameter.meaning());
        return Words.text("racers.meaning", meaning, allowed(parameter));
    }

    /// What is wrong with a text that was typed.
    static String complaint(Parameter parameter, String typed) {
        return Words.text(
                "racers.must", name(parameter), allowed(parameter), Words.text("racers.quoted", typed.strip()));
    }

    private static String allowed(Parameter parameter) {
        return switch (parameter) {
            case Parameter.Real real -> real(real);
            case Parameter.Whole whole -> whole(whole);
            case Parameter.Flag ignored -> Words.text("racers.flag");
            case Parameter.Choice choice ->
                Words.text(
                        "racers.choice",
                        choice.choices().stream().map(choice::text).collect(Collectors.joining(", ")));
            case Parameter.Milestones ignored -> Words.text("racers.milestones");
        };
    }

    private static String real(Parameter.Real real) {
        String min = Numbers.setting(real.min());
        if (Double.isFinite(real.max())) {
            String key = (real.withMin() ? "racers.least." : "racers.more.") + (real.withMax() ? "most" : "less");
            return Words.text(key, min, Numbers.setting(real.max()));
        }
        if (Double.isInfinite(real.min())) {
            return Words.text("racers.finite");
        }
        if (real.min() == 0) {
            return Words.text(real.withMin() ? "racers.nonnegative" : "racers.positive");
        }
        return Words.text(real.withMin() ? "racers.least" : "racers.more.than", min);
    }

    private static String whole(Parameter.Whole whole) {
        if (whole.min() == Long.MIN_VALUE) {
            return Words.text("racers.whole");
        }
        return whole.max() == Long.MAX_VALUE
                ? Words.text("racers.whole.least", Numbers.count(whole.min()))
                : Words.text("racers.whole.range", Numbers.count(whole.min()), Numbers.count(whole.max()));
    }
}
