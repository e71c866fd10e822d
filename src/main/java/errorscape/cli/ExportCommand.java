package errorscape.cli;

import errorscape.export.movie.VideoMovie;
import errorscape.export.task.ExportFormat;
import errorscape.export.task.ExportRequest;
import errorscape.export.task.ExportSubject;
import errorscape.export.task.ExportTask;
import errorscape.file.FileException;
import errorscape.parallel.ParallelFor;
import errorscape.picture.Monitor;
import errorscape.picture.Provenance;
import errorscape.picture.SliceComputation;
import errorscape.picture.SliceMaterial;
import errorscape.render.LossScale;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.training.Workers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Puts what there is to see of a scenario into a file for others.
@Command(
        name = "export",
        description = "Write pictures, moving pictures, solids, numbers or a replay of a scenario.",
        sortOptions = false,
        footer = {
            "",
            "What there is, and the files it can be, by the ending of FILE:",
            "  terrain   .png .svg .pdf; moving .gif .apng .mp4 .webm .zip (single frames); solid .stl .obj .ply .glb",
            "  map       .png .svg .pdf; moving .gif .apng .mp4 .webm .zip",
            "  curve     .png .svg .pdf .csv .json .npz",
            "  spectrum  .png .svg .pdf .csv .json .npz",
            "  paths     .csv .json .npz",
            "  grid      .csv .json .npz",
            "  points    .csv .json .npz",
            "  replay    .html, one page that needs no network",
            "",
            "Examples:",
            "  errorscape export moons --what replay --steps 300 --out moons.html",
            "  errorscape export moons --what terrain --theme light --width-mm 160 --caption --out moons.pdf",
            "  errorscape export moons --what terrain --orbit 360 --seconds 12 --out moons.gif",
            "  errorscape export moons --what terrain --width-mm 120 --out moons.stl",
            "  errorscape export moons --what paths --out moons.npz"
        })
final class ExportCommand implements Callable<Integer> {
    private static final long MOST_STEPS = 1_000_000_000L;

    /// Networks of more weights are searched for critical points only when asked to.
    private static final int SMALL = 100;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SourceOptions source;

    @Option(
            names = "--what",
            required = true,
            paramLabel = "WHAT",
            description = "What to export: ${COMPLETION-CANDIDATES}; see below.")
    @SuppressWarnings("NullAway.Init")
    private ExportSubject subject;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to; its ending says the format.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "200",
            description = "Steps that all racers are trained (default: ${DEFAULT-VALUE}).")
    private long steps;

    @Option(
            names = "--scale",
            paramLabel = "log|linear",
            description = "How losses become heights, and of curves the axis (default: as the scenario says).")
    private LossScale.@Nullable Kind scale;

    @Option(
            names = "--resolution",
            paramLabel = "N",
            description = "Grid nodes per side, 5 to 1025 (default: as the scenario says).")
    private @Nullable Integer resolution;

    @Option(
            names = "--marks",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Find the critical points of the slice; takes long for large networks (default: yes).")
    private boolean marks;

    @Option(
            names = "--network-marks",
            negatable = true,
            fallbackValue = "true",
            description = "Find the critical points of the network that are nearest to where the racers end"
                    + " (default: up to 100 weights).")
    private @Nullable Boolean networkMarks;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PictureOptions picture;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private MovieOptions movie;

    @Override
    public Integer call() {
        ExportFormat format = format();
        check();
        Experiment experiment = source.build(this::withOptions);
        ExportRequest request;
        try {
            request = request(format, experiment);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        EarlyEnd end = EarlyEnd.of(spec);
        PrintWriter err = spec.commandLine().getErr();
        try {
            boolean stopped = export(experiment, request, end.wanted(), err);
            err.println("wrote " + out);
            return end.status(stopped, "later steps were not made");
        } catch (CancellationException e) {
            return end.status(true, out + " was not written");
        }
    }

    /// @return whether it ended early, with what is of use
    private boolean export(Experiment experiment, ExportRequest request, BooleanSupplier ended, PrintWriter err) {
        int cores = Runtime.getRuntime().availableProcessors();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Monitor monitor = new ConsoleMonitor(err, System::nanoTime, ended);
        try (Workers workers = new Workers(cores, failure::set)) {
            ParallelFor loop = new ParallelFor(workers.pool(), cores);
            SliceMaterial material = new SliceComputation(experiment, loop, monitor).run(wanted(experiment));
            boolean stopped = ended.getAsBoolean();
            Provenance of = Provenance.of(material, Machine.version());
            // What is known of paths is written whole, however early the end.
            Monitor writing = stopped ? new ConsoleMonitor(err, System::nanoTime, () -> false) : monitor;
            new ExportTask(material, stopped ? of.ofStopped() : of, request, loop, writing).write(out);
            return stopped;
        } catch (FileException e) {
            throw new CommandException("--out: " + out + " cannot be written: " + e.reason(), e);
        } catch (IOException e) {
            throw new CommandException(out + " cannot be written: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }

    private SliceComputation.Wanted wanted(Experiment experiment) {
        boolean points = subject.needsMarks();
        boolean network =
                networkMarks != null ? networkMarks : experiment.training().dimension() <= SMALL;
        boolean paths = subject == ExportSubject.PATHS || subject == ExportSubject.CURVE;
        long made = subject == ExportSubject.GRID ? 0 : steps;
        return new SliceComputation.Wanted(subject.needsGrid(), made, points && marks, points && network, paths);
    }

    private ExportRequest request(ExportFormat format, Experiment experiment) {
        Scenario.View view = experiment.scenario().view();
        boolean map = subject == ExportSubject.MAP;
        return new ExportRequest(
                subject,
                format,
                picture.style(),
                map ? view.map() : picture.camera(view.terrain()),
                movie.plan(format, steps, experiment),
                picture.solidWidth(),
                Long.MAX_VALUE,
                scale == null ? LossScale.Kind.LOG : scale);
    }

    private ExportFormat format() {
        String name = out.toString();
        ExportFormat format = ExportFormat.ofName(name)
                .filter(known -> known.fits(subject))
                .orElseThrow(() -> problem(
                        "--out",
                        "the name must end in " + ExportFormat.endings(subject) + " for the " + subject.key()
                                + ", unlike \"" + name + "\""));
        boolean video = format == ExportFormat.MP4 || format == ExportFormat.WEBM;
        if (video && !VideoMovie.possible()) {
            throw new CommandException("--out: a " + format.ending() + " needs ffmpeg, which is not on the path;"
                    + " install it, or choose .gif, .apng, or .zip for single frames");
        }
        return format;
    }

    private void check() {
        if (steps < 0 || steps > MOST_STEPS) {
            throw problem(
                    "--steps",
                    String.format(
                            Locale.ROOT, "the number of steps must be from 0 to %,d, not %,d", MOST_STEPS, steps));
        }
        if (resolution != null && (resolution < 5 || resolution > 1025)) {
            throw problem("--resolution", "there must be from 5 to 1025 nodes per side, not " + resolution);
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
}
