package errorscape.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UiTest
@NullUnmarked
final class FieldCommitTest {
    private final Ui ui;
    private final AtomicReference<String> inForce = new AtomicReference<>("");
    private final List<String> complaints = new ArrayList<>();
    private TextField field;
    private Button other;

    FieldCommitTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void show() {
        field = ui.call(TextField::new);
        other = ui.call(() -> new Button("elsewhere"));
        ui.run(() -> new FieldCommit(
                field,
                inForce::get,
                text -> {
                    if (!text.matches("\\d+")) {
                        throw new IllegalArgumentException("no number: " + text);
                    }
                    inForce.set(text);
                },
                complaints::add));
        ui.show(ui.call(() -> new VBox(field, other)), 300, 100);
    }

    @Test
    void a_field_nobody_typed_into_takes_over_a_value_that_came_meanwhile() {
        ui.run(field::requestFocus);
        inForce.set("1");
        ui.run(other::requestFocus);
        assertThat(complaints).isEmpty();
        assertThat(inForce).hasValue("1");
        assertThat(text()).isEqualTo("1");
    }

    @Test
    void what_was_typed_is_committed_when_the_focus_goes() {
        ui.run(field::requestFocus);
        ui.run(() -> field.setText("42"));
        ui.run(other::requestFocus);
        assertThat(inForce).hasValue("42");
    }

    @Test
    void nonsense_stays_in_the_field_with_a_complaint() {
        ui.run(field::requestFocus);
        ui.run(() -> field.setText("many"));
        ui.run(other::requestFocus);
        assertThat(complaints).containsExactly("no number: many");
        assertThat(text()).isEqualTo("many");
    }

    private String text() {
        return ui.call(field::getText);
    }
}
