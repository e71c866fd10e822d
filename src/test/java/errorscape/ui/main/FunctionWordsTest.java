package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.optimizer.Optimizers;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.ui.shell.FeatureWindow;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import errorscape.ui.support.WordsInSight;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.stage.Window;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A function has values, a place and variables: what the window says of one never speaks of a network's things.
@UiTest
@NullUnmarked
final class FunctionWordsTest {
    /// Weight decay is the name of a method.
    private static final Pattern OF_NETWORKS = Pattern.compile(
            "\\b(?:weights?(?! decay)|loss(?:es)?|initialisers?|training loss|off the plane|of the network|slice"
                    + " loss|in network|network minima|network points)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    FunctionWordsTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new NoFiles(), 1000, 960);
        composition = window.composition();
        ui.until("the first scenario", () -> scenario() != null);
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    private Scenario scenario() {
        return composition.session().scenarioProperty().get();
    }

    private void show(String formula) {
        Scenario next = FunctionScenarios.of(formula, Optional.empty(), Optional.empty());
        ui.run(() -> composition.session().open(next, null));
        ui.until("the function", () -> next.subject().equals(scenario().subject()));
        ui.settle();
    }

    private Node node(String id) {
        return window.stage().getScene().lookup("#" + id);
    }

    /// Of every card in turn, as shown after what is done in it.
    private Set<String> onEveryCard() {
        Set<String> words = new TreeSet<>();
        for (CardKind kind : CardKind.values()) {
            if (kind.onRail() && ui.call(() -> node("rail-" + kind.id()).isVisible())) {
                window.cards(ui, kind);
                ui.settle();
                words.addAll(ui.call(
                        () -> WordsInSight.below(window.stage().getScene().getRoot())));
            }
        }
        return words;
    }

    private static void speaksOfFunctions(Set<String> words) {
        assertThat(words).hasSizeGreaterThan(20);
        assertThat(words.stream()
                        .filter(text -> OF_NETWORKS.matcher(text).find())
                        .toList())
                .isEmpty();
    }

    @Test
    void no_tab_speaks_of_weights_or_losses() {
        show("himmelblau");
        ui.run(() -> composition.session().run().step());
        ui.until(
                "a step", () -> composition.session().run().raceProperty().get().step() == 1);
        ui.run(() -> composition
                .session()
                .networkPoints()
                .search(
                        composition
                                .session()
                                .run()
                                .snapshotProperty()
                                .get()
                                .now()
                                .weights(),
                        "the ball"));
        ui.until(
                "a point",
                () -> composition.session().networkPoints().latestProperty().get() != null);
        speaksOfFunctions(onEveryCard());
    }

    @Test
    void no_optimizer_speaks_of_weights_or_losses() {
        show("rosenbrock");
        ui.run(() -> {
            for (Optimizers.Entry entry : Optimizers.entries()) {
                composition.session().change(s -> Racers.add(s, RacerChoice.of(0, entry.standard())));
            }
        });
        Set<String> words = new TreeSet<>();
        for (RacerChoice racer : ui.call(() -> Racers.of(scenario()))) {
            ui.run(() -> composition.session().run().selectedProperty().set(racer.number()));
            ui.settle();
            words.addAll(
                    ui.call(() -> WordsInSight.below(window.stage().getScene().getRoot())));
        }
        speaksOfFunctions(words);
    }

    @Test
    void a_function_without_finite_values_is_not_told_of_losses_and_initialisers() {
        show("0*x/0");
        speaksOfFunctions(onEveryCard());
    }

    @Test
    void no_laboratory_speaks_of_weights_or_losses() {
        show("himmelblau");
        ui.run(() -> composition.window().laboratories().forEach(FeatureWindow::open));
        ui.settle();
        Set<String> words = new TreeSet<>();
        ui.run(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .forEach(shown ->
                        words.addAll(WordsInSight.below(shown.getScene().getRoot()))));
        speaksOfFunctions(words);
    }

    @Test
    void a_function_is_all_on_its_plane_so_no_curve_offers_a_distance_from_it() {
        show("himmelblau");
        ComboBox<?> measure = (ComboBox<?>) ui.call(() -> node("measure"));
        assertThat(ui.call(() -> WordsInSight.below(measure))).noneMatch(text -> text.contains("plane"));
    }
}
