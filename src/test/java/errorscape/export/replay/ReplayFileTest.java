package errorscape.export.replay;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.export.picture.Samples;
import errorscape.picture.Provenance;
import errorscape.picture.SceneBuilder;
import errorscape.render.Camera;
import errorscape.render.ColourMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReplayFileTest {
    private final SceneBuilder builder = Samples.scene(30);

    private String page(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReplayFile.write(
                builder, Camera.TERRAIN, ColourMap.VIRIDIS, new Provenance(name, 45, 1, 30, "1.0", false), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode data(String page) {
        Matcher matcher =
                Pattern.compile("id=\"data\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).isTrue();
        return new JsonMapper().readTree(matcher.group(1));
    }

    private static double[] doubles(JsonNode base64) {
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(base64.asString())).order(ByteOrder.LITTLE_ENDIAN);
        double[] all = new double[bytes.remaining() / 8];
        bytes.asDoubleBuffer().get(all);
        return all;
    }

    @Test
    void the_page_needs_nothing_from_elsewhere() throws IOException {
        String page = page("Moons");
        assertThat(page).doesNotContain("http:", "https:", "src=", "@import", "url(", "{{");
        assertThat(page.length()).isLessThan(3_000_000);
    }

    @Test
    void the_numbers_are_those_of_the_run() throws IOException {
        JsonNode data = data(page("Moons"));
        assertThat(data.get("racers")).hasSize(2);
        double[] loss = doubles(data.get("racers").get(0).get("loss"));
        assertThat(loss).hasSize(31);
        assertThat(loss[30])
                .isEqualTo(builder.material().racers().getFirst().run().now().loss());
        assertThat(data.get("marks")).hasSameSizeAs(builder.scene().marks());
        assertThat(data.get("provenance").asString()).contains("seed 45", "30 steps", "1.0");
    }

    @Test
    void no_name_can_break_out_of_the_data() throws IOException {
        String name = "</script><script>alert(1)</script> {{data}} \"&";
        String page = page(name);
        assertThat(data(page).get("name").asString()).isEqualTo(name);
        assertThat(page.split("<script", -1)).hasSize(3);
    }
}
