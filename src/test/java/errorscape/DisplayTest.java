package errorscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DisplayTest {
    private static final Properties NONE = new Properties();

    @ParameterizedTest
    @ValueSource(strings = {"DISPLAY", "WAYLAND_DISPLAY"})
    void onLinuxAVariableTellsOfADisplay(String name) {
        assertThat(Display.present("Linux", Map.of(name, ":0"), NONE)).isTrue();
        assertThat(Display.present("Linux", Map.of(name, " "), NONE)).isFalse();
        assertThat(Display.present("Linux", Map.of(), NONE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void otherSystemsAlwaysHaveOne(String system) {
        assertThat(Display.present(system, Map.of(), NONE)).isTrue();
    }

    @Test
    void theHeadlessPlatformNeedsNone() {
        Properties properties = new Properties();
        properties.setProperty("glass.platform", "Headless");

        assertThat(Display.present("Linux", Map.of(), properties)).isTrue();
    }

    @Test
    void theReasonIsOneLineWithTheDisplay() {
        Throwable failure = new UnsupportedOperationException("Unable to open DISPLAY\nmore of it");

        assertThat(Display.reason(failure, Map.of("DISPLAY", ":99"))).isEqualTo("Unable to open DISPLAY, DISPLAY=:99");
        assertThat(Display.reason(new UnsatisfiedLinkError(), Map.of())).isEqualTo("UnsatisfiedLinkError");
    }
}
