package errorscape.export;

import errorscape.critical.SliceCriticalPoint;
import errorscape.critical.slice.SliceCriticalSet;
import errorscape.critical.space.CensusResult;
import errorscape.critical.space.CriticalPoint;
import errorscape.math.Counted;
import java.util.Locale;

/// Critical points as tables: for people, and as comma-separated values in full precision.
public final class CriticalTable {
    private static final String END = "\n";

    private CriticalTable() {}

    /// A table for people.
    ///
    /// @param first name of the first coordinate
    /// @param second name of the second
    /// @param wholeSpace whether the slice is all there is
    public static String of(SliceCriticalSet set, String first, String second, boolean wholeSpace) {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%-11s %16s %16s %16s %12s", "type", first, second, "value", "persistence"));
        text.append(wholeSpace ? "" : "  network").append(END);
        for (SliceCriticalPoint point : set.points()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-11s %16.9g %16.9g %16.9g %12s",
                    point.kind().name().toLowerCase(Locale.ROOT),
                    clean(point.a()),
                    clean(point.b()),
                    point.value(),
                    Double.isInfinite(point.persistence())
                            ? "-"
                            : String.format(Locale.ROOT, "%.4g", point.persistence())));
            SliceCriticalPoint.NetworkView network = point.network();
            if (!wholeSpace) {
                text.append(String.format(
                        Locale.ROOT,
                        "  gradient %.3g%s",
                        network.gradientNorm(),
                        network.index() < 0
                                ? ""
                                : ", "
                                        + Counted.share(
                                                network.index(),
                                                network.dimension(),
                                                "direction",
                                                "goes down",
                                                "go down")));
            }
            text.append(END);
        }
        for (SliceCriticalSet.FlatSet line : set.flatSets()) {
            SliceCriticalPoint point = line.representative();
            text.append(line.inWords())
                    .append(String.format(
                            Locale.ROOT,
                            " through (%.6g, %.6g), value %.9g%s",
                            clean(point.a()),
                            clean(point.b()),
                            clean(point.value()),
                            END));
        }
        return text.append(set.certificate()).append(END).toString();
    }

    /// A table for people.
    public static String of(CensusResult census) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-11s %16s %6s %8s %14s %6s%s",
                "type",
                "value",
                "index",
                "nullity",
                "multiplicity",
                "hits",
                END));
        for (CensusResult.Entry entry : census.entries()) {
            CriticalPoint point = entry.point();
            text.append(String.format(
                    Locale.ROOT,
                    "%-12s %15.9g %6s %8s %14s %6d%s",
                    point.smooth() ? point.type().name().toLowerCase(Locale.ROOT) : point.kindName(),
                    clean(point.value()),
                    point.smooth() ? point.index() : "-",
                    point.smooth() ? point.nullity() : "-",
                    point.multiplicity(),
                    entry.hits(),
                    END));
        }
        return text.append(census.certificate()).append(END).toString();
    }

    /// Comma-separated values with a header: loss, index, nullity, index fraction, type, multiplicity, hits,
    /// gradient norm, eigenvalues and weights.
    public static String csv(CensusResult census) {
        StringBuilder text = new StringBuilder();
        for (CensusResult.Entry entry : census.entries()) {
            CriticalPoint point = entry.point();
            if (text.isEmpty()) {
                text.append("value,index,nullity,indexFraction,type,multiplicity,hits,gradientNorm");
                header(text, "eigenvalue", point.spectrum().eigenvalues().length);
                header(text, "weight", point.dimension());
                text.append(END);
            }
            text.append(point.value())
                    .append(',')
                    .append(point.index())
                    .append(',')
                    .append(point.nullity())
                    .append(',')
                    .append(point.indexFraction())
                    .append(',')
                    .append(point.type().name().toLowerCase(Locale.ROOT))
                    .append(',')
                    .append(point.multiplicity())
                    .append(',')
                    .append(entry.hits())
                    .append(',')
                    .append(point.gradientNorm());
            values(text, point.spectrum().eigenvalues());
            values(text, point.weights());
            text.append(END);
        }
        return text.toString();
    }

    private static void header(StringBuilder text, String name, int count) {
        for (int i = 1; i <= count; i++) {
            text.append(',').append(name).append(i);
        }
    }

    private static void values(StringBuilder text, double[] values) {
        for (double value : values) {
            text.append(',').append(value);
        }
    }

    /// Rounding of a zero is no number for people.
    private static double clean(double x) {
        return Math.abs(x) < 1e-14 ? 0 : x;
    }
}
