package errorscape.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class LogPlaceTest {
    private static Properties on(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/ada");
        return properties;
    }

    @Test
    void on_linux_it_is_in_the_folder_for_state_of_the_xdg_specification() {
        assertThat(LogPlace.of(Map.of(), on("Linux")))
                .isEqualTo(Path.of("/home/ada/.local/state/errorscape/failures.log"));
        assertThat(LogPlace.of(Map.of("XDG_STATE_HOME", "/state"), on("Linux")))
                .isEqualTo(Path.of("/state/errorscape/failures.log"));
    }

    @Test
    void a_relative_folder_is_ignored_as_the_specification_wants() {
        assertThat(LogPlace.of(Map.of("XDG_STATE_HOME", "state"), on("Linux")))
                .isEqualTo(Path.of("/home/ada/.local/state/errorscape/failures.log"));
    }

    @Test
    void on_macos_and_windows_it_is_where_programs_there_put_it() {
        assertThat(LogPlace.of(Map.of(), on("Mac OS X")))
                .isEqualTo(Path.of("/home/ada/Library/Logs/Errorscape/failures.log"));
        assertThat(LogPlace.of(Map.of("LOCALAPPDATA", "/local"), on("Windows 11")))
                .isEqualTo(Path.of("/local/Errorscape/failures.log"));
        assertThat(LogPlace.of(Map.of(), on("Windows 11")))
                .isEqualTo(Path.of("/home/ada/AppData/Local/Errorscape/failures.log"));
    }

    @Test
    void a_property_names_another_file() {
        Properties properties = on("Linux");
        properties.setProperty(LogPlace.PROPERTY, "/tmp/of-a-test.log");

        assertThat(LogPlace.of(Map.of("XDG_STATE_HOME", "/state"), properties))
                .isEqualTo(Path.of("/tmp/of-a-test.log"));
    }
}
