package errorscape.data;

/// A thumbnail of a data set, as numbers; whoever shows it draws it.
public sealed interface Preview {

    /// Points of the plane.
    ///
    /// @param xName what is to the right
    /// @param yName what is upwards
    /// @param x coordinates to the right
    /// @param y coordinates upwards
    /// @param classes index of each point's class; all 0 for a regression
    /// @param classCount number of classes; 1 for a regression
    record Points(String xName, String yName, double[] x, double[] y, int[] classes, int classCount)
            implements Preview {}

    /// A small picture.
    ///
    /// @param grey `grey[row * width + column]` from 0 to 1
    record Pixels(int width, int height, double[] grey) implements Preview {}

    /// The thumbnail of a data set: a regression's target over its most telling input; classes over the two inputs that
    /// part them best; of pictures (a square number of at least 16 inputs named "pixel...") the first.
    static Preview of(Dataset dataset) {
        return Previews.of(dataset);
    }
}
