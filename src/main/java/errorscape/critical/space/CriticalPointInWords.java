package errorscape.critical.space;

import errorscape.critical.PointInWords;
import errorscape.words.Fraction;
import errorscape.words.Words;

/// Says what a critical point of the whole space is.
final class CriticalPointInWords {
    private CriticalPointInWords() {}

    /// @param of such as "of the network"
    static String of(CriticalPoint point, String of) {
        String kind = switch (point.type()) {
            case MINIMUM -> Words.text("point.minimum.of", of);
            case MAXIMUM -> Words.text("point.maximum.of", of);
            case SADDLE -> Words.text("point.saddle.of", of);
            case DEGENERATE -> degenerate(point, of);
        };
        String words = point.smooth()
                ? Words.text("point.space", kind, directions(point))
                : Words.text("point.space.kink", kind, atKink(point));
        return descent(point, family(point, words));
    }

    private static String degenerate(CriticalPoint point, String of) {
        if (!point.smooth()) {
            return Words.text("point.critical.of", of);
        }
        boolean falls = point.descent().map(CriticalPoint.Descent::found).orElse(false);
        return Words.text(falls ? "point.degenerate.saddle.of" : "point.degenerate.of", of);
    }

    /// By what it is told what a kink is.
    private static String atKink(CriticalPoint point) {
        if (point.type() == CriticalPoint.Type.DEGENERATE) {
            return Words.text("point.sides.undecided");
        }
        if (point.family().dimension() > 0) {
            return Words.text("point.sides.slopes");
        }
        return Words.text(point.dimension() == 2 ? "point.sides.turns" : "point.sides.around");
    }

    private static String directions(CriticalPoint point) {
        String down = Fraction.of("point.down", point.index(), point.dimension());
        if (!point.wholeSpectrum()) {
            down = point.index() == 0 ? Words.text("point.down.unseen") : Words.text("point.at.least", down);
        }
        return point.nullity() == 0 ? down : Words.text("point.and.also", down, PointInWords.level(point.nullity()));
    }

    private static String family(CriticalPoint point, String words) {
        CriticalPoint.Family family = point.family();
        if (family.dimension() == 0) {
            return words;
        }
        String key = family.dimension() == 1 ? "point.family.line" : "point.family";
        String dimension = Integer.toString(family.dimension());
        return Words.text(family.bySymmetry() ? key + ".symmetry" : key, words, dimension);
    }

    private static String descent(CriticalPoint point, String words) {
        if (point.descent().isEmpty()) {
            // Only a search that was stopped has nothing to say of such a point.
            return point.type() == CriticalPoint.Type.DEGENERATE
                            && point.smooth()
                            && !point.family().smooth()
                            && point.index() == 0
                    ? Words.text("point.descent.stopped", words)
                    : words;
        }
        CriticalPoint.Descent descent = point.descent().get();
        String radius = PointInWords.number(descent.radius());
        if (!descent.found()) {
            return Words.text("point.descent.none", words, radius);
        }
        String key = point.smooth() ? "point.descent.unseen" : "point.descent.falls";
        return Words.text(key, words, PointInWords.number(descent.drop()), radius);
    }
}
