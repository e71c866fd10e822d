package errorscape.ui.curve;

import errorscape.math.Vectors;
import errorscape.slice.Plane;
import errorscape.training.Path;

/// What a curve can show of a recorded step.
enum Measure {
    LOSS("Loss", "loss"),
    GRADIENT("Gradient norm", "|gradient|"),
    LENGTH("Step length", "step length"),
    OFF_PLANE("Distance off the plane", "distance off the plane");

    private final String title;
    private final String axis;

    Measure(String title, String axis) {
        this.title = title;
        this.axis = axis;
    }

    String axis() {
        return axis;
    }

    /// The number of a recorded step. The length of a step is the mean over those since the recorded step
    /// before; NaN at the start.
    double of(Path path, int index, Plane plane) {
        return switch (this) {
            case LOSS -> path.get(index).loss();
            case GRADIENT -> path.get(index).gradientNorm();
            case LENGTH -> length(path, index);
            case OFF_PLANE -> plane.project(path.get(index).weights()).distance();
        };
    }

    private static double length(Path path, int index) {
        if (index == 0) {
            return Double.NaN;
        }
        double[] step = path.get(index).weights().clone();
        double[] before = path.get(index - 1).weights();
        for (int i = 0; i < step.length; i++) {
            step[i] -= before[i];
        }
        return Vectors.norm(step)
                / (path.get(index).step() - path.get(index - 1).step());
    }

    @Override
    public String toString() {
        return title;
    }
}
