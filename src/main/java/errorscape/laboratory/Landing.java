package errorscape.laboratory;

import java.util.Optional;

/// Where a run leads that is carried on from its end.
///
/// @param minimum the minimum in whose basin it settles; empty if it settles in none
record Landing(How how, Optional<Place> minimum) {
    /// A minimum of the loss that was trained.
    ///
    /// @param weights all of them; not to be modified
    /// @param flat whether it is one of a whole family of equal minima
    record Place(double[] weights, double loss, boolean flat) {}

    /// How it was carried on, and what came of it.
    enum How {
        /// Its own method led to a minimum, or had led there.
        OWN_STEPS("its own steps"),
        /// Gradient flow did, where the method's own steps come to no rest, or too slowly.
        GRADIENT_FLOW("gradient flow"),
        /// It had not come to rest when the budget was used up.
        NOT_SETTLED("not settled"),
        /// The loss goes on falling, towards infinitely large weights.
        ENDLESS("falls without end"),
        /// Its own steps lead out of the finite numbers.
        DIVERGES("diverges when it goes on"),
        /// It rests where the gradient is zero, at a saddle or another critical point that is no minimum.
        NO_MINIMUM("rests at no minimum");

        private final String words;

        How(String words) {
            this.words = words;
        }

        /// For people.
        String words() {
            return words;
        }
    }

    static Landing nowhere(How how) {
        return new Landing(how, Optional.empty());
    }
}
