package errorscape.ui.lab;

import errorscape.laboratory.BasinMap;
import errorscape.laboratory.BasinMapResult;
import errorscape.laboratory.Lab;
import errorscape.laboratory.LabResult;
import errorscape.math.Range;
import errorscape.plot.Categories;
import errorscape.plot.CategoryMap;
import errorscape.render.ColourMap;
import errorscape.scenario.Experiment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The map of basins.
final class BasinsKind implements LabKind {
    @Override
    public String title() {
        return "Basin map";
    }

    @Override
    public String about() {
        return "Trains from every cell of a lattice over the slice. Cells of one colour end in one minimum; grey ones"
                + " diverged, or ended in none.";
    }

    @Override
    public List<LabField> fields() {
        return List.of(
                new LabField("labSide", "Starts a side", "33", 4, "Starts along each side of the slice's box"),
                new LabField("labSteps", "Steps", "1000", 6, "Steps each run makes"),
                new LabField(
                        "labTwins",
                        "Twins apart",
                        "no",
                        4,
                        "yes: minima that exchanging hidden units or turning signs round makes of one another get"
                                + " colours of their own"));
    }

    @Override
    public LabResult run(Experiment experiment, LabInput input, Lab.Control control) {
        return BasinMap.run(
                experiment,
                new BasinMap.Options(
                        input.small("labSide", "the number of starts a side"),
                        input.whole("labSteps", "the number of steps"),
                        experiment.box(),
                        yes(input)),
                control);
    }

    private static boolean yes(LabInput input) {
        String word = String.join(" ", input.words("labTwins")).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "yes", "y", "true" -> true;
            case "no", "n", "false", "" -> false;
            default -> throw new IllegalArgumentException("twins apart must be yes or no, not “" + word + "”");
        };
    }

    @Override
    public List<LabPicture> pictures(LabResult of) {
        BasinMapResult result = (BasinMapResult) of;
        int[] minima = Arrays.stream(result.minimumOf())
                .map(m -> Categories.colour(m - 1))
                .toArray();
        return List.of(
                picture("Which minimum", result, minima),
                picture("How good", result, shades(result.losses())),
                picture("How fast", result, shades(result.steps())));
    }

    private static LabPicture picture(String name, BasinMapResult result, int[] colours) {
        int side = result.options().side();
        CategoryMap map = new CategoryMap(
                centres(result.options().box().a(), side),
                centres(result.options().box().b(), side),
                side,
                side,
                colours,
                "a (click to load)",
                "b");
        return new LabPicture(
                name, (w, h, palette) -> map.compose(w, h, 1, palette), (x, y, w, h) -> map.cellAt(x, y, w, h, 1));
    }

    private static Range centres(Range range, int side) {
        return new Range(range.at(0.5 / side), range.at(1 - 0.5 / side));
    }

    /// From the lowest, dark, to the highest; grey where there is none.
    private static int[] shades(double[] values) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        return Arrays.stream(values)
                .mapToInt(v -> Double.isNaN(v)
                        ? Categories.NONE
                        : ColourMap.VIRIDIS.argb(high > low ? (v - low) / (high - low) : 0))
                .toArray();
    }
}
