package errorscape.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is written is read back by a library that knows JSON.
final class JsonReportTest {
    private static JsonNode readBack(Object value) {
        return JsonMapper.shared().readTree(JsonReport.of(value));
    }

    @Test
    void every_double_reads_back_as_the_same_bits() {
        double[] numbers = {0.1 + 0.2, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e21, 1.0 / 3, 5};
        JsonNode read = readBack(numbers);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(read.get(i).asDouble()).isEqualTo(numbers[i]);
        }
    }

    @Test
    void what_json_cannot_say_is_null() {
        JsonNode read = readBack(new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1});
        assertThat(read.get(0).isNull()).isTrue();
        assertThat(read.get(1).isNull()).isTrue();
        assertThat(read.get(2).asDouble()).isEqualTo(1);
    }

    @Test
    void maps_keep_their_order_and_nest() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(Map.of("x", 1L), Map.of()));
        map.put("a", new double[][] {{1, 2}, {3, 4}});
        map.put("c", List.of());
        map.put("d", new int[] {3, 4});
        map.put("e", null);
        map.put("f", true);
        JsonNode read = readBack(map);
        assertThat(new ArrayList<>(read.propertyNames())).containsExactly("b", "a", "c", "d", "e", "f");
        assertThat(read.get("b").get(0).get("x").asLong()).isEqualTo(1);
        assertThat(read.get("a").get(1).get(0).asDouble()).isEqualTo(3);
        assertThat(read.get("c")).isEmpty();
        assertThat(read.get("d").get(1).asInt()).isEqualTo(4);
        assertThat(read.get("e").isNull()).isTrue();
        assertThat(read.get("f").asBoolean()).isTrue();
    }

    @Test
    void texts_are_escaped() {
        String text = "a \"quote\", a \\ and\na line\twith \u0001 and ←";
        assertThat(readBack(text).asString()).isEqualTo(text);
    }

    @Test
    void other_values_are_refused() {
        assertThatThrownBy(() -> JsonReport.of(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
