package errorscape.scenario;

import errorscape.function.FormulaException;
import errorscape.function.FunctionObjective;
import errorscape.math.RandomStream;
import errorscape.math.Range;
import errorscape.network.Initialiser;
import errorscape.objective.Objective;
import errorscape.slice.Box;
import errorscape.slice.PlaneChoice;
import java.util.Optional;

/// A typed function: the plane of its two variables is the whole space.
final class FunctionMatter implements Matter {
    /// The plane with x to the right and y upwards.
    static final PlaneChoice PLANE =
            new PlaneChoice.TwoWeights(FunctionObjective.XY.getFirst(), FunctionObjective.XY.getLast());

    private final Subject.TypedFunction subject;
    private final FunctionObjective training;

    /// @throws ScenarioException if it is not a formula
    FunctionMatter(Subject.TypedFunction subject) {
        this.subject = subject;
        try {
            training = FunctionObjective.withParameters(subject.expression(), subject.parameters());
        } catch (FormulaException e) {
            throw new ScenarioException("function.expression: " + e.getMessage(), e);
        }
    }

    /// The start at a point of the plane.
    static Scenario.Start at(double x, double y) {
        return new Scenario.Start(new Initialiser(Initialiser.Scheme.ZERO, 1), 1, x, y);
    }

    /// Whether a start is such a point, not a random one.
    static boolean isPoint(Scenario.Start start) {
        return start.equals(at(start.a(), start.b()));
    }

    @Override
    public Objective training() {
        return training;
    }

    @Override
    public Optional<Objective> validation() {
        return Optional.empty();
    }

    @Override
    public Optional<Model> model() {
        return Optional.empty();
    }

    /// The uniform initialiser draws a point of the ranges; with any other the start is counted from the origin.
    @Override
    public double[] draw(Scenario.Start start) {
        if (start.initialiser().scheme() != Initialiser.Scheme.UNIFORM) {
            return new double[2];
        }
        RandomStream random = Matter.stream(start);
        return new double[] {within(subject.x(), random), within(subject.y(), random)};
    }

    private static double within(Range range, RandomStream random) {
        return random.nextDouble(range.min(), range.max());
    }

    @Override
    public Optional<Box> box(PlaneChoice choice) {
        return choice.equals(PLANE) ? Optional.of(new Box(subject.x(), subject.y())) : Optional.empty();
    }
}
