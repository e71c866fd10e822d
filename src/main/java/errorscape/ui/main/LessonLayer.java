package errorscape.ui.main;

import errorscape.ui.lesson.LessonController;
import errorscape.ui.lesson.LessonListController;
import errorscape.ui.lesson.Lessons;
import errorscape.ui.lesson.PresetController;
import errorscape.ui.shell.SheetLayer;
import errorscape.ui.shell.View;
import errorscape.ui.shell.ViewLoader;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Lessons over the window's rooms: the card beside what it is about, the list as a sheet.
final class LessonLayer {
    private LessonLayer() {}

    /// @param root what lies below
    static StackPane over(Parent root, Lessons lessons, Stage owner) {
        SheetLayer sheets = new SheetLayer();
        LessonListController list =
                new LessonListController(lessons, LessonListController.ofSystem(owner), sheets::close);
        ViewLoader rooms = new ViewLoader(List.of(new LessonController(lessons), new PresetController(lessons), list));
        StackPane cards = new StackPane(rooms.load(View.LESSON), rooms.load(View.PRESET));
        cards.getStyleClass().add("lesson-layer");
        cards.setAlignment(Pos.TOP_LEFT);
        cards.setPickOnBounds(false);
        lessons.whenListIsWanted(() -> {
            if (!sheets.isOpen()) {
                sheets.open(rooms.load(View.LESSONS), () -> {});
            }
        });
        return new StackPane(root, cards, sheets);
    }
}
