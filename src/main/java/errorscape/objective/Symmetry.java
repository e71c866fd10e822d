package errorscape.objective;

import java.math.BigInteger;
import java.util.List;

/// The changes of the weights that leave a loss as it is, whatever the data: exchanging hidden units; changing one unit
/// as an identity of its activation allows, such as turning its signs round; moving along flat families, such as
/// rescaling a unit whose activation is homogeneous. Weight vectors that such changes carry into one another are
/// *twins*. What only special data allow, such as exchanging the two inputs of XOR, makes no twins. Immutable; vectors
/// are neither modified nor kept.
public interface Symmetry {
    /// A representative of the twins of `weights`, or one that twins come as near to as one likes: the same one for all
    /// of them but for rounding, and unless two units are equal but for rounding.
    double[] canonical(double[] weights);

    /// The twin of `weights` that lies nearest to `reference`, unit by unit, without moving along flat
    /// families.
    double[] nearestTwin(double[] weights, double[] reference);

    /// The number of different twins, the weights themselves among them, by exchanges and changes of single units
    /// alone: flat families have infinitely many. Whole turns of a sine's bias count as none.
    BigInteger multiplicity(double[] weights);

    /// Some twins, each different from the weights: one unit changed, or two exchanged.
    ///
    /// @param most at most so many
    List<Twin> twins(double[] weights, int most);

    /// Directions along which continuous symmetries move the weights, so that the loss is level along them.
    /// They need be neither unit nor independent.
    List<double[]> levelDirections(double[] weights);

    /// A twin and how it came about, for people.
    ///
    /// @param weights not to be modified
    record Twin(double[] weights, String change) {}

    /// No symmetry: every weight vector is its only twin.
    static Symmetry none() {
        return NoSymmetry.INSTANCE;
    }
}
