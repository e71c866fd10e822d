package errorscape.slice;

import errorscape.math.Fma;
import errorscape.math.Vectors;
import errorscape.objective.Batch;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.PlaneValues;
import errorscape.objective.WeightLayout;
import java.util.Optional;

/// A loss confined to a plane: a loss of the two plane coordinates alone, with exact derivatives. What trains
/// on it stays on the surface that is drawn.
///
/// Gradients are taken with respect to the coordinates: where the directions are not of unit length, a step of
/// gradient descent is not the projection of the full step.
public record PlaneObjective(Objective objective, Plane plane) implements Objective {
    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public int sampleCount() {
        return objective.sampleCount();
    }

    @Override
    public WeightLayout layout() {
        return WeightLayout.ofVariables(plane.firstName(), plane.secondName());
    }

    @Override
    public Objective ofSamples(int[] samples) {
        return new PlaneObjective(objective.ofSamples(samples), plane);
    }

    @Override
    public boolean kinked() {
        return objective.kinked();
    }

    @Override
    public Optional<Objective> errorRate() {
        return objective.errorRate().map(rate -> new PlaneObjective(rate, plane));
    }

    @Override
    public Evaluator evaluator() {
        return new PlaneEvaluator(objective.evaluator(), plane);
    }

    private static final class PlaneEvaluator implements Evaluator {
        private final Evaluator full;
        private final Plane plane;
        private final double[] weights;
        private final double[] vector;
        private final double[] direction;

        PlaneEvaluator(Evaluator full, Plane plane) {
            this.full = full;
            this.plane = plane;
            weights = new double[plane.dimension()];
            vector = new double[plane.dimension()];
            direction = new double[plane.dimension()];
        }

        @Override
        public double value(double[] point) {
            plane.lift(point[0], point[1], weights);
            return full.value(weights);
        }

        @Override
        public double gradient(double[] point, double[] gradient) {
            plane.lift(point[0], point[1], weights);
            double value = full.gradient(weights, vector);
            project(gradient);
            return value;
        }

        @Override
        public double gradient(double[] point, Batch batch, double[] gradient) {
            plane.lift(point[0], point[1], weights);
            double value = full.gradient(weights, batch, vector);
            project(gradient);
            return value;
        }

        @Override
        public void hessianVector(double[] point, double[] along, double[] product) {
            plane.lift(point[0], point[1], weights);
            for (int i = 0; i < direction.length; i++) {
                direction[i] = Fma.fma(along[1], plane.second()[i], along[0] * plane.first()[i]);
            }
            full.hessianVector(weights, direction, vector);
            project(product);
        }

        private void project(double[] result) {
            double first = Vectors.dot(plane.first(), vector);
            result[1] = Vectors.dot(plane.second(), vector);
            result[0] = first;
        }

        @Override
        public PlaneValues onPlane(double[] origin, double[] first, double[] second) {
            return full.onPlane(plane.lift(origin[0], origin[1]), lifted(first), lifted(second));
        }

        private double[] lifted(double[] along) {
            double[] result = new double[plane.dimension()];
            Vectors.addScaled(along[0], plane.first(), result);
            Vectors.addScaled(along[1], plane.second(), result);
            return result;
        }
    }
}
