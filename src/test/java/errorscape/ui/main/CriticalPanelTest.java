package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.space.CriticalPoint;
import errorscape.scenario.SampleScenarios;
import errorscape.slice.PlaneChoice;
import errorscape.ui.session.NetworkPoints;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
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
    private TestWindow window;

    CriticalPanelTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new NoFiles(), 1000, 960);
        composition = window.composition();
        ui.run(() -> composition.session().open(SampleScenarios.find("moons").orElseThrow(), null));
        ui.until(
                "the critical points",
                () -> composition.session().slice().criticalProperty().get() != null);
        window.cards(ui, CardKind.CRITICAL);
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    @Test
    void the_curvature_at_the_ball_is_worked_out_only_while_its_readout_or_the_spectrum_is_seen() {
        assertThat(watched()).isTrue();

        window.toggle(ui, CardKind.CRITICAL);
        assertThat(watched()).isFalse();

        window.cards(ui, CardKind.SPECTRUM);
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
        CriticalPoint point = ended().result().point().orElseThrow();
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

    @Test
    void the_way_out_leaves_a_start_that_was_moved_along_the_plane_where_it_is() {
        double[] drawn = startWeights();
        ui.run(() -> composition.session().change(s -> s.withStart(s.start().withOffset(0.5, -0.3))));
        ui.until("the moved start", () -> !Arrays.equals(start(), drawn));
        double[] before = startWeights();
        press("fromBall");
        assertThat(ended().result().point()).isPresent();

        press("wayOut");
        ui.until(
                "another plane",
                () -> composition
                                .session()
                                .experimentProperty()
                                .get()
                                .scenario()
                                .slice()
                                .plane()
                        instanceof PlaneChoice.Directions);
        assertThat(startWeights()).containsExactly(before);
    }

    private double[] startWeights() {
        return ui.call(this::start);
    }

    private double[] start() {
        return composition.session().experimentProperty().get().startWeights();
    }

    @Test
    void polish_searches_from_the_place_pointed_at_and_says_how_it_ended() {
        Button polish = ui.robot().lookup("#fromPointer").query();
        assertThat(polish.isDisabled()).isTrue();
        Node map = ui.robot().lookup("#mapSurface").query();
        ui.robot().moveTo(map);
        ui.until("a place to polish", () -> !polish.isDisabled());
        ui.run(polish::fire);
        NetworkPoints.Found found = ended();
        assertThat(found.from()).isEqualTo("the place pointed at");
        boolean point = found.result().point().isPresent();
        assertThat(ui.robot().lookup("#card").query().isVisible()).isEqualTo(point);
        assertThat(ui.robot().lookup("#failure").query().isVisible()).isEqualTo(!point);
    }

    @Test
    void the_twins_of_a_point_are_counted_and_listed_with_their_barriers() {
        TableView<SliceCriticalPoint> table = ui.robot().lookup("#points").query();
        ui.run(() -> table.getSelectionModel().select(1));
        press("fromPoint");
        assertThat(ended().result().point()).isPresent();
        // Four tanh units: 4! orders times 2^4 signs.
        Label multiplicity = ui.robot().lookup("#multiplicity").query();
        assertThat(multiplicity.getText()).isEqualTo("384");

        press("twins");
        TableView<?> twins = ui.robot().lookup("#findings").query();
        ui.until("the twins", () -> !twins.getItems().isEmpty());
        assertThat(twins.isVisible()).isTrue();
    }

    @Test
    void a_census_lists_points_and_says_what_a_wrong_number_of_starts_lacks() {
        Parent census = openCensus();
        TextField starts = (TextField) census.lookup("#starts");
        Label state = (Label) census.lookup("#state");
        Button run = (Button) census.lookup("#run");
        ui.run(() -> {
            starts.setText("-3");
            run.fire();
        });
        assertThat(state.getText()).startsWith("Starts: a whole number from 1");

        ui.run(() -> {
            starts.setText("4");
            run.fire();
        });
        TableView<?> points = (TableView<?>) census.lookup("#points");
        ui.until("the points", () -> !points.getItems().isEmpty());
        assertThat(state.getText()).contains("Of 4 searches").doesNotContain("NaN");
        assertThat(census.lookup("#export").isDisabled()).isFalse();
    }

    private NetworkPoints.Found ended() {
        ui.until(
                "the end of the search",
                () -> composition.session().networkPoints().latestProperty().get() != null);
        return ui.call(
                () -> composition.session().networkPoints().latestProperty().get());
    }

    private Parent openCensus() {
        MenuButton laboratory = ui.robot().lookup("#laboratory").query();
        ui.run(() -> laboratory.getItems().stream()
                .filter(item -> item.getText().startsWith("Census"))
                .findFirst()
                .orElseThrow()
                .fire());
        ui.settle();
        return ui.call(() -> Window.getWindows().stream()
                .filter(window ->
                        window instanceof Stage made && made.getTitle().startsWith("Census"))
                .findFirst()
                .orElseThrow()
                .getScene()
                .getRoot());
    }

    private void press(String id) {
        Button button = ui.robot().lookup("#" + id).query();
        ui.run(button::fire);
    }
}
