package errorscape.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.optimizer.Explanation;
import errorscape.optimizer.Explanation.Quantity;
import errorscape.optimizer.Explanation.Role;
import errorscape.optimizer.Optimizer;
import errorscape.optimizer.Optimizers;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.scenario.FunctionScenarios;
import errorscape.training.Race;
import errorscape.training.Racer;
import errorscape.training.RunSettings;
import errorscape.training.StepExplanation;
import errorscape.ui.why.FormulaLine.Piece;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A step in a sentence, in coloured pieces, in a table.
final class StepInWordsTest {
    private static Explanation of(double[] gradient, double[] step, boolean memory) {
        Quantity g = new Quantity("g", "gradient", Role.GRADIENT, gradient);
        Quantity d = new Quantity("Δw", "step", Role.STEP, step);
        Quantity v = new Quantity("v", "velocity", Role.MEMORY, step);
        return new Explanation(memory ? List.of(g, v, d) : List.of(g, d), List.of("{Δw} = −{g}"));
    }

    private static String said(double[] gradient, double[] step, boolean memory) {
        return StepSentence.of(of(gradient, step, memory), "the loss");
    }

    @Test
    void theSentenceAgreesWithTheNumbers() {
        assertThat(said(new double[] {2, 0}, new double[] {-0.2, 0}, false))
                .isEqualTo(
                        "The step goes straight down, 0.100 times as long as the gradient; by the slope alone the loss"
                                + " falls by 0.400.");
        assertThat(said(new double[] {1, 0}, new double[] {-1, 1}, false))
                .contains("45°")
                .contains("falls by 1.00");
        assertThat(said(new double[] {1, 0}, new double[] {-1, 1}, true)).contains("remembered");
        assertThat(said(new double[] {1, 0}, new double[] {1, 0}, true))
                .contains("uphill")
                .contains("rises by 1.00");
        assertThat(said(new double[] {0, 0}, new double[] {3, 4}, true)).contains("5.00");
        assertThat(said(new double[] {0, 0}, new double[] {0, 0}, false)).contains("nothing moves");
        assertThat(said(new double[] {1, 0}, new double[] {Double.NaN, 0}, false))
                .contains("finite");
    }

    @Test
    void aFormulaFallsIntoPiecesThatAreWholeTogether() {
        List<Piece> pieces = FormulaLine.pieces("{v} = {β} · {v₀} + g", symbol -> "<" + symbol + ">");
        assertThat(pieces)
                .containsExactly(
                        new Piece("<v>", "v"),
                        new Piece(" = ", ""),
                        new Piece("<β>", "β"),
                        new Piece(" · ", ""),
                        new Piece("<v₀>", "v₀"),
                        new Piece(" + g", ""));
        assertThat(FormulaLine.bareFirst(List.of(new Piece("(−3)", "v"), new Piece(" = (−2)", ""))))
                .containsExactly(new Piece("−3", "v"), new Piece(" = (−2)", ""));
    }

    static Stream<Optimizer> optimizers() {
        return Optimizers.entries().stream().map(Optimizers.Entry::standard);
    }

    private static final Pattern SYMBOL = Pattern.compile("\\{([^}]+)}");

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyOptimizersFormulasNameTheirPartsAndTheStepIsSaidInASentence(Optimizer optimizer) throws Exception {
        Experiment experiment =
                Experiment.build(FunctionScenarios.of("x^2 + 3*y^2", Optional.empty(), Optional.empty()), null);
        RunSettings settings = experiment.runSettings();
        RunSettings with = new RunSettings(
                new double[] {1.3, -0.7}, settings.seed(), optimizer, settings.batchSize(), settings.confinement());
        CompletableFuture<Optional<StepExplanation>> answer = new CompletableFuture<>();
        try (Race race = new Race(
                1,
                experiment.training(),
                Optional.empty(),
                List.of(new Racer(1, 1, with)),
                ParallelFor.onCallingThread(),
                Thread.ofPlatform().daemon().factory(),
                () -> {})) {
            race.step();
            race.explain(1, answer::complete);
            StepExplanation step = answer.get(30, TimeUnit.SECONDS).orElseThrow();
            Explanation explanation = step.explanation();
            assertThat(explanation.formulas()).isNotEmpty();
            for (String formula : explanation.formulas()) {
                Matcher symbols = SYMBOL.matcher(formula);
                while (symbols.find()) {
                    assertThat(StepPart.find(explanation, symbols.group(1)))
                            .as("%s in %s", symbols.group(1), formula)
                            .isPresent();
                }
            }
            assertThat(StepPart.find(explanation, Role.STEP)).isPresent();
            assertThat(StepSentence.of(explanation, "the value")).isNotBlank();
        }
    }
}
