package errorscape.critical.cell;

import errorscape.math.Interval;
import errorscape.math.IntervalJet;
import errorscape.objective.PlaneEnclosure;
import java.util.Optional;

/// What interval arithmetic proves of the zeros of a slice's gradient in a box: that there is none, or exactly one, or
/// nothing.
///
/// There is none where an enclosure of the gradient, or of a combination of its components, leaves out zero. There is
/// exactly one in a box X if Krawczyk's operator `K(X) = c - Y g(c) + (I - Y H(X)) (X - c)` maps X into its inside, and
/// none outside of K(X) in any case (Krawczyk 1969; Moore 1977; Neumaier 1990, "Interval Methods for Systems of
/// Equations", chapter 5). Y is the inverse of the middle Hessian. For one thread.
public final class BoxProof {
    /// By how much a box is widened, as a share of its size, so that a zero on its edge is inside.
    private static final double WIDER = 0.15;

    /// Rows of `I - Y H` with a larger sum do not contract well enough to try.
    private static final double CONTRACTS = 0.75;

    private static final int MOST_ROUNDS = 12;

    /// A round that leaves more than this share of the box is the last one.
    private static final double GAIN = 0.5;

    /// What was proved.
    ///
    /// @param empty that there is no zero
    /// @param zero the only one; empty if that was not proved
    public record Outcome(boolean empty, Optional<ProvedZero> zero) {
        static final Outcome NONE = new Outcome(true, Optional.empty());
        static final Outcome OPEN = new Outcome(false, Optional.empty());

        public boolean open() {
            return !empty && zero.isEmpty();
        }
    }

    /// Krawczyk's operator on a box.
    private record Image(Interval a, Interval b, double contraction) {}

    private final PlaneEnclosure enclosure;
    private long calls;

    public BoxProof(PlaneEnclosure enclosure) {
        this.enclosure = enclosure;
    }

    /// The number of enclosures that were computed so far.
    public long calls() {
        return calls;
    }

    public Outcome of(Interval a, Interval b) {
        IntervalJet jet = enclose(a, b);
        if (noZero(jet, a, b)) {
            return Outcome.NONE;
        }
        Optional<Image> image = image(jet, a, b);
        if (image.isEmpty()) {
            return Outcome.OPEN;
        }
        Image k = image.get();
        if (!k.a().meets(a) || !k.b().meets(b)) {
            return Outcome.NONE;
        }
        if (!(k.contraction() < CONTRACTS)) {
            return Outcome.OPEN;
        }
        Optional<ProvedZero> zero = zeroIn(wider(a.hull(k.a())), wider(b.hull(k.b())));
        if (zero.isPresent() && !zero.get().meets(a, b)) {
            return Outcome.NONE;
        }
        return zero.isPresent() ? new Outcome(false, zero) : Outcome.OPEN;
    }

    /// The only zero in a box, as exactly as can be told; empty if it is not proved that there is exactly one.
    public Optional<ProvedZero> zeroIn(Interval a, Interval b) {
        Optional<Image> image = image(enclose(a, b), a, b);
        if (image.isEmpty()
                || !a.containsInside(image.get().a())
                || !b.containsInside(image.get().b())) {
            return Optional.empty();
        }
        Interval nearA = image.get().a();
        Interval nearB = image.get().b();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Image> next = image(enclose(nearA, nearB), nearA, nearB);
            if (next.isEmpty()) {
                break;
            }
            double before = nearA.width() + nearB.width();
            nearA = nearA.narrowedBy(next.get().a());
            nearB = nearB.narrowedBy(next.get().b());
            if (!(nearA.width() + nearB.width() < GAIN * before)) {
                break;
            }
        }
        return Optional.of(new ProvedZero(nearA, nearB, a, b));
    }

    IntervalJet enclose(Interval a, Interval b) {
        calls++;
        return enclosure.over(a, b);
    }

    private static Interval wider(Interval x) {
        double more = WIDER * (x.upper() - x.lower());
        return Interval.around(x.lower() - more, x.upper() + more);
    }

    /// Whether the enclosure shows that the gradient is nowhere zero on a box; where the loss is not defined there is
    /// no gradient either.
    private static boolean noZero(IntervalJet jet, Interval a, Interval b) {
        if (jet.value().isEmpty() || !jet.x().contains(0) || !jet.y().contains(0)) {
            return true;
        }
        double x = jet.x0().isBounded() ? jet.x0().middle() : 0;
        double y = jet.y0().isBounded() ? jet.y0().middle() : 0;
        double largest = Math.max(Math.abs(x), Math.abs(y));
        if (largest == 0) {
            return false;
        }
        return keepsSign(jet, x / largest, y / largest, a, b);
    }

    /// Whether a combination of the gradient's components keeps its sign.
    private static boolean keepsSign(IntervalJet jet, double x, double y, Interval a, Interval b) {
        IntervalJet.Ways ways = IntervalJet.Ways.of(a, b);
        Interval change = jet.xx()
                .times(x)
                .plus(jet.xy().times(y))
                .times(ways.x())
                .plus(jet.xy().times(x).plus(jet.yy().times(y)).times(ways.y()));
        return !jet.x0().times(x).plus(jet.y0().times(y)).plus(change).contains(0);
    }

    private static Optional<Image> image(IntervalJet jet, Interval a, Interval b) {
        boolean bounded = jet.xx().isBounded()
                && jet.xy().isBounded()
                && jet.yy().isBounded()
                && jet.x0().isBounded()
                && jet.y0().isBounded();
        if (!bounded) {
            return Optional.empty();
        }
        double xx = jet.xx().middle();
        double xy = jet.xy().middle();
        double yy = jet.yy().middle();
        double det = xx * yy - xy * xy;
        double p = yy / det;
        double q = -xy / det;
        double r = xx / det;
        if (!Double.isFinite(p + q + r)) {
            return Optional.empty();
        }
        IntervalJet.Ways ways = IntervalJet.Ways.of(a, b);
        Interval r11 = Interval.ONE.minus(jet.xx().times(p).plus(jet.xy().times(q)));
        Interval r12 = jet.xy().times(p).plus(jet.yy().times(q)).negated();
        Interval r21 = jet.xx().times(q).plus(jet.xy().times(r)).negated();
        Interval r22 = Interval.ONE.minus(jet.xy().times(q).plus(jet.yy().times(r)));
        Interval imageA = Interval.of(a.middle())
                .minus(jet.x0().times(p).plus(jet.y0().times(q)))
                .plus(r11.times(ways.x()))
                .plus(r12.times(ways.y()));
        Interval imageB = Interval.of(b.middle())
                .minus(jet.x0().times(q).plus(jet.y0().times(r)))
                .plus(r21.times(ways.x()))
                .plus(r22.times(ways.y()));
        // In units of the box's sides, so that it does not matter how the plane's directions are scaled.
        double aspect = a.width() / b.width();
        double contraction = Math.max(r11.largest() + r12.largest() / aspect, r22.largest() + r21.largest() * aspect);
        return Optional.of(new Image(imageA, imageB, contraction));
    }
}
