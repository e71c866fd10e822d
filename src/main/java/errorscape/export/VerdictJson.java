package errorscape.export;

import errorscape.training.PathPoint;
import errorscape.verdict.Verdict;
import errorscape.verdict.Verdict.Curvature;
import java.util.Optional;
import java.util.OptionalInt;

/// A verdict on a run as JSON: its kind, what it says, and the numbers it rests on, null where they are not known.
public final class VerdictJson {
    private VerdictJson() {}

    /// A verdict as an object.
    ///
    /// @param at where the run stood
    public static JsonText of(Verdict verdict, PathPoint at) {
        Optional<Curvature> curvature = verdict.curvature();
        // At a kink the eigenvalues are those of one side, and do not count ways.
        Optional<Curvature> counted = curvature.filter(c -> verdict.kind() != Verdict.Kind.KINK);
        return JsonText.object()
                .put("kind", verdict.kind().id())
                .put("text", verdict.sentence())
                .put("step", at.step())
                .put("loss", at.loss())
                .put("gradientNorm", verdict.gradientNorm())
                .put("newtonStep", verdict.newtonStep())
                .put("smallestEigenvalue", curvature.map(Curvature::smallest).orElse(Double.NaN))
                .put("largestEigenvalue", curvature.map(Curvature::largest).orElse(Double.NaN))
                .put("index", counted.map(c -> OptionalInt.of(c.index())).orElse(OptionalInt.empty()))
                .put("nullity", counted.map(c -> OptionalInt.of(c.nullity())).orElse(OptionalInt.empty()))
                .put("dimension", at.weights().length)
                .put("wholeSpectrum", curvature.map(Curvature::whole).orElse(false))
                .put("secantCurvature", verdict.secant().orElse(Double.NaN))
                .put("stableLearningRate", verdict.stableRate().orElse(Double.NaN));
    }
}
