package errorscape.critical.space;

import errorscape.critical.ZeroSearch;
import errorscape.eigen.Spectrum;
import errorscape.words.Words;
import java.math.BigInteger;
import java.util.Optional;

/// A critical point in the whole of weight space, verified by [ZeroSearch].
///
/// @param weights not to be modified
/// @param value the loss
/// @param gradientNorm after polishing
/// @param newtonStep length of the Newton step from here
/// @param smooth false at a kink: there the Hessian is that of one side, and the loss around decides ([KinkAnalysis])
/// @param spectrum eigenvalues of the Hessian; of very large networks only those that Lanczos' method finds
/// @param wholeSpectrum whether these are all
/// @param type what the eigenvalues, the family and the search for descent make of it
/// @param family the critical points it is one of, if it is not isolated
/// @param descent what was seen round a point whose eigenvalues do not decide; empty where they do
/// @param multiplicity the number of its twins by symmetry, itself among them
public record CriticalPoint(
        double[] weights,
        double value,
        double gradientNorm,
        double newtonStep,
        boolean smooth,
        Spectrum spectrum,
        boolean wholeSpectrum,
        Type type,
        Family family,
        Optional<Descent> descent,
        BigInteger multiplicity) {

    /// What a critical point is.
    public enum Type {
        /// All eigenvalues positive; or none negative and the level directions are those of a smooth family. At a kink
        /// of a loss of two weights, this and the others by the turns of the gradient and the values around.
        MINIMUM,
        /// Eigenvalues of both signs, whatever the level directions do.
        SADDLE,
        /// All eigenvalues negative; or none positive and the level directions are those of a smooth family.
        MAXIMUM,
        /// Not decided by second derivatives.
        DEGENERATE
    }

    /// The critical points around a critical point.
    ///
    /// @param dimension of the set of critical points of the same loss through it; 0 if it is isolated, as far
    ///     as seen
    /// @param bySymmetry whether the network's continuous symmetries alone make it
    /// @param smooth whether every level direction runs along it, so that the other directions decide (Bott
    ///     1954)
    public record Family(int dimension, boolean bySymmetry, boolean smooth) {
        public static final Family NONE = new Family(0, false, false);
    }

    /// The search for lower losses around and along the level directions.
    ///
    /// @param found whether there are any
    /// @param radius the smallest distance at which the loss was seen to be lower; if none, the smallest
    ///     searched
    /// @param drop by how much it is lower there, positive
    /// @param way displacement to the lower place; empty if none was found. Not to be modified
    public record Descent(boolean found, double radius, double drop, double[] way) {}

    public int dimension() {
        return weights.length;
    }

    /// The number of negative eigenvalues: directions that go down.
    public int index() {
        return spectrum.index();
    }

    /// The number of eigenvalues that are zero within the tolerance.
    public int nullity() {
        return spectrum.nullity();
    }

    /// The share of directions that go down.
    public double indexFraction() {
        return index() / (double) dimension();
    }

    /// Whether lower losses are near: by its eigenvalues, or by the search round a degenerate point.
    public boolean falls() {
        boolean byType = !smooth && (type == Type.SADDLE || type == Type.MAXIMUM);
        return byType || (smooth && index() > 0) || descent.map(Descent::found).orElse(false);
    }

    /// What it is called: minimum, saddle, maximum, degenerate saddle, degenerate; at a kink kink minimum, kink saddle,
    /// kink maximum, and kink alone if that is not known.
    public String kindName() {
        String kink = smooth ? "" : "kink ";
        return switch (type) {
            case MINIMUM -> kink + "minimum";
            case SADDLE -> kink + "saddle";
            case MAXIMUM -> kink + "maximum";
            case DEGENERATE -> !smooth ? "kink" : falls() ? "degenerate saddle" : "degenerate";
        };
    }

    /// The same for people.
    public String kindInWords() {
        return Words.text("point.kind." + kindName().replace(' ', '.'));
    }

    /// For people, such as "saddle of the network: 7 of 33 directions go down".
    public String inWords(String of) {
        return CriticalPointInWords.of(this, of);
    }
}
