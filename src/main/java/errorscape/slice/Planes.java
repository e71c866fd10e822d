package errorscape.slice;

import errorscape.math.Counted;
import errorscape.math.RandomStream;
import errorscape.objective.WeightLayout;
import errorscape.words.Words;
import java.util.List;

/// Makes planes.
public final class Planes {
    private Planes() {}

    /// The plane of a choice.
    ///
    /// Random directions: the origin is the place. Every weight draws its Gaussian number, biases too, so that
    /// normalisation and biases can be switched without new directions.
    ///
    /// Two weights: the origin is the place with the two entries set to zero, so that the coordinates *are* the
    /// values of the two weights and the axes read as such; the place lies at its own two values.
    ///
    /// Of a single weight every choice is the line of its values, the same picture at each height across.
    ///
    /// @throws IllegalArgumentException if there is no such plane; the message says why and what to do
    public static ChosenPlane choose(PlaneChoice choice, PlaneMaterial material) {
        WeightLayout layout = material.objective().layout();
        if (layout.dimension() == 1) {
            return new ChosenPlane(ofOneWeight(layout));
        }
        return switch (choice) {
            case PlaneChoice.RandomDirections random -> new ChosenPlane(random(random, layout, material.place()));
            case PlaneChoice.TwoWeights two -> new ChosenPlane(coordinatePlane(two, layout, material.place()));
            case PlaneChoice.PathComponents components -> PathPlanes.components(components, material);
            case PlaneChoice.Eigenvectors eigenvectors ->
                new ChosenPlane(CurvaturePlanes.eigenvectors(eigenvectors.pair(), material));
            case PlaneChoice.GradientAndCurvature ignored -> new ChosenPlane(CurvaturePlanes.gradient(material));
            case PlaneChoice.ThreePlaces three -> PathPlanes.threePlaces(three, material);
            case PlaneChoice.LineAndDetour line -> PathPlanes.lineAndDetour(line, material);
            case PlaneChoice.Directions given -> new ChosenPlane(givenPlane(given, layout, material));
            case PlaneChoice.DirectionsOfFile file ->
                new ChosenPlane(givenPlane(material.directions(file.path()), layout, material));
            case PlaneChoice.Imported ignored -> new ChosenPlane(material.imported());
        };
    }

    private static Plane ofOneWeight(WeightLayout layout) {
        return new Plane(
                new double[1], new double[] {1}, new double[1], layout.name(0), Words.text("picture.one.weight"));
    }

    private static Plane givenPlane(PlaneChoice.Directions given, WeightLayout layout, PlaneMaterial material) {
        return new Plane(
                given.origin().map(material::at).orElseGet(material::place),
                vector("first", given.first(), layout),
                vector("second", given.second(), layout),
                given.firstName(),
                given.secondName());
    }

    private static double[] vector(String which, List<Double> entries, WeightLayout layout) {
        if (entries.size() != layout.dimension()) {
            throw new IllegalArgumentException(
                    "the " + which + " direction has " + Counted.of(entries.size(), "entry") + ", but there "
                            + Counted.thereAre(layout.dimension(), "weight") + "; give one for each, in their order");
        }
        return entries.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Random directions through weights.
    ///
    /// @throws IllegalArgumentException if too many weights are zero for the normalisation
    public static Plane random(PlaneChoice.RandomDirections choice, WeightLayout layout, double[] weights) {
        if (layout.dimension() == 1) {
            return ofOneWeight(layout);
        }
        double[] first = randomDirection(choice, "direction 1", layout, weights);
        double[] second = randomDirection(choice, "direction 2", layout, weights);
        int free = 0;
        for (int i = 0; i < weights.length; i++) {
            free += first[i] != 0 && second[i] != 0 ? 1 : 0;
        }
        if (free < 2) {
            throw new IllegalArgumentException(explainNoRoom(choice, free));
        }
        return new Plane(
                weights, first, second, Words.text("picture.random.first"), Words.text("picture.random.second"));
    }

    private static double[] randomDirection(
            PlaneChoice.RandomDirections choice, String purpose, WeightLayout layout, double[] weights) {
        RandomStream random = new RandomStream(choice.seed(), purpose);
        double[] direction = new double[weights.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = random.nextGaussian();
        }
        DirectionScaling.scale(direction, choice.normalisation(), choice.biases(), layout, weights);
        return direction;
    }

    private static String explainNoRoom(PlaneChoice.RandomDirections choice, int free) {
        String moved = choice.biases() ? "weights" : "weights (biases stay fixed)";
        return switch (choice.normalisation()) {
            case NONE ->
                "two random directions need at least two " + moved + ", but there " + are(free)
                        + "; let the directions move biases too, or use a larger network";
            case LAYER, FILTER ->
                "random directions scaled by the size of the weights need at least two " + moved
                        + " that are not zero, but there " + are(free)
                        + "; choose another initialiser, or directions without normalisation";
        };
    }

    private static String are(int count) {
        return count == 0 ? "are none" : "is one";
    }

    private static Plane coordinatePlane(PlaneChoice.TwoWeights choice, WeightLayout layout, double[] weights) {
        List<String> names = layout.names();
        int i = NearNames.indexOf(choice.first(), names);
        int j = NearNames.indexOf(choice.second(), names);
        if (i == j) {
            throw new IllegalArgumentException("a plane of two weights needs two different ones, but \""
                    + choice.first() + "\" was chosen twice; choose another one as the second");
        }
        double[] origin = weights.clone();
        origin[i] = 0;
        origin[j] = 0;
        double[] first = new double[weights.length];
        double[] second = new double[weights.length];
        first[i] = 1;
        second[j] = 1;
        return new Plane(origin, first, second, names.get(i), names.get(j));
    }
}
