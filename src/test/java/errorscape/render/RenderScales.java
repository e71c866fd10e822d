package errorscape.render;

import errorscape.render.overlay.Overlay;
import errorscape.scales.Drawn;
import errorscape.scales.Scale;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The scales of pictures of surfaces.
public final class RenderScales {
    private RenderScales() {}

    public static List<Scale> all() {
        return List.of(
                new Scale("linear ticks", (low, high) -> ticks(Ticks.of(LossScale.Kind.LINEAR, low, high, 8))),
                new Scale("logarithmic ticks", (low, high) -> ticks(Ticks.of(LossScale.Kind.LOG, low, high, 8))),
                new Scale("ticks without room", (low, high) -> ticks(Ticks.of(LossScale.Kind.LOG, low, high, 0))),
                new Scale("ticks of an axis", (low, high) -> ticks(Ticks.linear(low, high, 5))),
                new Scale("linear loss scale", (low, high) -> suggested(LossScale.Kind.LINEAR, low, high)),
                new Scale("logarithmic loss scale", (low, high) -> suggested(LossScale.Kind.LOG, low, high)),
                new Scale("loss scale of one number", (low, high) -> suggested(LossScale.Kind.LINEAR, low, low)),
                new Scale(
                        "surface with colour bar", (low, high) -> picture(LossScale.Kind.LINEAR, low, high, 500, 400)),
                new Scale("surface in a tall view", (low, high) -> picture(LossScale.Kind.LOG, low, high, 200, 420)));
    }

    private static Drawn ticks(Ticks ticks) {
        for (int i = 1; i < ticks.count(); i++) {
            if (!(ticks.values()[i] > ticks.values()[i - 1])) {
                throw new IllegalStateException("two ticks at " + ticks.values()[i]);
            }
        }
        return new Drawn(Arrays.stream(ticks.values()).boxed().toList(), List.of(ticks.labels()));
    }

    private static LossGrid grid(double low, double high) {
        double[] values = {low, low, high, high, low, high, high, low, low};
        return new LossGrid(Box.square(1), 3, 3, values);
    }

    private static Drawn suggested(LossScale.Kind kind, double low, double high) {
        LossScale scale = LossScales.suggest(grid(low, high), kind).scale();
        LossScale top =
                LossScales.suggest(grid(low, high), kind, OptionalInt.of(50)).scale();
        Levels levels = new Levels(scale);
        double[] fractions = new double[levels.fractions.length];
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = levels.fractions[i];
        }
        levels.below(0.5f);
        Drawn ends = Drawn.of(
                scale.low(), scale.high(), scale.loss(0.5), top.low(), top.high(), scale.fraction(scale.high()));
        return new Drawn(
                Stream.concat(ends.places().stream(), Arrays.stream(fractions).boxed())
                        .toList(),
                List.of());
    }

    private static Drawn picture(LossScale.Kind kind, double low, double high, int width, int height) {
        LossGrid grid = grid(low, high);
        Scene scene = new Scene(
                grid, LossScales.suggest(grid, kind).scale(), "first", "second", "loss", List.of(), List.of());
        SurfaceFrame frame = Scenes.picture(grid, scene.scale(), Camera.TERRAIN, Viewport.of(width, height));
        return Drawn.of(Overlay.compose(scene, frame, Palette.DARK));
    }
}
