package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.critical.CriticalPoint;
import errorscape.critical.SliceCriticalPoint;
import errorscape.scenario.SampleScenarios;
import errorscape.slice.PlaneChoice;
import errorscape.ui.common.NetworkPoints;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Critical points of the slice and of the network in the true window.
@UiTest
@NullUnmarked
final class CriticalPanelTest {
    private final Ui ui;
    private Composition composition;
    private Stage stage;

    CriticalPanelTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        stage = ui.call(() -> {
            Stage made = new Stage();
            composition = new Composition(made, new FilePicker() {
                @Override
                public Optional<Path> toOpen() {
                    return Optional.empty();
                }

                @Override
                public Optional<Path> toSave(String suggestion) {
                    return Optional.empty();
                }
            });
            made.setWidth(1000);
            made.setHeight(960);
            made.show();
            composition.session().open(SampleScenarios.find("moons").orElseThrow(), null);
            return made;
        });
        ui.until(
                "the critical points",
                () -> composition.session().slice().criticalProperty().get() != null);
        TabPane tabs = ui.robot().lookup("#inspectorTabs").query();
        ui.run(() -> tabs.getSelectionModel()
                .select(tabs.getTabs().stream()
                        .filter(tab -> tab.getText().startsWith("Critical"))
                        .findFirst()
                        .orElseThrow()));
        ui.settle();
    }

    @AfterEach
    void close() {
        ui.run(() -> {
            composition.close();
            stage.hide();
        });
    }

    @Test
    void the_curvature_at_the_ball_is_worked_out_only_while_its_readout_or_the_spectrum_is_seen() {
        TabPane inspector = ui.robot().lookup("#inspectorTabs").query();
        TabPane bottom = ui.robot().lookup("#bottomTabs").query();
        assertThat(watched()).isTrue();

        ui.run(() -> inspector.getSelectionModel().selectFirst());
        ui.settle();
        assertThat(watched()).isFalse();

        ui.run(() -> bottom.getSelectionModel().select(1));
        ui.settle();
        assertThat(watched()).isTrue();
    }

    private boolean watched() {
        return ui.call(() -> composition.session().curvature().watched());
    }

    @Test
    void shallow_pairs_are_hidden_by_the_slider_and_come_back() {
        TableView<SliceCriticalPoint> table = ui.robot().lookup("#points").query();
        Slider persistence = ui.robot().lookup("#persistence").query();
        int all = table.getItems().size();

        ui.run(() -> persistence.setValue(persistence.getMax()));
        assertThat(table.getItems()).hasSizeLessThan(all);
        assertThat(table.getItems()).allMatch(point -> Double.isInfinite(point.persistence()));
        ui.run(() -> persistence.setValue(0));
        assertThat(table.getItems()).hasSize(all);
    }

    @Test
    void a_slice_minimum_leads_to_a_saddle_of_the_network_and_its_way_out_to_a_new_slice() {
        TableView<SliceCriticalPoint> table = ui.robot().lookup("#points").query();
        ui.run(() -> table.getSelectionModel().select(1));
        press("fromPoint");
        ui.until(
                "the end of the search",
                () -> composition.session().networkPoints().latestProperty().get() != null);
        NetworkPoints.Found found = ui.call(
                () -> composition.session().networkPoints().latestProperty().get());
        CriticalPoint point = found.result().point().orElseThrow();
        assertThat(point.gradientNorm()).isLessThan(1e-9);
        Label index = ui.robot().lookup("#index").query();
        assertThat(index.getText()).isEqualTo(point.index() + " of 17 down");

        press("wayOut");
        ui.until(
                "another plane",
                () -> composition.session().scenarioProperty().get().slice().plane() instanceof PlaneChoice.Directions);
        double[] origin = ui.call(
                () -> composition.session().experimentProperty().get().plane().origin());
        assertThat(origin).containsExactly(point.weights());
        assertThat(composition.session().networkPoints().points()).hasSize(1);
    }

    private void press(String id) {
        Button button = ui.robot().lookup("#" + id).query();
        ui.run(button::fire);
    }
}
