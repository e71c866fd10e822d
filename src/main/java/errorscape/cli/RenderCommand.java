package errorscape.cli;

import errorscape.export.PngExport;
import errorscape.parallel.ParallelFor;
import errorscape.picture.Monitor;
import errorscape.picture.SceneBuilder;
import errorscape.picture.SliceComputation;
import errorscape.picture.SliceMaterial;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.training.Workers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Draws the picture of a scenario that the window shows, without a window.
@Command(
        name = "render",
        description = "Draw a scenario's loss surface into a PNG file; needs no display.",
        sortOptions = false)
final class RenderCommand implements Callable<Integer> {
    /// More steps than this are hours for the smallest network.
    private static final long MOST_STEPS = 1_000_000_000L;

    enum View {
        MAP,
        TERRAIN
    }

    enum Theme {
        DARK,
        LIGHT
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SourceOptions source;

    @Option(names = "--out", required = true, paramLabel = "FILE.png", description = "The picture.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--view",
            paramLabel = "map|terrain",
            defaultValue = "terrain",
            description = "From straight above or from the side (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private View view;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1600x1000",
            converter = PictureSize.Converter.class,
            description = "Size in pixels (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private PictureSize size;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "0",
            description = "Train this many steps first and draw the path (default: ${DEFAULT-VALUE}).")
    private long steps;

    @Option(
            names = "--theme",
            paramLabel = "dark|light",
            defaultValue = "dark",
            description = "Colours around the surface (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Theme theme;

    @Option(
            names = "--colours",
            paramLabel = "MAP",
            defaultValue = "viridis",
            description = "Colours of the surface: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private ColourMap colours;

    @Option(
            names = "--scale",
            paramLabel = "log|linear",
            description = "How losses become heights (default: as the scenario says).")
    private LossScale.@Nullable Kind scale;

    @Option(
            names = "--resolution",
            paramLabel = "N",
            description = "Grid nodes per side, 5 to 1025 (default: as the scenario says).")
    private @Nullable Integer resolution;

    @Option(
            names = "--text-scale",
            paramLabel = "X",
            defaultValue = "1",
            description = "Enlarges text and lines, 0.5 to 8 (default: ${DEFAULT-VALUE}).")
    private double textScale;

    @Option(
            names = "--marks",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Find and draw the critical points of the slice; takes long for large networks (default: yes).")
    private boolean marks;

    @Override
    public Integer call() {
        check();
        PrintWriter err = spec.commandLine().getErr();
        Experiment experiment = source.build(this::withOptions);
        SceneBuilder builder = new SceneBuilder(compute(experiment, err));
        builder.scaleRemark().ifPresent(err::println);
        Scenario.View settings = experiment.scenario().view();
        write(builder.scene(), view == View.MAP ? settings.map() : settings.terrain());
        err.println("wrote " + out + ", " + size);
        return CommandLineMain.DONE;
    }

    private SliceMaterial compute(Experiment experiment, PrintWriter err) {
        int cores = Runtime.getRuntime().availableProcessors();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        try (Workers workers = new Workers(cores, failure::set)) {
            ParallelFor loop = new ParallelFor(workers.pool(), cores);
            Monitor monitor = new ConsoleMonitor(err, System::nanoTime, () -> false);
            return new SliceComputation(experiment, loop, monitor)
                    .run(SliceComputation.Wanted.picture(steps, marks, false));
        }
    }

    private void check() {
        if (steps < 0 || steps > MOST_STEPS) {
            throw problem(
                    "--steps",
                    String.format(
                            Locale.ROOT, "the number of steps must be from 0 to %,d, not %,d", MOST_STEPS, steps));
        }
        if (!(textScale >= 0.5 && textScale <= 8)) {
            throw problem("--text-scale", "the factor must be from 0.5 to 8, not " + textScale);
        }
        if (resolution != null && (resolution < 5 || resolution > 1025)) {
            throw problem("--resolution", "there must be from 5 to 1025 nodes per side, not " + resolution);
        }
        String name = Objects.requireNonNullElse(out.getFileName(), out).toString();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw problem("--out", "the picture is a PNG file; its name must end in .png, unlike \"" + name + "\"");
        }
        // Found out before the work, not after it.
        TextOutput.check(out);
    }

    private ParameterException problem(String option, String reason) {
        return new ParameterException(spec.commandLine(), option + ": " + reason);
    }

    private Scenario withOptions(Scenario read) {
        Scenario.View v = read.view();
        Scenario.View scaled = scale == null ? v : v.withScale(scale);
        return read.withView(resolution == null ? scaled : scaled.withResolution(resolution));
    }

    private void write(Scene scene, Camera camera) {
        Palette palette = theme == Theme.DARK ? Palette.DARK : Palette.LIGHT;
        try {
            PngExport.write(scene, camera, palette, colours, size.width(), size.height(), textScale, out);
        } catch (IOException e) {
            throw new CommandException(
                    "the picture cannot be written: "
                            + Objects.requireNonNullElse(
                                    e.getMessage(), e.getClass().getSimpleName()),
                    e);
        }
    }
}
