package errorscape.scenario;

import errorscape.eigen.Eigenpair;
import errorscape.eigen.ExtremeEigenpairs;
import errorscape.math.Range;
import errorscape.math.Vectors;
import errorscape.slice.Line;
import errorscape.slice.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Lines through weight space as typed: `run,steps=500` from the start of training to where it stands then;
/// `points,from=0,to=7:500` between two points; `step,at=500` along the step that follows;
/// `eigenvector,end=largest,at=500` and `gradient,at=500` through a point.
///
/// @param range what to look at of it
/// @param ends whether t = 0 and t = 1 are its ends, so that a verdict is about the way between them
public record LineText(Line line, Range range, boolean ends) {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");
    private static final List<String> TYPES = List.of("run", "points", "step", "eigenvector", "gradient");
    private static final double BEYOND = 0.25;

    /// The line of a text in an experiment. It may train a run.
    ///
    /// @throws ScenarioException saying what is wrong
    public static LineText read(String text, Experiment experiment) {
        String[] parts = SEPARATOR.split(text.strip(), -1);
        Map<String, String> keys = new HashMap<>();
        for (int k = 1; k < parts.length; k++) {
            int equals = parts[k].indexOf('=');
            if (equals < 1) {
                throw new ScenarioException("\"" + parts[k] + "\" should be a key and a value, such as steps=500");
            }
            keys.put(parts[k].substring(0, equals), parts[k].substring(equals + 1));
        }
        LineText line;
        try {
            line = of(parts[0], keys, experiment);
        } catch (IllegalArgumentException e) {
            throw new ScenarioException(String.valueOf(e.getMessage()), e);
        }
        if (!keys.isEmpty()) {
            throw new ScenarioException(
                    "\"" + keys.keySet().iterator().next() + "\" is no key of the line " + parts[0]);
        }
        return line;
    }

    private static LineText of(String type, Map<String, String> keys, Experiment experiment) {
        return switch (type) {
            case "run" -> {
                String steps = keys.remove("steps");
                if (steps == null) {
                    throw new ScenarioException("say how many steps of training, such as run,steps=500");
                }
                yield between(
                        experiment.weightsAt(Place.START),
                        experiment.weightsAt(PlaneText.place("steps", steps)),
                        "from start to step " + steps);
            }
            case "points" ->
                between(
                        experiment.weightsAt(place("from", "0", keys)),
                        experiment.weightsAt(place("to", "", keys)),
                        "between two points");
            case "step" -> step(place("at", "0", keys), experiment);
            case "eigenvector" -> eigenvector(keys.getOrDefault("end", "largest"), keys, experiment);
            case "gradient" -> gradient(experiment.weightsAt(place("at", "0", keys)), experiment);
            default ->
                throw new ScenarioException("\"" + type + "\" is no line; lines are " + String.join(", ", TYPES));
        };
    }

    private static Place place(String key, String absent, Map<String, String> keys) {
        String value = keys.remove(key);
        if (value == null && absent.isEmpty()) {
            throw new ScenarioException("say where the line ends, such as points,from=0,to=500");
        }
        return PlaneText.place(key, value == null ? absent : value);
    }

    /// From one point (t = 0) to another (t = 1), and a little beyond both.
    public static LineText between(double[] from, double[] to, String name) {
        return new LineText(Line.between(from, to, name), new Range(-BEYOND, 1 + BEYOND), true);
    }

    private static LineText step(Place at, Experiment experiment) {
        if (!(at instanceof Place.AfterSteps after)) {
            throw new ScenarioException("a step follows a number of steps");
        }
        Place next = new Place.AfterSteps(after.seed(), after.steps() + 1);
        return alongStep(experiment.weightsAt(at), experiment.weightsAt(next));
    }

    /// Along a step, which ends at t = 1: what a line search would see.
    public static LineText alongStep(double[] from, double[] to) {
        return new LineText(Line.between(from, to, "along the step (t = 1)"), new Range(-1, 4), false);
    }

    private static LineText eigenvector(String end, Map<String, String> keys, Experiment experiment) {
        keys.remove("end");
        double[] at = experiment.weightsAt(place("at", "0", keys));
        if (!end.equals("largest") && !end.equals("smallest")) {
            throw new ScenarioException("end: \"" + end + "\" is not known; allowed are largest, smallest");
        }
        return alongEigenvector(at, end.equals("largest"), experiment);
    }

    /// Through a point along an eigenvector of the Hessian there, as far as the weights are long.
    public static LineText alongEigenvector(double[] at, boolean largest, Experiment experiment) {
        ExtremeEigenpairs ends =
                ExtremeEigenpairs.ofHessian(experiment.training().evaluator(), at);
        Eigenpair pair = largest ? ends.largest().getFirst() : ends.smallest().getFirst();
        String name = String.format(Locale.ROOT, "%s eigenvalue %.4g", largest ? "largest" : "smallest", pair.value());
        double radius = Math.max(1, Vectors.norm(at));
        return new LineText(new Line(at, pair.vector(), name), Range.around(0, radius), false);
    }

    /// Through a point against the gradient, so that t is the learning rate of a step of gradient descent.
    private static LineText gradient(double[] at, Experiment experiment) {
        double[] gradient = new double[at.length];
        experiment.training().evaluator().gradient(at, gradient);
        double norm = Vectors.norm(gradient);
        if (!(norm > 0)) {
            throw new ScenarioException("the gradient is zero here, so it has no direction; choose another point");
        }
        double reach = Math.max(1, Vectors.norm(at)) / norm;
        return new LineText(
                new Line(at, Vectors.scaled(-1, gradient), "against the gradient (t = learning rate)"),
                new Range(-0.25 * reach, reach),
                false);
    }
}
