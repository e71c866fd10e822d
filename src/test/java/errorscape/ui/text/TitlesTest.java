package errorscape.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.scenario.FunctionScenarios;
import errorscape.scenario.SampleScenarios;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@UiTest
@NullUnmarked
final class TitlesTest {
    private final Ui ui;

    TitlesTest(Ui ui) {
        this.ui = ui;
    }

    @Test
    void a_closed_box_shows_what_the_scenario_calls_its_choice() {
        ComboBox<String> box = ui.call(ComboBox::new);
        ui.run(() -> box.getItems().setAll("Loss", "Step length"));
        ui.run(() -> box.setValue("Loss"));
        ui.run(() -> Titles.name(box, SampleScenarios.find("xor").orElseThrow()));
        ui.show(ui.call(() -> new VBox(box)), 300, 100);
        assertThat(shown(box)).isEqualTo("Loss");
        ui.run(() -> Titles.name(box, FunctionScenarios.of("himmelblau", Optional.empty(), Optional.empty())));
        ui.settle();
        assertThat(shown(box)).isEqualTo("Value");
        assertThat(ui.<String>call(box::getValue)).isEqualTo("Loss");
    }

    private String shown(ComboBox<String> box) {
        return ui.call(() -> ((ListCell<?>) ((ComboBoxListViewSkin<?>) box.getSkin()).getDisplayNode()).getText());
    }
}
