package errorscape.laboratory;

import errorscape.critical.BasinProbe;
import errorscape.critical.EigenSystem;
import errorscape.critical.SteepestFlow;
import errorscape.critical.ZeroSearch;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.optimizer.GradientNoise;
import errorscape.optimizer.Langevin;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Schedule;
import errorscape.optimizer.StabilityBound;
import errorscape.training.TrainingLoop;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// Carries a run on from its end until it settles: by its own steps where those can come to rest, and else by gradient
/// flow. A run has settled where descent can lead to one minimum only ([BasinProbe]). For one thread.
final class Settling {
    /// Up to so many weights runs are carried on.
    static final int LARGEST = 200;

    /// Own steps beyond those of the run, unless samples and weights make them dear.
    private static final long MOST_OWN_STEPS = 30_000;

    private static final long MOST_OWN_WORK = 2_000_000_000L;
    private static final int FIRST_LOOK = 32;

    /// A look that finds a basin is repeated so many steps later: by then the run must have come lower in it.
    private static final int LATER = 64;

    private static final int MOST_FLOW_STEPS = 3000;
    private static final int LOOK_EVERY = 8;

    /// A flow along which all looks lead to infinity while so many times the time passes leads there.
    private static final double ENDLESS = 1000;

    /// Flow steps without any move after which it rests.
    private static final int AT_REST = 60;

    private static final double ROUNDING = 1e-14;

    private final Objective objective;
    private final UnaryOperator<double[]> project;
    private final UnaryOperator<double[]> lift;
    private final BooleanSupplier cancelled;
    private final Evaluator evaluator;
    private final BasinProbe basins;

    /// @param objective what the run goes down, perhaps confined to a plane
    /// @param project from all weights to those of the objective
    /// @param lift back
    Settling(
            Objective objective,
            UnaryOperator<double[]> project,
            UnaryOperator<double[]> lift,
            BooleanSupplier cancelled) {
        this.objective = objective;
        this.project = project;
        this.lift = lift;
        this.cancelled = cancelled;
        evaluator = objective.evaluator();
        basins = new BasinProbe(evaluator, objective.dimension(), cancelled);
    }

    /// @param loop of the run, at its end; goes on
    /// @param fullBatch whether each step sees all samples
    Landing from(TrainingLoop loop, OptimizerSettings settings, boolean fullBatch) {
        double[] end = here(loop);
        boolean rests = fullBatch
                && !(settings.optimizer() instanceof GradientNoise)
                && !(settings.optimizer() instanceof Langevin);
        if (rests) {
            Optional<BasinProbe.Found> own = ownSteps(loop, settings);
            if (own.isPresent()) {
                return landing(Landing.How.OWN_STEPS, own.get());
            }
            if (loop.diverged() && !loop.refused()) {
                return Landing.nowhere(Landing.How.DIVERGES);
            }
            double[] later = here(loop);
            if (!loop.diverged() && evaluator.value(later) <= evaluator.value(end)) {
                end = later;
            }
        }
        return flow(end);
    }

    private double[] here(TrainingLoop loop) {
        return project.apply(loop.now().weights());
    }

    private Optional<BasinProbe.Found> ownSteps(TrainingLoop loop, OptimizerSettings settings) {
        long work = (long) objective.dimension() * Math.max(1, objective.sampleCount());
        long most = loop.steps() + Math.max(2L * LATER, Math.min(MOST_OWN_STEPS, MOST_OWN_WORK / work));
        long wait = FIRST_LOOK;
        while (loop.steps() < most && !cancelled.getAsBoolean()) {
            Optional<BasinProbe.Found> found = basins.at(here(loop));
            if (found.isPresent() && stays(found.get(), settings)) {
                double height = loop.now().loss() - found.get().loss();
                if (!advance(loop, LATER)) {
                    return Optional.empty();
                }
                double rounding = ROUNDING * Math.max(1, Math.abs(found.get().loss()));
                if (loop.now().loss() - found.get().loss() <= Math.max(height, rounding)
                        && basins.at(here(loop))
                                .filter(f -> same(f, found.get()))
                                .isPresent()) {
                    return found;
                }
            }
            if (!advance(loop, wait)) {
                return Optional.empty();
            }
            wait += wait / 2;
        }
        return Optional.empty();
    }

    private static boolean same(BasinProbe.Found one, BasinProbe.Found other) {
        return (one.flat() && other.flat())
                || Vectors.distance(one.weights(), other.weights()) <= 1e-6 * (1 + Vectors.norm(one.weights()));
    }

    /// Whether the method's rate does not throw it out of the minimum again, as far as there is a rule.
    private static boolean stays(BasinProbe.Found found, OptimizerSettings settings) {
        return !settings.recipe().schedule().equals(Schedule.CONSTANT)
                || StabilityBound.of(settings)
                        .map(bound -> settings.learningRate() < bound.rate(found.curvature()))
                        .orElse(true);
    }

    private boolean advance(TrainingLoop loop, long steps) {
        for (long k = 0; k < steps; k++) {
            if (!loop.step() || ((k & 63) == 0 && cancelled.getAsBoolean())) {
                return false;
            }
        }
        return true;
    }

    private Landing flow(double[] start) {
        SteepestFlow flow = new SteepestFlow(evaluator, start);
        int resting = 0;
        double fadingSince = Double.NaN;
        EndlessFlow endless = new EndlessFlow();
        for (int step = 0; step < MOST_FLOW_STEPS && !cancelled.getAsBoolean(); step++) {
            if (step % LOOK_EVERY == 0) {
                Optional<BasinProbe.Found> found = basins.at(flow.weights());
                if (found.isPresent()) {
                    return landing(Landing.How.GRADIENT_FLOW, found.get());
                }
                boolean fades = basins.fading() && outwards(flow.weights());
                if (fades && flow.passed() > ENDLESS * (1 + fadingSince)) {
                    return Landing.nowhere(Landing.How.ENDLESS);
                }
                fadingSince = fades ? (Double.isNaN(fadingSince) ? flow.passed() : fadingSince) : Double.NaN;
            }
            double[] before = flow.weights();
            if (!flow.step()) {
                break;
            }
            if (endless.at(flow.passed(), flow.weights(), flow.gradient())) {
                return Landing.nowhere(Landing.How.ENDLESS);
            }
            boolean moved = Vectors.distance(before, flow.weights()) > ROUNDING * (1 + Vectors.norm(before));
            resting = moved ? 0 : resting + 1;
            if (resting >= AT_REST) {
                break;
            }
        }
        return cancelled.getAsBoolean() ? Landing.nowhere(Landing.How.NOT_SETTLED) : left(flow.weights());
    }

    /// Whether the loss falls where the weights grow.
    private boolean outwards(double[] weights) {
        double[] gradient = new double[weights.length];
        evaluator.gradient(weights, gradient);
        return Vectors.dot(gradient, weights) < 0;
    }

    /// Of a flow that came to no minimum that can be told.
    private Landing left(double[] end) {
        ZeroSearch.End zero = new ZeroSearch(evaluator, objective.dimension(), cancelled).from(end);
        boolean near = Vectors.distance(zero.weights(), end) <= 1e-6 * (1 + Vectors.norm(end));
        if (zero.ending() == ZeroSearch.Ending.ZERO && near && index(zero.weights()) > 0) {
            return Landing.nowhere(Landing.How.NO_MINIMUM);
        }
        boolean far = zero.ending() == ZeroSearch.Ending.NO_FINITE_POINT;
        return Landing.nowhere(far && outwards(end) ? Landing.How.ENDLESS : Landing.How.NOT_SETTLED);
    }

    private int index(double[] weights) {
        double[] hessian = new double[weights.length * weights.length];
        evaluator.hessian(weights, hessian);
        return Vectors.allFinite(hessian)
                ? EigenSystem.of(hessian, weights.length)
                        .spectrum()
                        .ofCriticalPoint()
                        .index()
                : 0;
    }

    private Landing landing(Landing.How how, BasinProbe.Found found) {
        return new Landing(
                how, Optional.of(new Landing.Place(lift.apply(found.weights()), found.loss(), found.flat())));
    }
}
