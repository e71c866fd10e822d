package errorscape.cli;

import errorscape.export.GridText;
import errorscape.parallel.ParallelFor;
import errorscape.scenario.Experiment;
import errorscape.scenario.PlaneText;
import errorscape.scenario.Quantities;
import errorscape.scenario.Scenario;
import errorscape.scenario.ScenarioException;
import errorscape.slice.Box;
import errorscape.slice.Place;
import errorscape.slice.PlaneNote;
import errorscape.slice.PlaneQuantity;
import errorscape.slice.Quantity;
import errorscape.slice.grid.GridSampler;
import errorscape.slice.grid.LossGrid;
import errorscape.slice.grid.SamplingLevels;
import errorscape.training.Workers;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Samples a plane of weight space into a file.
@Command(
        name = "slice",
        description = "Sample the loss, or another quantity, on a plane through weight space.",
        sortOptions = false,
        footer = {
            "",
            "Planes:",
            "  random[,seed=N][,normalisation=none|layer|filter][,biases=true]",
            "  weights,first=NAME,second=NAME     two weights by name, as in 'layer 2, unit 3 <- unit 1'",
            "  pca,steps=N[,about=mean|start|end][,biases=false]   principal components of the path",
            "  hessian[,pair=largest_two|largest_and_smallest|smallest_two]   eigenvectors",
            "  gradient                           the gradient and the most curved direction beside it",
            "  three_points,origin=P,first=P,second=P",
            "  line,steps=N                       start to end, and the path's largest detour",
            "  directions,file=FILE.csv|.json     yours: a line for each weight, first,second[,origin],",
            "                                     or what this command wrote",
            "  imported                           d1 and d2 of a plain network file",
            "With at=P random, weights, hessian, gradient and directions lie elsewhere than at the start.",
            "A point P is a number of training steps, or SEED:STEPS from weights drawn from another seed.",
            "Coordinates are distances in weight space (pca, hessian, gradient), the two values themselves",
            "(weights), or multiples of the directions (all others).",
            "",
            "Quantities:",
            "  training_loss        regularisation included",
            "  validation_loss      of the samples that are kept out of training, without regularisation",
            "  batch_loss           of the samples that the step after the point of at=P looks at",
            "  error_rate           share of the training samples that are classified wrongly",
            "  gradient_norm        length of the training loss's gradient over all weights",
            "  smallest_eigenvalue  of the training loss's Hessian over all weights",
            "  eigenvalue_ratio     |smallest| / |largest| eigenvalue (Li et al. 2018, figure 6)",
            "",
            "Examples:",
            "  errorscape slice moons --plane hessian,at=500 --resolution 65x33 --range -2:2,0:1 --out a.csv",
            "  errorscape slice net.json --plane pca,steps=200 --quantity gradient_norm --out b.json",
            "",
            "CSV has a line a,b,value for each node; the directions go to FILE.directions.csv beside it.",
            "JSON has everything: values[row][column] is the value at origin + a[column] first + b[row] second."
        })
final class SliceCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SourceOptions source;

    @Option(
            names = "--out",
            paramLabel = "FILE.csv|FILE.json",
            description = "Where to write; - or nothing for standard output.")
    private @Nullable String out;

    @Option(
            names = "--format",
            paramLabel = "csv|json",
            description = "Instead of what the file's ending says (standard output: json).")
    private TextOutput.@Nullable Format format;

    @Option(names = "--plane", paramLabel = "PLANE", description = "Which plane, see below (default: the scenario's).")
    private @Nullable String plane;

    @Option(
            names = "--quantity",
            paramLabel = "QUANTITY",
            description = "What to sample, see below (default: the scenario's).")
    private @Nullable Quantity quantity;

    @Option(
            names = "--resolution",
            paramLabel = "N|CxR",
            converter = GridSize.class,
            description = "Nodes along each axis, or columns x rows (default: the scenario's).")
    private SamplingLevels.@Nullable Size size;

    @Option(
            names = "--range",
            paramLabel = "A0:A1,B0:B1",
            converter = Ranges.OfPlane.class,
            description = "Which part of the plane (default: the scenario's, or a suggestion).")
    private @Nullable Box range;

    @Override
    public Integer call() {
        TextOutput output = new TextOutput(out);
        TextOutput.Format as = output.format(format);
        output.check();
        Experiment experiment = source.build(this::withOptions);
        EarlyEnd end = EarlyEnd.of(spec);
        LossGrid grid = sample(experiment, end);
        boolean stopped = end.wanted().getAsBoolean();
        GridText.Slice slice = new GridText.Slice(
                grid,
                experiment.plane(),
                PlaneNote.of(
                        experiment.scenario().slice().plane(),
                        experiment.training().dimension()),
                experiment.scenario().view().quantity());
        PrintWriter standard = spec.commandLine().getOut();
        if (as == TextOutput.Format.JSON) {
            String json = GridText.json(slice);
            output.write(stopped ? EarlyEnd.json(json) : json, standard);
        } else {
            output.write(GridText.csv(slice), standard);
            if (output.toFile()) {
                remark("directions: " + output.writeBeside("directions", GridText.directionsCsv(experiment.plane())));
            }
        }
        return end.status(stopped, "values that are missing were not sampled");
    }

    private Scenario withOptions(Scenario scenario) {
        Scenario.Slice slice = scenario.slice();
        if (plane != null) {
            try {
                slice = PlaneText.read(plane);
            } catch (ScenarioException e) {
                throw new ParameterException(spec.commandLine(), "--plane: " + e.getMessage(), e);
            }
        }
        Scenario sliced = scenario.withSlice(range == null ? slice : slice.withBox(Optional.of(range)));
        return quantity == null ? sliced : sliced.withView(sliced.view().withQuantity(quantity));
    }

    private LossGrid sample(Experiment experiment, EarlyEnd end) {
        int nodes = experiment.scenario().view().resolution();
        SamplingLevels.Size wanted = size == null ? new SamplingLevels.Size(nodes, nodes) : size;
        Quantity drawn = experiment.scenario().view().quantity();
        PlaneQuantity values = Quantities.of(experiment, drawn, stepOfBatch(experiment));
        remark(String.format(
                Locale.ROOT,
                "sampling %d x %d values (%s) over %s and %s",
                wanted.columns(),
                wanted.rows(),
                drawn.label(),
                experiment.plane().firstName(),
                experiment.plane().secondName()));
        int cores = Runtime.getRuntime().availableProcessors();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        try (Workers workers = new Workers(cores, failure::set)) {
            return GridSampler.sampleUntil(
                    values,
                    experiment.plane(),
                    experiment.box(),
                    wanted,
                    new ParallelFor(workers.pool(), cores),
                    end.wanted());
        }
    }

    private static long stepOfBatch(Experiment experiment) {
        return experiment.scenario().slice().at() instanceof Place.AfterSteps after ? after.steps() : 0;
    }

    private void remark(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(text);
        err.flush();
    }
}
