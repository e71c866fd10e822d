package errorscape.ui.surface;

import errorscape.render.Scene;
import errorscape.slice.PlanePoint;
import errorscape.slice.grid.LossGrid;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;

/// Places that were tapped, as marks on the surface: one says whose it is, several are counted.
final class PredictionMarks {
    private PredictionMarks() {}

    static List<Scene.Mark> of(List<PlanePoint> places, LossGrid grid) {
        List<Scene.Mark> marks = new ArrayList<>();
        for (PlanePoint place : places) {
            String label = places.size() == 1 ? Words.text("lesson.mark") : String.valueOf(marks.size() + 1);
            double height = grid.valueAt(place.a(), place.b());
            marks.add(new Scene.Mark(Scene.Shape.PREDICTION, place.a(), place.b(), height, label, false));
        }
        return marks;
    }
}
