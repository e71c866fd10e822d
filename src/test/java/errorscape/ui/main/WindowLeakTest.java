package errorscape.ui.main;

import de.sandec.jmemorybuddy.JMemoryBuddy;
import errorscape.Composition;
import errorscape.ui.support.TestComposition;
import errorscape.ui.support.Ui;
import errorscape.ui.support.UiTest;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// A window that was closed must leave nothing behind: no listener, timer or thread may hold it.
@UiTest
final class WindowLeakTest {
    @Test
    void aClosedWindowIsForgotten(Ui ui) {
        JMemoryBuddy.memoryTest(checker -> {
            Composition[] made = new Composition[1];
            Stage stage = ui.call(() -> {
                Stage fresh = new Stage();
                made[0] = TestComposition.of(fresh, new NoFiles());
                fresh.show();
                return fresh;
            });
            Composition composition = made[0];
            ui.until(
                    "a grid", () -> composition.session().slice().gridProperty().get() != null);
            ui.run(() -> {
                composition.session().run().play();
                composition.close();
                stage.close();
            });
            ui.settle();
            checker.assertCollectable(composition);
            checker.assertCollectable(composition.session());
            checker.assertCollectable(composition.window());
        });
    }
}
