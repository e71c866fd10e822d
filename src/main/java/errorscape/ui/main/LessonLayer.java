package errorscape.ui.main;

import errorscape.ui.lesson.DraftController;
import errorscape.ui.lesson.LessonController;
import errorscape.ui.lesson.LessonListController;
import errorscape.ui.lesson.Lessons;
import errorscape.ui.lesson.PresetController;
import errorscape.ui.shell.SheetLayer;
import errorscape.ui.shell.View;
import errorscape.ui.shell.ViewLoader;
import java.util.ArrayList;
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
        DraftController draft = new DraftController(lessons, LessonListController.ofSystem(owner), sheets::close);
        ViewLoader rooms =
                new ViewLoader(List.of(new LessonController(lessons), new PresetController(lessons), list, draft));
        StackPane cards = new StackPane(rooms.load(View.LESSON), rooms.load(View.PRESET));
        cards.getStyleClass().add("lesson-layer");
        cards.setAlignment(Pos.TOP_LEFT);
        cards.setPickOnBounds(false);
        lessons.whenListIsWanted(opener(sheets, rooms, View.LESSONS));
        lessons.whenMakerIsWanted(opener(sheets, rooms, View.DRAFT));
        return new StackPane(root, cards, sheets);
    }

    /// Opens a sheet that is made when it is first wanted.
    private static Runnable opener(SheetLayer sheets, ViewLoader rooms, View view) {
        List<Parent> made = new ArrayList<>();
        return () -> {
            if (made.isEmpty()) {
                made.add(rooms.load(view));
            }
            if (!sheets.isOpen()) {
                sheets.open(made.getFirst(), () -> {});
            }
        };
    }
}
