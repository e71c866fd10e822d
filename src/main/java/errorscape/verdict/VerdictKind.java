package errorscape.verdict;

import errorscape.critical.EndlessFall;
import errorscape.critical.Standing;
import errorscape.math.Vectors;
import errorscape.training.Path;
import errorscape.training.PathPoint;
import errorscape.training.Trend;
import errorscape.verdict.Verdict.Kind;
import java.util.Optional;

/// Decides which kind of verdict a racer gets: a critical point that is proved comes first, then a jump to and fro,
/// then
/// an endless fall, then where the loss has been going.
///
/// @param jumps whether its last steps point against one another at full length
record VerdictKind(Path path, PathPoint now, Trend trend, Optional<Standing> standing, boolean jumps) {
    /// Gradients from which an endless fall is looked for, whatever the trend.
    private static final double SHORT_GRADIENT = 1e-5;

    private static final double VANISHED = 1e-9;

    /// What the quadratic model leaves to gain, relative to one and the loss.
    private static final double NEGLIGIBLE = 1e-9;

    /// A fall over the window that is slow, relative to the loss.
    private static final double SLOW = 0.1;

    /// A place is nearly level if the gradient times the size of the weights is at most this share of what the run has
    /// come down, or of one.
    private static final double LEVEL = 0.01;

    /// The least share of the way to the zero of the gradient that a run on its way there makes within the window.
    private static final double ON_ITS_WAY = 1e-3;

    private Standing.Kind place() {
        return standing.map(Standing::kind).orElse(Standing.Kind.UNDECIDED);
    }

    /// Whether it is to be found out if the loss falls towards infinity: where a gradient has vanished or the fall has
    /// become slow, and it is neither a critical point that is proved nor a jump to and fro.
    boolean mayFallForEver() {
        boolean open = switch (place()) {
            case ORDINARY, GRADIENT_FLAT, UNDECIDED -> true;
            // What comes nearer to a multiple zero does not.
            case DEGENERATE -> !(standing.orElseThrow().newtonStep() > 0);
            case MINIMUM, SADDLE, MAXIMUM, KINK -> false;
        };
        if (!open || jumps || path.size() == 0) {
            return false;
        }
        PathPoint then = path.get(Math.max(0, path.size() - Trend.WINDOW));
        boolean grows = Vectors.norm(now.weights()) > Vectors.norm(then.weights());
        boolean slow = trend.kind() == Trend.Kind.FLAT
                || (trend.kind() == Trend.Kind.DESCENDING && trend.fall() <= SLOW * Math.abs(now.loss()));
        return now.gradientNorm() <= SHORT_GRADIENT || (grows && slow);
    }

    /// @param fall the endless fall that was found, if there is one
    Kind kind(Optional<EndlessFall> fall) {
        boolean endless = fall.isPresent();
        Optional<Kind> proved = proved(endless);
        if (proved.isPresent()) {
            return proved.get();
        }
        if (jumped()) {
            return Kind.OSCILLATING;
        }
        boolean slope = place() == Standing.Kind.GRADIENT_FLAT && trend.kind() == Trend.Kind.FLAT;
        if (slope && !fall.map(EndlessFall::fades).orElse(false)) {
            return Kind.GRADIENT_FLAT;
        }
        if (endless) {
            return Kind.ENDLESS;
        }
        return switch (trend.kind()) {
            case UNKNOWN -> now.step() == 0 ? Kind.START : byTheFall(Kind.PLATEAU);
            case DESCENDING -> Kind.DESCENDING;
            case RISING -> Kind.RISING;
            case OSCILLATING -> Kind.OSCILLATING;
            case FLAT -> flat();
        };
    }

    /// What the place is, where that is decided.
    private Optional<Kind> proved(boolean endless) {
        return switch (place()) {
            case MINIMUM -> Optional.of(Kind.MINIMUM);
            case SADDLE -> Optional.of(Kind.SADDLE);
            case MAXIMUM -> Optional.of(Kind.MAXIMUM);
            case KINK -> Optional.of(Kind.KINK).filter(_ -> now.gradientNorm() <= VANISHED);
            case DEGENERATE -> Optional.of(Kind.DEGENERATE).filter(_ -> !endless && settled(standing.orElseThrow()));
            case ORDINARY, GRADIENT_FLAT, UNDECIDED -> Optional.empty();
        };
    }

    private boolean jumped() {
        boolean away = trend.kind() == Trend.Kind.DESCENDING || trend.kind() == Trend.Kind.RISING;
        boolean early = trend.kind() == Trend.Kind.UNKNOWN && trend.resolved();
        return jumps && !away && !early;
    }

    private boolean settled(Standing at) {
        double g = now.gradientNorm();
        boolean negligible =
                at.least() > 0 && g * g / (2 * at.least()) <= NEGLIGIBLE * Math.max(1, Math.abs(now.loss()));
        return g <= VANISHED || negligible || trend.kind() == Trend.Kind.FLAT;
    }

    private Kind byTheFall(Kind ofNone) {
        return !trend.resolved() ? ofNone : trend.fall() > 0 ? Kind.DESCENDING : Kind.RISING;
    }

    /// Of a loss that gets on little: whether the surface is nearly level, or the steps are short.
    private Kind flat() {
        double descent = path.get(0).loss() - now.loss();
        boolean level = now.gradientNorm() * (1 + Vectors.norm(now.weights())) <= LEVEL * Math.max(1, descent);
        boolean falls = trend.resolved() && trend.fall() > 0;
        if (falls && (!level || onItsWay())) {
            return Kind.DESCENDING;
        }
        return level ? Kind.PLATEAU : Kind.STALLED;
    }

    /// Whether it makes some of the way that is left to a minimum.
    private boolean onItsWay() {
        return standing.filter(at -> at.index() == 0 && at.newtonStep() > 0)
                .map(at -> Vectors.norm(Trend.drift(path)) >= ON_ITS_WAY * at.newtonStep())
                .orElse(false);
    }
}
