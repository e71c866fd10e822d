package errorscape.critical;

import errorscape.eigen.Spectrum;
import errorscape.math.Fma;
import errorscape.math.Vectors;
import errorscape.objective.Evaluator;
import errorscape.objective.Objective;
import java.util.Arrays;
import java.util.Optional;

/// Tests whether a place where something stands is a critical point, and of which kind. For one thread.
///
/// A short gradient is not enough. The place counts as a minimum, saddle or maximum if the Newton step from it is short
/// (within the census's [ZeroSearch#STEP_TOLERANCE]), the gradient falls at least tenfold along it, as it does near a
/// simple zero, where it falls quadratically, and the signs of the eigenvalues are certain. An eigenvalue's sign is
/// certain if its magnitude exceeds rounding, ten times what third and fourth derivatives along its eigenvector make of
/// it over the distance by which the zero is not known, and twice what becomes of it over the Newton step. Near a
/// multiple zero that is never so: on `x^3` the eigenvalue `6 x` changes by half of itself over the step `x / 2`;
/// beside a circle of minima that along the circle changes by all of itself over the step to it.
///
/// Where the gradient fades towards infinity, as that of `exp(-x)`, Newton steps are long, or do not become shorter
/// from one to the next as they do towards a multiple zero.
public final class StandingProbe {
    /// Up to so many weights the whole spectrum is computed.
    public static final int LARGEST_SPECTRUM = 400;

    /// Up to so many weights eigenvectors are computed where nothing but the length of the Newton step asks for them.
    private static final int LARGEST_FREE_STEP = 100;

    /// Gradients that are looked at more closely.
    static final double SHORT_GRADIENT = 1e-5;

    /// An eigenvalue of zero is computed as no more than this, relative to the largest magnitude.
    private static final double ROUNDING = 1e-13;

    private static final double EPSILON = 0x1p-52;

    /// How far beside the place third derivatives are measured, relative to one and the weights' norm.
    private static final double BESIDE = 1e-4;

    private static final double CERTAIN = 10;

    private static final double STEADY = 2;

    /// The least factor by which the gradient falls along a Newton step near a simple zero; near a multiple one of
    /// order m it is `((m - 1) / m)^m`, between 1/4 and 1/e.
    private static final double FALLEN = 0.1;

    /// How far off a multiple zero may be, relative to one and the weights' norm: runs come to it ever more slowly.
    private static final double NEARBY = 1e-2;

    /// From one Newton step to the next towards a multiple zero of order m it is `(m - 1) / m`.
    private static final double SHRUNK = 0.9;

    private final Objective objective;
    private final Evaluator evaluator;
    private final int n;

    public StandingProbe(Objective objective, Evaluator evaluator) {
        this.objective = objective;
        this.evaluator = evaluator;
        n = objective.dimension();
    }

    /// Looks at a place; empty where loss, gradient or Hessian are not finite.
    ///
    /// @param weights not modified
    /// @param stuck whether it is looked at closely although the gradient is not short
    /// @throws IllegalArgumentException if there are more than [#LARGEST_SPECTRUM] weights
    public Optional<Standing> at(double[] weights, boolean stuck) {
        if (n > LARGEST_SPECTRUM) {
            throw new IllegalArgumentException(n + " weights are too many for a whole spectrum");
        }
        double[] gradient = new double[n];
        double value = evaluator.gradient(weights, gradient);
        double[] hessian = hessian(weights);
        if (!Double.isFinite(value) || !Vectors.allFinite(gradient) || !Vectors.allFinite(hessian)) {
            return Optional.empty();
        }
        double norm = Vectors.norm(gradient);
        boolean closer = stuck || norm <= SHORT_GRADIENT || mayBeNear(norm, hessian, weights);
        if (!closer && n > LARGEST_FREE_STEP) {
            return Optional.of(plain(Standing.Kind.ORDINARY, value, norm, Double.NaN, Spectrum.of(hessian, n)));
        }
        EigenSystem system = EigenSystem.of(hessian, n);
        Place place = new Place(weights, gradient, system);
        if (!closer) {
            return Optional.of(plain(Standing.Kind.ORDINARY, value, norm, place.length(), system.spectrum()));
        }
        return Optional.of(closer(place, value, norm));
    }

    /// Whether the Newton step can be short, by the largest curvature that the Hessian's entries allow.
    private boolean mayBeNear(double norm, double[] hessian, double[] weights) {
        return norm <= Vectors.norm(hessian) * ZeroSearch.STEP_TOLERANCE * size(weights);
    }

    private Standing closer(Place here, double value, double norm) {
        Spectrum spectrum = here.system.spectrum();
        double size = size(here.weights);
        // The hook for kinks: there no Hessian decides, least of all one of zeros.
        if (objective.kinked() && new KinkProbe(evaluator, here.weights, value).kink()) {
            return plain(Standing.Kind.KINK, value, norm, here.length(), spectrum);
        }
        if (here.kernelNorm > here.gradientNoise()) {
            boolean flat = here.flatness() <= spectrum.threshold();
            return plain(
                    flat ? Standing.Kind.GRADIENT_FLAT : Standing.Kind.ORDINARY, value, norm, here.length(), spectrum);
        }
        double length = here.length();
        if (length > NEARBY * size) {
            return plain(Standing.Kind.ORDINARY, value, norm, length, spectrum);
        }
        int[] signs = signs(here);
        int index = (int) Arrays.stream(signs).filter(s -> s < 0).count();
        int nullity = (int) Arrays.stream(signs).filter(s -> s == 0).count();
        Standing.Kind kind = kind(here, norm, index, nullity);
        double least = 0;
        for (int i = n - 1; i >= 0; i--) {
            double magnitude = Math.abs(spectrum.eigenvalues()[i]);
            least = signs[i] != 0 && (least == 0 || magnitude < least) ? magnitude : least;
        }
        return new Standing(kind, value, norm, length, spectrum, true, index, nullity, least);
    }

    private Standing.Kind kind(Place here, double norm, int index, int nullity) {
        double[] ahead = here.weights.clone();
        Vectors.addScaled(1, here.step, ahead);
        double[] gradient = new double[n];
        evaluator.gradient(ahead, gradient);
        double left = Vectors.norm(gradient);
        boolean near = here.length() <= ZeroSearch.STEP_TOLERANCE * size(here.weights);
        boolean simple = left <= Math.max(FALLEN * norm, here.gradientNoise());
        if (near && simple && index > 0 && index < n - nullity) {
            return Standing.Kind.SADDLE;
        }
        if (nullity == 0) {
            Standing.Kind extreme =
                    index == 0 ? Standing.Kind.MINIMUM : index == n ? Standing.Kind.MAXIMUM : Standing.Kind.SADDLE;
            return near && simple ? extreme : Standing.Kind.ORDINARY;
        }
        return index == 0 && (left <= here.gradientNoise() || shrinks(here, ahead, gradient))
                ? Standing.Kind.DEGENERATE
                : Standing.Kind.ORDINARY;
    }

    /// Whether the next Newton step is shorter, as on the way to a zero.
    private boolean shrinks(Place here, double[] ahead, double[] gradient) {
        double[] hessian = hessian(ahead);
        if (!Vectors.allFinite(hessian) || !Vectors.allFinite(gradient)) {
            return false;
        }
        return new Place(ahead, gradient, EigenSystem.of(hessian, n)).length() <= SHRUNK * here.length();
    }

    /// The certain signs of the eigenvalues, 0 of those that have none.
    private int[] signs(Place here) {
        double h = BESIDE * size(here.weights);
        double[] up = new double[n];
        double[] down = new double[n];
        int[] signs = new int[n];
        double[] ahead = here.weights.clone();
        Vectors.addScaled(1, here.step, ahead);
        for (int i = 0; i < n; i++) {
            double curvature = here.system.values()[i];
            double magnitude = Math.abs(curvature);
            if (magnitude <= here.rounding) {
                continue;
            }
            double[] along = here.system.vectors()[i];
            double above = beside(here.weights, h, along, up);
            double below = beside(here.weights, -h, along, down);
            double third = Math.abs(above - below) / (2 * h);
            double fourth = Math.abs(above + below - 2 * curvature) / (h * h);
            double unknown = (Math.abs(here.coefficients[i]) + here.gradientNoise()) / magnitude;
            double change = unknown * (third + 0.5 * unknown * fourth);
            // What is not a number beside the place says nothing against it.
            evaluator.hessianVector(ahead, along, up);
            double turn = Math.abs(Vectors.dot(along, up) - curvature);
            boolean certain = !(magnitude <= CERTAIN * change) && !(magnitude <= STEADY * turn);
            signs[i] = certain ? (curvature < 0 ? -1 : 1) : 0;
        }
        return signs;
    }

    private double beside(double[] weights, double distance, double[] along, double[] product) {
        double[] there = weights.clone();
        Vectors.addScaled(distance, along, there);
        evaluator.hessianVector(there, along, product);
        return Vectors.dot(along, product);
    }

    /// A place whose signs nobody asked for: as the spectrum counts them.
    private Standing plain(Standing.Kind kind, double value, double norm, double length, Spectrum spectrum) {
        double threshold = spectrum.threshold();
        double least = Arrays.stream(spectrum.eigenvalues())
                .map(Math::abs)
                .filter(e -> e > threshold)
                .min()
                .orElse(0);
        return new Standing(kind, value, norm, length, spectrum, true, spectrum.index(), spectrum.nullity(), least);
    }

    private double[] hessian(double[] weights) {
        double[] hessian = new double[n * n];
        evaluator.hessian(weights, hessian);
        return hessian;
    }

    /// What rounding of weights leaves of a gradient that is zero.
    ///
    /// @param largest magnitude of an eigenvalue
    /// @param size one and the weights' norm
    static double noise(double largest, double size) {
        return 8 * EPSILON * largest * size;
    }

    private static double size(double[] weights) {
        return 1 + Vectors.norm(weights);
    }

    /// A place with its Newton step.
    private static final class Place {
        private final double[] weights;
        private final EigenSystem system;
        private final double[] coefficients;
        private final double[] step;
        /// Eigenvalues that may be nothing else.
        private final double rounding;

        private final double largest;
        /// Of the gradient's part in the eigendirections of no curvature.
        private final double kernelNorm;

        private final boolean steps;

        Place(double[] weights, double[] gradient, EigenSystem system) {
            this.weights = weights;
            this.system = system;
            int n = weights.length;
            coefficients = system.coefficients(gradient);
            double[] values = system.values();
            largest = Math.max(Math.abs(values[0]), Math.abs(values[n - 1]));
            rounding = Math.max(ROUNDING, 4 * n * EPSILON) * largest;
            double[] components = new double[n];
            double kernel = 0;
            boolean some = false;
            for (int i = 0; i < n; i++) {
                if (Math.abs(values[i]) > rounding) {
                    some = true;
                    // A component that is rounding asks for no step, however little curvature it would be divided by.
                    boolean noise = Math.abs(coefficients[i]) <= gradientNoise();
                    components[i] = noise ? 0 : -coefficients[i] / values[i];
                } else {
                    kernel = Fma.fma(coefficients[i], coefficients[i], kernel);
                }
            }
            steps = some;
            kernelNorm = Math.sqrt(kernel);
            step = system.combination(components);
        }

        double gradientNoise() {
            return noise(largest, size(weights));
        }

        double length() {
            return steps || kernelNorm == 0 ? Vectors.norm(step) : Double.NaN;
        }

        /// `|H g| / |g|`.
        double flatness() {
            double sum = 0;
            for (int i = 0; i < coefficients.length; i++) {
                double product = system.values()[i] * coefficients[i];
                sum = Fma.fma(product, product, sum);
            }
            return Math.sqrt(sum) / Vectors.norm(coefficients);
        }
    }
}
