package errorscape.data.generated;

import errorscape.data.Dataset;
import errorscape.math.RandomStream;

/// Classes that fill parts of the plane.
final class PlaneSets {
    private PlaneSets() {}

    static Dataset of(GeneratedSet set) {
        return switch (set.kind()) {
            case BLOBS -> blobs(set);
            case RINGS -> rings(set);
            default -> checkerboard(set);
        };
    }

    private static Draft draft(GeneratedSet set, RandomStream random) {
        return new Draft(set.whole("samples"), set.value("noise"), random);
    }

    private static RandomStream random(GeneratedSet set) {
        return new RandomStream((long) set.value("seed"), set.kind().id());
    }

    /// Centres evenly on the unit circle, the first at (1, 0), classes in turn.
    private static Dataset blobs(GeneratedSet set) {
        int classes = set.whole("classes");
        int samples = set.whole("samples");
        Draft draft = draft(set, random(set));
        for (int i = 0; i < samples; i++) {
            double angle = 2 * Math.PI * (i % classes) / classes;
            draft.add(StrictMath.cos(angle), StrictMath.sin(angle), i % classes);
        }
        return draft.dataset(set.kind().id(), classes);
    }

    /// Class 0 from `1 - width` to 1, class 1 from `0.5 - width` to 0.5, uniformly over their areas.
    private static Dataset rings(GeneratedSet set) {
        int samples = set.whole("samples");
        int ones = Balance.ones(set);
        double width = set.value("width");
        RandomStream random = random(set);
        Draft draft = draft(set, random);
        for (int i = 0; i < samples; i++) {
            int own = turn(i, ones, samples);
            double outer = own == 1 ? 0.5 : 1;
            double inner = outer - width;
            double radius = Math.sqrt(random.nextDouble(inner * inner, outer * outer));
            double angle = random.nextDouble(0, 2 * Math.PI);
            draft.add(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), own);
        }
        return draft.dataset(set.kind().id(), 2);
    }

    /// Uniform over [-1, 1] x [-1, 1]; the field at the lower left is of class 0.
    private static Dataset checkerboard(GeneratedSet set) {
        int samples = set.whole("samples");
        int ones = Balance.ones(set);
        int fields = set.whole("fields");
        RandomStream random = random(set);
        Draft draft = draft(set, random);
        while (draft.size() < samples) {
            double x = random.nextDouble(-1, 1);
            double y = random.nextDouble(-1, 1);
            int field = (int) Math.floor((x + 1) / 2 * fields) + (int) Math.floor((y + 1) / 2 * fields);
            if ((field & 1) == turn(draft.size(), ones, samples)) {
                draft.add(x, y, field & 1);
            }
        }
        return draft.dataset(set.kind().id(), 2);
    }

    /// The class of a sample where classes take turns in their proportion; sample 0 is of class 0 where they are equal.
    static int turn(int i, int ones, int samples) {
        return (int) (((long) i + 1) * ones / samples - (long) i * ones / samples);
    }
}
