package errorscape.cli;

import errorscape.export.PngExport;
import errorscape.lesson.Locks;
import errorscape.lesson.Step;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.format.LessonScenes;
import errorscape.lesson.sheet.LessonSheet;
import errorscape.parallel.ParallelFor;
import errorscape.picture.Monitor;
import errorscape.picture.SceneBuilder;
import errorscape.picture.SliceComputation;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import java.io.IOException;
import java.util.Optional;

/// Draws the steps of a lesson as they look before the question is answered, and after.
final class LessonPictures {
    private static final int WIDTH = 1040;
    private static final int HEIGHT = 660;
    private static final double TEXT = 2;

    private final LessonFolder folder;
    private final ParallelFor loop;
    private final Monitor monitor;

    LessonPictures(LessonFolder folder, ParallelFor loop, Monitor monitor) {
        this.folder = folder;
        this.loop = loop;
        this.monitor = monitor;
    }

    /// @param after whether the picture after the answer is wanted
    LessonSheet.Pictures of(Step step, boolean after) {
        Experiment experiment = LessonScenes.experiment(step.scene(), folder);
        boolean marked = !step.scene().locks().hidden(Locks.Control.MARKS);
        byte[] before = png(experiment, scene(experiment, 0, marked));
        boolean moves = after && (step.reveal().steps() > 0 || step.reveal().marks());
        return new LessonSheet.Pictures(
                before,
                moves
                        ? Optional.of(png(
                                experiment,
                                scene(
                                        experiment,
                                        step.reveal().steps(),
                                        step.reveal().marks())))
                        : Optional.empty());
    }

    private Scene scene(Experiment experiment, long steps, boolean marks) {
        SliceComputation.Wanted wanted = SliceComputation.Wanted.picture(steps, marks, false);
        return new SceneBuilder(new SliceComputation(experiment, loop, monitor).run(wanted)).scene();
    }

    private static byte[] png(Experiment experiment, Scene scene) {
        Scenario.View view = experiment.scenario().view();
        Camera camera = view.layout() == Scenario.Layout.MAP ? view.map() : view.terrain();
        try {
            return PngExport.bytes(scene, camera, Palette.LIGHT, ColourMap.VIRIDIS, WIDTH, HEIGHT, TEXT);
        } catch (IOException e) {
            throw new CommandException("a picture cannot be drawn: " + e.getMessage(), e);
        }
    }
}
