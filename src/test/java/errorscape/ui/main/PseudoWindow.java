package errorscape.ui.main;

import errorscape.Composition;
import errorscape.function.FunctionGallery;
import errorscape.function.TestFunction;
import errorscape.optimizer.Optimizers;
import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.ui.shell.FeatureWindow;
import errorscape.ui.support.Ui;
import errorscape.ui.support.WordsInSight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.stage.Window;
import org.jspecify.annotations.NullUnmarked;

/// The window as a process of its own, in whatever language it is started: writes all it says into a file, a text a
/// line.
@NullUnmarked
final class PseudoWindow {
    private final Ui ui;
    private final TestWindow window;
    private final Set<String> words = new TreeSet<>();

    private PseudoWindow(Ui ui) {
        this.ui = ui;
        window = TestWindow.open(ui, new NoFiles(), 1000, 960);
        ui.until("the first scenario", () -> scenario() != null);
    }

    public static void main(String[] arguments) throws IOException {
        PseudoWindow shown = new PseudoWindow(Ui.start());
        shown.look();
        Files.write(
                Path.of(arguments[0]),
                shown.words.stream().map(text -> text.replace('\n', ' ')).toList());
        System.exit(0);
    }

    private Composition composition() {
        return window.composition();
    }

    private Scenario scenario() {
        return composition().session().scenarioProperty().get();
    }

    private void look() {
        ui.run(() -> composition().session().run().step());
        ui.until(
                "a step",
                () -> composition().session().run().raceProperty().get().step() == 1);
        findAPoint();
        everyCard();
        for (Optimizers.Entry entry : Optimizers.entries()) {
            ui.run(() -> composition().session().change(s -> Racers.add(s, RacerChoice.of(0, entry.standard()))));
        }
        for (RacerChoice racer : ui.call(() -> Racers.of(scenario()))) {
            ui.run(() -> composition().session().run().selectedProperty().set(racer.number()));
            ui.settle();
            take();
        }
        ui.run(() -> composition().window().laboratories().forEach(FeatureWindow::open));
        ui.settle();
        ui.run(() -> Window.getWindows().stream()
                .filter(open -> !open.equals(window.stage()) && open.isShowing())
                .forEach(open -> words.addAll(WordsInSight.below(open.getScene().getRoot()))));
        TestFunction function = FunctionGallery.find("himmelblau").orElseThrow();
        Scenario next = FunctionScenarios.of(function.formula(), Optional.empty(), Optional.empty());
        ui.run(() -> composition().session().open(next, null));
        ui.until("the function", () -> next.subject().equals(scenario().subject()));
        findAPoint();
        everyCard();
    }

    private void findAPoint() {
        ui.until(
                "a slice with its points",
                () -> composition().session().slice().criticalProperty().get() != null);
        ui.run(() -> composition()
                .session()
                .networkPoints()
                .search(
                        composition()
                                .session()
                                .run()
                                .snapshotProperty()
                                .get()
                                .now()
                                .weights(),
                        ""));
        ui.until(
                "a point",
                () -> composition().session().networkPoints().latestProperty().get() != null);
    }

    /// What every card says in turn.
    private void everyCard() {
        for (CardKind kind : CardKind.values()) {
            if (kind.onRail()
                    && ui.call(() -> window.stage()
                            .getScene()
                            .lookup("#rail-" + kind.id())
                            .isVisible())) {
                window.cards(ui, kind);
                ui.settle();
                take();
            }
        }
    }

    private void take() {
        words.addAll(ui.call(() -> WordsInSight.below(window.stage().getScene().getRoot())));
    }
}
