package errorscape.slice;

import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import errorscape.objective.PlaneValues;

/// A quantity that has a value at every point of weight space. Immutable and free to share between threads;
/// workers do the work, one a thread. Equal quantities have the same values.
public interface PlaneQuantity {
    /// A new worker with scratch space of its own.
    Worker worker();

    /// How many points are asked for at once; between two questions the work can be cancelled.
    default int chunk() {
        return 32;
    }

    /// Computes the values, for one thread at a time.
    @FunctionalInterface
    interface Worker {
        /// The values on a plane. They share the worker's scratch space.
        PlaneValues on(Plane plane);
    }

    /// The value of an objective: a loss, or anything else that is one.
    record Values(Objective objective) implements PlaneQuantity {
        @Override
        public Worker worker() {
            Evaluator evaluator = objective.evaluator();
            return plane -> evaluator.onPlane(plane.origin(), plane.first(), plane.second());
        }
    }

    /// The Euclidean norm of the gradient over all weights.
    record GradientNorm(Objective objective) implements PlaneQuantity {
        @Override
        public Worker worker() {
            return pointwise(new PointMeasures(objective)::gradientNorm);
        }
    }

    /// The smallest eigenvalue of the Hessian.
    record SmallestEigenvalue(Objective objective) implements PlaneQuantity {
        @Override
        public Worker worker() {
            return pointwise(new PointMeasures(objective)::smallestEigenvalue);
        }

        @Override
        public int chunk() {
            return 1;
        }
    }

    /// The ratio of the magnitudes of the Hessian's smallest and largest eigenvalue (Li et al. 2018, figure 6).
    record EigenvalueRatio(Objective objective) implements PlaneQuantity {
        @Override
        public Worker worker() {
            return pointwise(new PointMeasures(objective)::eigenvalueRatio);
        }

        @Override
        public int chunk() {
            return 1;
        }
    }

    /// A number for each weight vector.
    @FunctionalInterface
    interface Measure {
        double at(double[] weights);
    }

    private static Worker pointwise(Measure measure) {
        return plane -> {
            double[] weights = new double[plane.dimension()];
            return (a, count, b, values) -> {
                for (int k = 0; k < count; k++) {
                    plane.lift(a[k], b, weights);
                    values[k] = measure.at(weights);
                }
            };
        };
    }
}
