package errorscape.ui.lab;

import errorscape.laboratory.BasinMap;
import errorscape.laboratory.BasinMapResult;
import errorscape.laboratory.Lab;
import errorscape.laboratory.LabResult;
import errorscape.math.Range;
import errorscape.plot.Categories;
import errorscape.plot.CategoryMap;
import errorscape.plot.ChartKey;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.LossScales;
import errorscape.scenario.Experiment;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The map of basins.
final class BasinsKind implements LabKind {
    /// Cells whose run was not made stay empty.
    private static final int NOT_RUN = 0;

    @Override
    public String title() {
        return Words.text("lab.basins");
    }

    @Override
    public String about() {
        return "lab.basins.about";
    }

    @Override
    public String shows() {
        return "lab.basins.shows";
    }

    @Override
    public List<LabField> fields() {
        return List.of(
                new LabField("labSide", "lab.side", "33", 4, "lab.side.tip"),
                new LabField("labSteps", "lab.steps", "1000", 6, "lab.steps.tip"),
                LabField.choice("labTwins", "lab.twins", "lab.twins.tip"));
    }

    @Override
    public LabResult run(Experiment experiment, LabInput input, Lab.Control control) {
        return BasinMap.run(
                experiment,
                new BasinMap.Options(
                        input.small("labSide", Words.text("lab.side.name")),
                        input.whole("labSteps", Words.text("lab.steps.name")),
                        experiment.box(),
                        input.chosen("labTwins")),
                control);
    }

    @Override
    public List<LabPicture> pictures(LabResult of, LabWords words) {
        BasinMapResult result = (BasinMapResult) of;
        int[] minima = Arrays.stream(result.minimumOf())
                .map(m -> Categories.colour(m - 1))
                .toArray();
        return List.of(
                picture(Words.text("lab.which"), result, minima).withKey(names(result, words), true),
                shaded(Words.text("lab.good"), words.text("lab.loss.end"), result, result.losses()),
                shaded(Words.text("lab.fast"), Words.text("lab.steps.settle"), result, result.steps()));
    }

    private static LabPicture picture(String name, BasinMapResult result, int[] colours) {
        int side = result.options().side();
        int[] made = IntStream.range(0, colours.length)
                .map(cell -> result.ran(cell) ? colours[cell] : NOT_RUN)
                .toArray();
        CategoryMap map = new CategoryMap(
                centres(result.options().box().a(), side),
                centres(result.options().box().b(), side),
                side,
                side,
                made,
                result.firstDirection(),
                result.secondDirection());
        return new LabPicture(
                name, (w, h, palette) -> map.compose(w, h, 1, palette), (x, y, w, h) -> map.cellAt(x, y, w, h, 1));
    }

    private static Range centres(Range range, int side) {
        return new Range(range.at(0.5 / side), range.at(1 - 0.5 / side));
    }

    private static ChartKey names(BasinMapResult result, LabWords words) {
        List<ChartKey.Names.Name> names = new ArrayList<>();
        result.minima()
                .forEach(minimum -> names.add(new ChartKey.Names.Name(
                        words.text(
                                minimum.flat() ? "lab.minimum.flat" : "lab.minimum.name",
                                Numbers.count(minimum.number()),
                                Numbers.measured(minimum.loss(), 4),
                                Numbers.count(minimum.runs()),
                                result.runsMade(),
                                Numbers.count(result.runsMade())),
                        Categories.colour(minimum.number() - 1))));
        int[] of = result.minimumOf();
        if (IntStream.range(0, of.length).anyMatch(cell -> of[cell] < 1 && result.ran(cell))) {
            names.add(new ChartKey.Names.Name(Words.text("lab.in.none"), Categories.NONE));
        }
        return new ChartKey.Names(Words.text("lab.ends.in"), names);
    }

    /// Colours from the lowest, dark, to the highest; grey where there is none.
    private static LabPicture shaded(String name, String title, BasinMapResult result, double[] values) {
        double low = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double high = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        LossScale scale = LossScales.from(low, high);
        int[] colours = Arrays.stream(values)
                .mapToInt(v -> Double.isNaN(v) ? Categories.NONE : ColourMap.VIRIDIS.argb(scale.fraction(v)))
                .toArray();
        return picture(name, result, colours).withKey(new ChartKey.Bar(title, ColourMap.VIRIDIS, scale), true);
    }
}
