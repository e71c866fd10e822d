package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.Composition;
import errorscape.network.Activation;
import errorscape.network.Loss;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A network of a single weight in the true window.
@UiTest
@NullUnmarked
final class OneWeightWindowTest {
    private final Ui ui;
    private Composition composition;
    private TestWindow window;

    @TempDir
    Path folder;

    OneWeightWindowTest(Ui ui) {
        this.ui = ui;
    }

    @BeforeEach
    void open() {
        window = TestWindow.open(ui, new NoFiles(), 1000, 960);
        composition = window.composition();
        ui.until(
                "the first scenario",
                () -> composition.session().scenarioProperty().get() != null);
        ui.settle();
    }

    @AfterEach
    void close() {
        window.close(ui);
    }

    @Test
    void it_opens_and_the_ball_steps_along_its_line() throws IOException {
        Files.writeString(folder.resolve("line.csv"), "x,y\n1,2\n2,3\n3,7\n");
        Scenario one = SampleScenarios.find("xor")
                .orElseThrow()
                .withSubject(new Subject.DataAndNetwork(
                        new Subject.Data("line.csv", List.of("x"), List.of("y"), false, 0, 1),
                        new Subject.Network(
                                List.of(), Activation.TANH, Activation.LINEAR, false, Loss.MEAN_SQUARED, 0, false)));
        ui.run(() -> composition.session().open(one, folder));
        ui.until(
                "the network of one weight",
                () -> composition.session().experimentProperty().get() != null
                        && composition
                                        .session()
                                        .experimentProperty()
                                        .get()
                                        .training()
                                        .dimension()
                                == 1);
        ui.settle();
        ui.robot().clickOn("#step");
        ui.until(
                "a step",
                () -> composition.session().run().snapshotProperty().get().now().step() == 1);
        ui.settle();
        assertThat(composition.session().run().snapshotProperty().get().now().weights())
                .hasSize(1);
        assertThat(composition.session().noticeProperty().get()).isNull();
    }
}
