package errorscape.cli;

import errorscape.export.PngExport;
import errorscape.lesson.Locks;
import errorscape.lesson.Step;
import errorscape.lesson.format.LessonFolder;
import errorscape.lesson.format.LessonScenes;
import errorscape.lesson.sheet.LessonSheet;
import errorscape.plot.Categories;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.LossScales;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.scenario.Experiment;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.training.TrainingLoop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Draws the steps of a lesson as they look before the question is answered, and after.
final class LessonPictures {
    private static final int WIDTH = 1040;
    private static final int HEIGHT = 660;
    private static final double TEXT = 2;

    private final LessonFolder folder;
    private final Consumer<String> progress;

    LessonPictures(LessonFolder folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /// @param after whether the picture after the answer is wanted
    LessonSheet.Pictures of(Step step, boolean after) {
        Experiment experiment = LessonScenes.experiment(step.scene(), folder);
        boolean marked = !step.scene().locks().hidden(Locks.Control.MARKS);
        boolean moves = after && (step.reveal().steps() > 0 || step.reveal().marks());
        SliceWork.Result result = new SliceWork(experiment, progress)
                .run(0, marked || (after && step.reveal().marks()));
        Scenario.View view = experiment.scenario().view();
        LossScale scale = LossScales.suggest(result.grid(), view.scale(), view.percentile())
                .scale();
        SliceWork.Result plain = new SliceWork.Result(result.grid(), Optional.empty(), Optional.empty());
        byte[] before = png(experiment, SliceScene.of(experiment, marked ? result : plain, scale));
        if (!moves) {
            return new LessonSheet.Pictures(before, Optional.empty());
        }
        Scene scene = SliceScene.of(experiment, step.reveal().marks() ? result : plain, scale);
        return new LessonSheet.Pictures(
                before,
                Optional.of(png(
                        experiment,
                        withTraces(scene, traces(experiment, step.reveal().steps())))));
    }

    private static List<Scene.Trace> traces(Experiment experiment, long steps) {
        List<Scene.Trace> traces = new ArrayList<>();
        if (steps == 0) {
            return traces;
        }
        List<RacerChoice> racers = Racers.of(experiment.scenario());
        for (RacerChoice racer : racers) {
            TrainingLoop loop =
                    new TrainingLoop(experiment.training(), Optional.empty(), experiment.runSettings(racer));
            while (loop.steps() < steps) {
                if (!loop.step()) {
                    break;
                }
            }
            Scene.Trace path = SliceScene.trace(experiment, loop);
            traces.add(new Scene.Trace(
                    path.a(),
                    path.b(),
                    path.loss(),
                    path.sliceLoss(),
                    path.count(),
                    Categories.colour(racer.number() - 1),
                    racers.size() == 1 ? "" : racer.title()));
        }
        return traces;
    }

    private static Scene withTraces(Scene scene, List<Scene.Trace> traces) {
        return new Scene(
                scene.grid(),
                scene.scale(),
                scene.firstAxis(),
                scene.secondAxis(),
                scene.lossName(),
                traces,
                scene.marks(),
                scene.lines(),
                scene.arrows(),
                scene.areas());
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
