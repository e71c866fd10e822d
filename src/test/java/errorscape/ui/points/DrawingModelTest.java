package errorscape.ui.points;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.data.table.ReadingProgress;
import errorscape.data.table.TableSource;
import errorscape.data.table.reading.TableReading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingModelTest {
    private static final double REACH = 0.05;

    private final List<DrawnPoints> used = new ArrayList<>();
    private final DrawingModel model = new DrawingModel(new DrawnPoints(List.of()), used::add);

    private List<DrawnPoint> points() {
        return model.pointsProperty().get().points();
    }

    private void click(double x, double y) {
        model.press(x, y, REACH);
        model.release();
    }

    @Test
    void aClickMakesAPointOfTheCurrentClass() {
        click(0.25, -0.5);
        model.paint(2);
        click(-0.25, 0.5);
        // The first one was still chosen when the class was changed.
        assertThat(points()).containsExactly(new DrawnPoint(0.25, -0.5, 2), new DrawnPoint(-0.25, 0.5, 2));
    }

    @Test
    void draggingMovesThePointAndIsOneChange() {
        click(0, 0);
        model.press(0.01, 0, REACH);
        model.drag(0.2, 0.2);
        model.drag(0.4, 0.3);
        model.release();
        assertThat(points()).containsExactly(new DrawnPoint(0.4, 0.3, 1));
        model.undo();
        assertThat(points()).containsExactly(new DrawnPoint(0, 0, 1));
        model.undo();
        assertThat(points()).isEmpty();
        model.redo();
        model.redo();
        assertThat(points()).containsExactly(new DrawnPoint(0.4, 0.3, 1));
    }

    @Test
    void pointsStayOnTheBoard() {
        click(0, 0);
        model.press(0, 0, REACH);
        model.drag(3, -7);
        model.release();
        assertThat(points()).containsExactly(new DrawnPoint(1, -1, 1));
    }

    @Test
    void theChosenPointIsDeletedAndComesBack() {
        click(0, 0);
        click(0.5, 0.5);
        model.step(1);
        model.delete();
        assertThat(points()).containsExactly(new DrawnPoint(0.5, 0.5, 1));
        model.undo();
        assertThat(points()).hasSize(2);
    }

    @Test
    void twoClassesAreNeeded() {
        click(0, 0);
        click(0.5, 0.5);
        model.use();
        assertThat(used).isEmpty();
        model.paint(3);
        model.use();
        assertThat(used).hasSize(1);
    }

    @Test
    void aDrawingIsReadAgainExactly() {
        for (int i = 0; i < 60; i++) {
            model.chosenProperty().set(-1);
            model.paint(1 + i % 3);
            model.add(Math.sin(i), Math.cos(1.7 * i));
        }
        DrawnPoints drawn = model.pointsProperty().get();
        DrawnPoints again = DrawnPoints.of(
                        TableReading.read(TableSource.pasted(drawn.table()), drawn.choice(), ReadingProgress.NONE)
                                .dataset())
                .orElseThrow();
        assertThat(again).isEqualTo(drawn);
        assertThat(drawn.choice().validationShare()).isEqualTo(0.25);
    }
}
