package errorscape.ui.setup;

import errorscape.function.FormulaParameter;
import errorscape.function.FunctionGallery;
import errorscape.function.TestFunction;
import errorscape.math.Range;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.KeptRacers;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes of what a scenario is about, to typed functions and among them.
final class FunctionEdits {
    private FunctionEdits() {}

    static Optional<Subject.TypedFunction> function(Scenario scenario) {
        return scenario.subject() instanceof Subject.TypedFunction function ? Optional.of(function) : Optional.empty();
    }

    /// The letters of its formula; none if it is not about a function.
    static List<FormulaParameter> letters(@Nullable Scenario scenario) {
        return scenario == null
                ? List.of()
                : function(scenario).map(Subject.TypedFunction::parameters).orElse(List.of());
    }

    /// A function of the gallery, with its own ranges and start.
    static Scenario gallery(Scenario scenario, TestFunction function) {
        return looked(scenario, FunctionScenarios.of(function));
    }

    /// Another formula: the ranges stay; the learning rate and the scale suit the new one.
    ///
    /// @throws errorscape.function.FormulaException if it is not a formula
    static Scenario formula(Scenario scenario, String text) {
        Optional<Subject.TypedFunction> before = function(scenario);
        boolean named = FunctionGallery.find(text).isPresent()
                || FunctionGallery.ofFormula(text.strip()).isPresent();
        Scenario next = FunctionScenarios.of(
                text.strip(),
                named ? Optional.empty() : before.map(Subject.TypedFunction::x),
                named ? Optional.empty() : before.map(Subject.TypedFunction::y));
        if (before.isEmpty() || named) {
            return looked(scenario, next);
        }
        // Letters that are still there keep their values.
        Subject.TypedFunction kept = before.get().withExpression(text.strip());
        return looked(scenario, FunctionScenarios.of(kept).withStart(scenario.start()));
    }

    /// Another range, which is the picture's box.
    ///
    /// @throws IllegalArgumentException with a message for people
    static Scenario range(Scenario scenario, boolean x, boolean low, String text) {
        Subject.TypedFunction now = function(scenario).orElseThrow();
        Range before = x ? now.x() : now.y();
        double typed = ScenarioEdits.coordinate(text, Words.text("setup.edge.name"));
        double min = low ? typed : before.min();
        double max = low ? before.max() : typed;
        if (!(min < max)) {
            throw new IllegalArgumentException(Words.text("setup.order", Numbers.setting(min), Numbers.setting(max)));
        }
        Range range = new Range(min, max);
        return scenario.withSubject(now.withRanges(x ? range : now.x(), x ? now.y() : range))
                .withSlice(scenario.slice().withBox(Optional.empty()));
    }

    /// A scenario in the arrangement of another, with the same racers if they raced on a function.
    private static Scenario looked(Scenario now, Scenario next) {
        Scenario.View view = now.view();
        Scenario arranged = next.withView(view.withScale(next.view().scale()));
        if (function(now).isEmpty()) {
            return arranged;
        }
        Scenario same = arranged.withTraining(arranged.training()
                .withStepsPerSecond(now.training().stepsPerSecond())
                .withBatchSeed(now.training().batchSeed()));
        return KeptRacers.onto(now, same);
    }
}
