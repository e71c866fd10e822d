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
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/// Lessons over the stage: a card beside what it is about, the list as a sheet.
///
/// @param lesson the card of a lesson, seen while there is one
/// @param preset the card of a phenomenon, seen while there is one
record LessonLayer(Region lesson, Region preset) {
    static LessonLayer of(Lessons lessons, SheetLayer sheets, FilePicker picker) {
        LessonListController list = new LessonListController(lessons, picker::toLesson, sheets::close);
        DraftController draft = new DraftController(lessons, picker::toLesson, sheets::close);
        ViewLoader views =
                new ViewLoader(List.of(new LessonController(lessons), new PresetController(lessons), list, draft));
        lessons.whenListIsWanted(opener(sheets, views, View.LESSONS));
        lessons.whenMakerIsWanted(opener(sheets, views, View.DRAFT));
        return new LessonLayer((Region) views.load(View.LESSON), (Region) views.load(View.PRESET));
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
