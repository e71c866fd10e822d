package errorscape.critical;

import errorscape.eigen.Spectrum;
import errorscape.math.Vectors;
import errorscape.objective.Objective;
import errorscape.objective.Symmetry;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells which findings are the same critical point up to symmetry. Degenerate ones are the same if loss, index
/// and nullity agree: they come in families, of which every search finds another member.
final class DistinctPoints {
    /// Losses of one point agree to this, relative to one.
    private static final double SAME_LOSS = 1e-9;

    /// Weights of one point agree to this, relative to one and their norm.
    private static final double SAME_PLACE = 1e-5;

    /// The end of a search.
    ///
    /// @param value the loss
    /// @param spectrum empty if the search ended at no critical point
    /// @param canonical the canonical twin
    record Finding(ZeroSearch.End end, double value, Optional<Spectrum> spectrum, double[] canonical) {}

    /// A critical point and how many searches found it.
    record Group(Finding first, int hits) {}

    private final Symmetry symmetry;
    private final List<Group> groups = new ArrayList<>();
    private final Map<ZeroSearch.Ending, Integer> endings = new EnumMap<>(ZeroSearch.Ending.class);

    DistinctPoints(Symmetry symmetry) {
        this.symmetry = symmetry;
    }

    void add(Finding finding) {
        endings.merge(finding.end().ending(), 1, Integer::sum);
        if (finding.spectrum().isEmpty()) {
            return;
        }
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (same(group.first(), finding)) {
                groups.set(i, new Group(group.first(), group.hits() + 1));
                return;
            }
        }
        groups.add(new Group(finding, 1));
    }

    private boolean same(Finding one, Finding other) {
        Spectrum a = one.spectrum().orElseThrow();
        Spectrum b = other.spectrum().orElseThrow();
        if (!sameLoss(one.value(), other.value()) || a.index() != b.index() || a.nullity() != b.nullity()) {
            return false;
        }
        double near = SAME_PLACE * (1 + Vectors.norm(one.canonical()));
        return a.nullity() > 0
                || Vectors.distance(one.canonical(), other.canonical()) <= near
                || Vectors.distance(one.canonical(), symmetry.nearestTwin(other.canonical(), one.canonical())) <= near;
    }

    /// Sorted by loss, then index.
    List<Group> groups() {
        return groups.stream()
                .sorted(Comparator.<Group>comparingDouble(g -> g.first().value())
                        .thenComparingInt(
                                g -> g.first().spectrum().orElseThrow().index())
                        .thenComparingInt(
                                g -> g.first().spectrum().orElseThrow().nullity()))
                .toList();
    }

    /// How many searches ended how.
    Map<ZeroSearch.Ending, Integer> endings() {
        return endings;
    }

    /// The sum of `(-1)^index` over all points and their twins; empty if one is degenerate.
    Optional<BigInteger> alternatingSum() {
        BigInteger sum = BigInteger.ZERO;
        for (Group group : groups) {
            Spectrum spectrum = group.first().spectrum().orElseThrow();
            if (spectrum.nullity() > 0) {
                return Optional.empty();
            }
            BigInteger twins = symmetry.multiplicity(group.first().end().weights());
            sum = spectrum.index() % 2 == 0 ? sum.add(twins) : sum.subtract(twins);
        }
        return Optional.of(sum);
    }

    /// Whether the loss grows in every direction, the points satisfy Morse's count, and few of them were found once
    /// only.
    boolean complete(Objective objective) {
        return objective.coercive()
                && alternatingSum().map(BigInteger.ONE::equals).orElse(false)
                && likelyMissed() == 0;
    }

    /// How many points no search has found, as those say that one or two have found (Chao 1984, "Nonparametric
    /// estimation of the number of classes in a population", corrected for bias).
    int likelyMissed() {
        long once = groups.stream().filter(group -> group.hits() == 1).count();
        long twice = groups.stream().filter(group -> group.hits() == 2).count();
        return (int) Math.rint(once * (once - 1) / (2.0 * (twice + 1)));
    }

    /// Whether the loss grows in every direction, but the points do not satisfy Morse's count, which none
    /// degenerate spoils.
    boolean incomplete(Objective objective) {
        return objective.coercive()
                && alternatingSum().map(sum -> !BigInteger.ONE.equals(sum)).orElse(false);
    }

    /// Takes back that searches found a point: it was none.
    ///
    /// @param instead how they ended
    void revoke(int hits, ZeroSearch.Ending instead) {
        endings.merge(ZeroSearch.Ending.ZERO, -hits, Integer::sum);
        endings.merge(instead, hits, Integer::sum);
    }

    /// Midpoints between points and the nearest twins of others.
    List<double[]> midpoints(int most) {
        List<double[]> midpoints = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = 0; j < i && midpoints.size() < most; j++) {
                double[] one = groups.get(i).first().canonical();
                double[] other = groups.get(j).first().canonical();
                midpoints.add(Census.middle(one, other));
                midpoints.add(Census.middle(one, symmetry.nearestTwin(other, one)));
            }
        }
        return midpoints;
    }

    /// Whether two losses can be those of one point.
    static boolean sameLoss(double one, double other) {
        return Math.abs(one - other) <= SAME_LOSS * Math.max(1, Math.abs(one));
    }
}
