package errorscape.ui.curve;

import errorscape.math.Vectors;
import errorscape.slice.Plane;
import errorscape.training.Path;
import errorscape.words.Words;

/// What a curve can show of a recorded step.
enum Measure {
    LOSS("curve.loss.title", "curve.loss"),
    GRADIENT("curve.gradient.title", "curve.gradient"),
    LENGTH("curve.length.title", "curve.length"),
    OFF_PLANE("curve.off.title", "curve.off");

    private final String title;
    private final String axis;

    Measure(String title, String axis) {
        this.title = title;
        this.axis = axis;
    }

    /// The key of its name.
    String title() {
        return title;
    }

    /// The key of its axis' name.
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
        return Words.text(title);
    }
}
