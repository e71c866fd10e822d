package errorscape.export.replay;

import errorscape.picture.Provenance;
import errorscape.picture.RacerTrace;
import errorscape.picture.SceneBuilder;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.Palette;
import errorscape.render.Scene;
import errorscape.slice.Plane;
import errorscape.slice.grid.LossGrid;
import errorscape.training.PathPoint;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What a replay's page shows, as JSON; long rows of numbers are base64 of little-endian bytes.
final class ReplayData {
    /// Nodes along each side of the surface: more make a page too large to send.
    private static final int MOST_NODES = 257;

    private final SceneBuilder builder;
    private final Scene scene;
    private final Camera camera;
    private final ColourMap colours;
    private final Provenance of;

    ReplayData(SceneBuilder builder, Camera camera, ColourMap colours, Provenance of) {
        this.builder = builder;
        scene = builder.scene();
        this.camera = camera;
        this.colours = colours;
        this.of = of;
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("name", of.scenario());
            json.writeStringProperty(
                    "note", builder.material().experiment().scenario().note());
            json.writeStringProperty("provenance", of.sentence());
            of.facts().forEach((key, value) -> json.writeStringProperty("of-" + key, value.toString()));
            surface(json);
            paths(json);
            marks(json);
            json.writeObjectPropertyStart("palettes");
            palette("dark", Palette.DARK, json);
            palette("light", Palette.LIGHT, json);
            json.writeEndObject();
            json.writeEndObject();
        }
        // Within a page no text may look like the end of a script.
        return text.toString().replace("<", "\\u003c");
    }

    private void surface(JsonGenerator json) {
        LossGrid grid = reduced(scene.grid());
        LossScale scale = scene.scale();
        json.writeNumberProperty("columns", grid.columns());
        json.writeNumberProperty("rows", grid.rows());
        numbers("a", json, grid.box().a().min(), grid.box().a().max());
        numbers("b", json, grid.box().b().min(), grid.box().b().max());
        json.writeStringProperty("firstName", scene.firstAxis());
        json.writeStringProperty("secondName", scene.secondAxis());
        json.writeStringProperty("quantity", scene.lossName());
        json.writeStringProperty("heightLabel", scene.heightLabel());
        json.writeStringProperty("cut", cut(scale));
        json.writeObjectPropertyStart("scale");
        json.writeStringProperty("kind", scale.kind().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("low", scale.low());
        json.writeNumberProperty("high", scale.high());
        json.writeEndObject();
        ByteBuffer values = ByteBuffer.allocate(4 * grid.values().length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : grid.values()) {
            values.putFloat((float) value);
        }
        json.writeStringProperty("values", base64(values.array()));
        ByteBuffer table = ByteBuffer.allocate(3 * 256);
        for (int i = 0; i < 256; i++) {
            int colour = colours.entry(i);
            table.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        json.writeStringProperty("colours", base64(table.array()));
        json.writeObjectPropertyStart("camera");
        json.writeNumberProperty("azimuth", camera.azimuth());
        json.writeNumberProperty("elevation", camera.elevation());
        json.writeEndObject();
    }

    private String cut(LossScale scale) {
        boolean above = Arrays.stream(scene.grid().values()).anyMatch(v -> Double.isFinite(v) && v > scale.high());
        boolean below = Arrays.stream(scene.grid().values()).anyMatch(v -> Double.isFinite(v) && v < scale.low());
        return above && below ? "cut off at both ends" : above ? "cut off above" : below ? "cut off below" : "";
    }

    private static LossGrid reduced(LossGrid grid) {
        int columns = Math.min(MOST_NODES, grid.columns());
        int rows = Math.min(MOST_NODES, grid.rows());
        if (columns == grid.columns() && rows == grid.rows()) {
            return grid;
        }
        double[] values = new double[columns * rows];
        for (int i = 0; i < values.length; i++) {
            double a = grid.box().a().at(i % columns / (columns - 1.0));
            int row = i / columns;
            double b = grid.box().b().at(row / (rows - 1.0));
            values[i] = grid.valueAt(a, b);
        }
        return new LossGrid(grid.box(), columns, rows, values);
    }

    private void paths(JsonGenerator json) {
        Plane plane = builder.material().plane();
        json.writeArrayPropertyStart("racers");
        // The first racer first; it is drawn last.
        for (RacerTrace path : builder.traces().reversed()) {
            Scene.Trace trace = path.trace();
            if (trace.hollow()) {
                continue; // averaged weights are no racer
            }
            json.writeStartObject();
            json.writeStringProperty("name", path.racer().title());
            json.writeNumberProperty("colour", path.racer().colour());
            json.writeStringProperty("message", path.racer().run().message());
            json.writeBooleanProperty("shown", true);
            column("step", path.points(), PathPoint::step, json);
            doubles("a", trace.a(), json);
            doubles("b", trace.b(), json);
            column(
                    "distance",
                    path.points(),
                    point -> plane.project(point.weights()).distance(),
                    json);
            column("loss", path.points(), PathPoint::loss, json);
            doubles("height", trace.loss(), json);
            doubles("slice", trace.sliceLoss(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void marks(JsonGenerator json) {
        json.writeArrayPropertyStart("marks");
        for (Scene.Mark mark : scene.marks()) {
            json.writeStartObject();
            json.writeStringProperty("shape", shape(mark.shape()));
            json.writeNumberProperty("a", mark.a());
            json.writeNumberProperty("b", mark.b());
            json.writeNumberProperty(
                    "loss",
                    Double.isFinite(mark.loss()) ? mark.loss() : scene.scale().low());
            json.writeStringProperty("label", mark.label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("legend");
        for (Scene.Shape shape : Scene.Shape.values()) {
            if (scene.marks().stream().anyMatch(mark -> mark.shape() == shape)) {
                json.writeStartArray();
                json.writeString(shape(shape));
                json.writeString(scene.words(shape));
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("lines");
        for (Scene.Line line : scene.lines()) {
            json.writeStartObject();
            numbers("a", json, line.a());
            numbers("b", json, line.b());
            json.writeNumberProperty("colour", line.colour());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String shape(Scene.Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }

    private static void palette(String name, Palette palette, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("background", palette.background());
        json.writeNumberProperty("foreground", palette.foreground());
        json.writeNumberProperty("muted", palette.muted());
        json.writeNumberProperty("minimum", palette.minimum());
        json.writeNumberProperty("saddle", palette.saddle());
        json.writeNumberProperty("maximum", palette.maximum());
        json.writeNumberProperty("degenerate", palette.degenerate());
        json.writeEndObject();
    }

    private static void numbers(String name, JsonGenerator json, double... values) {
        json.writeName(name);
        json.writeArray(values, 0, values.length);
    }

    private static void column(
            String name, List<PathPoint> points, ToDoubleFunction<PathPoint> value, JsonGenerator json) {
        doubles(name, points.stream().mapToDouble(value).toArray(), json);
    }

    private static void doubles(String name, double[] values, JsonGenerator json) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        json.writeStringProperty(name, base64(bytes.array()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
