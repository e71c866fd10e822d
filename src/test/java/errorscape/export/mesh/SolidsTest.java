package errorscape.export.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import errorscape.export.picture.Samples;
import errorscape.math.Range;
import errorscape.render.ColourMap;
import errorscape.render.LossScale;
import errorscape.render.Scene;
import errorscape.slice.Box;
import errorscape.slice.grid.LossGrid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SolidsTest {
    private static final int NODES = 21;
    private static final LossScale UNIT = new LossScale(LossScale.Kind.LINEAR, 0, 1);

    private static LossGrid grid(DoubleBinaryOperator loss) {
        Box box = new Box(new Range(-1, 1), new Range(-1, 1));
        double[] values = new double[NODES * NODES];
        for (int i = 0; i < values.length; i++) {
            int row = i / NODES;
            values[i] = loss.applyAsDouble(i % NODES / 10.0 - 1, row / 10.0 - 1);
        }
        return new LossGrid(box, NODES, NODES, values);
    }

    private static Scene scene(LossGrid grid, Scene.Trace... traces) {
        return new Scene(grid, UNIT, "a", "b", "loss", List.of(traces), List.of());
    }

    private static Scene.Trace trace(double[] a, double[] b, double[] loss) {
        return new Scene.Trace(a, b, loss, loss, a.length, 0xFFFF9F43);
    }

    private static StlReading stl(Scene scene) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StlFile.write(SceneSolid.of(scene, ColourMap.VIRIDIS, 100), "where it comes from", bytes);
        StlReading read = StlReading.of(bytes.toByteArray());
        read.checkWatertight();
        return read;
    }

    @Test
    void a_level_surface_is_a_block_with_the_volume_of_one() throws IOException {
        // Half the relief of 39 mm above the base of 3 mm, 100 mm wide.
        assertThat(stl(scene(grid((a, b) -> 0.5))).volume()).isCloseTo(100 * 100 * 22.5, within(1.0));
    }

    @Test
    void a_cut_off_top_is_level() throws IOException {
        StlReading read = stl(scene(grid((a, b) -> 3 * (a * a + b * b))));
        float highest =
                (float) read.points().stream().mapToDouble(p -> p[2]).max().orElseThrow();
        assertThat(highest).isCloseTo(42, within(1e-4f));
        assertThat(read.points().stream().filter(p -> p[2] == highest).count()).isGreaterThan(100);
    }

    @Test
    void a_hole_goes_all_the_way_through() throws IOException {
        double whole = stl(scene(grid((a, b) -> 0.5))).volume();
        StlReading read = stl(scene(grid((a, b) -> a * a + b * b < 0.1 ? Double.NaN : 0.5)));
        assertThat(read.volume()).isBetween(0.8 * whole, 0.95 * whole);
    }

    @Test
    void holes_wherever_they_are_leave_it_watertight() throws IOException {
        for (int seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            double share = 0.05 * seed;
            stl(scene(grid((a, b) -> random.nextDouble() < share ? Double.POSITIVE_INFINITY : random.nextDouble())));
        }
    }

    @Test
    void without_a_finite_loss_there_is_no_solid_and_the_message_says_what_to_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stl(scene(grid((a, b) -> Double.NaN))))
                .withMessageContaining("choose another");
    }

    @Test
    void a_path_that_steps_to_and_fro_over_the_same_points_is_watertight() throws IOException {
        double[] a = new double[60];
        double[] b = new double[60];
        double[] loss = new double[60];
        for (int i = 0; i < 60; i++) {
            a[i] = i < 40 ? (i % 2 == 0 ? -0.5 : 0.5) : 0.5 - (i - 40) / 20.0;
            b[i] = i < 40 ? 0 : (i % 3) / 10.0;
            loss[i] = 0.6;
        }
        stl(scene(grid((x, y) -> 0.4), trace(a, b, loss)));
    }

    @Test
    void paths_that_wander_at_random_are_watertight() throws IOException {
        for (int seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            double[] a = new double[300];
            double[] b = new double[300];
            double[] loss = new double[300];
            for (int i = 1; i < 300; i++) {
                a[i] = a[i - 1] + 0.12 * random.nextGaussian();
                b[i] = b[i - 1] + 0.12 * random.nextGaussian();
                loss[i] = random.nextInt(40) == 0 ? Double.NaN : random.nextDouble();
            }
            Scene.Trace path = trace(a, b, loss);
            stl(scene(grid((x, y) -> 0.3 + 0.2 * x), path, path));
        }
    }

    @Test
    void a_real_run_is_watertight() throws IOException {
        StlReading read = stl(Samples.scene(60).scene());
        assertThat(read.volume()).isPositive();
    }

    @Test
    void every_format_has_the_same_points_and_triangles() throws IOException {
        List<Mesh> parts = SceneSolid.of(Samples.scene(30).scene(), ColourMap.VIRIDIS, 100);
        int points = parts.stream().mapToInt(Mesh::pointCount).sum();
        int triangles = parts.stream().mapToInt(Mesh::triangleCount).sum();
        ByteArrayOutputStream obj = new ByteArrayOutputStream();
        ObjFile.write(parts, "where it comes from", obj);
        List<String> lines = obj.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("# where it comes from");
        assertThat(lines.stream().filter(line -> line.startsWith("v "))).hasSize(points);
        assertThat(lines.stream().filter(line -> line.startsWith("f ")))
                .hasSize(triangles)
                .allSatisfy(line -> assertThat(
                                Arrays.stream(line.substring(2).split(" ")).mapToInt(Integer::parseInt))
                        .allMatch(i -> i >= 1 && i <= points));
        ByteArrayOutputStream ply = new ByteArrayOutputStream();
        PlyFile.write(parts, "where it comes from", ply);
        String header = ply.toString(StandardCharsets.ISO_8859_1);
        assertThat(header).contains("element vertex " + points + "\n", "element face " + triangles + "\n");
        assertThat(ply.size()).isEqualTo(header.indexOf("end_header\n") + 11 + 15 * points + 13 * triangles);
    }

    @Test
    void a_glb_is_whole_and_its_accessors_lie_in_its_buffer() throws IOException {
        List<Mesh> parts = SceneSolid.of(Samples.scene(30).scene(), ColourMap.VIRIDIS, 100);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GlbFile.write(parts, "where it comes from", bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(in.getInt()).isEqualTo(0x46546C67);
        assertThat(in.getInt()).isEqualTo(2);
        assertThat(in.getInt()).isEqualTo(bytes.size());
        byte[] json = new byte[in.getInt()];
        assertThat(in.getInt()).isEqualTo(0x4E4F534A);
        in.get(json);
        int binary = in.getInt();
        JsonNode tree = new JsonMapper().readTree(new String(json, StandardCharsets.UTF_8));
        assertThat(tree.get("asset").get("generator").asString()).isEqualTo("where it comes from");
        assertThat(tree.get("meshes")).hasSize(parts.size());
        assertThat(tree.get("buffers").get(0).get("byteLength").asInt()).isEqualTo(binary);
        for (int i = 0; i < parts.size(); i++) {
            JsonNode indices = tree.get("accessors").get(4 * i + 3);
            assertThat(indices.get("count").asInt()).isEqualTo(3 * parts.get(i).triangleCount());
            JsonNode places = tree.get("accessors").get(4 * i);
            JsonNode view = tree.get("bufferViews").get(4 * i);
            assertThat(view.get("byteLength").asInt())
                    .isEqualTo(12 * places.get("count").asInt());
            // The base is 0.1 m wide.
            assertThat(places.get("max").get(0).asDouble()).isLessThan(0.12);
        }
    }
}
