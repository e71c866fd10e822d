package errorscape.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsThereAtTheNextStartWhateverItsLetters() {
        Path file = folder.resolve("new").resolve("preferences.properties");
        Preferences first = Preferences.of(file);
        first.put("cards.left a=b", "Größe: 3\n#C:\\Übung \\");
        first.put("window.simple", "true");

        assertThat(first.save()).isTrue();
        Preferences second = Preferences.of(file);
        assertThat(second.get("cards.left a=b")).hasValue("Größe: 3\n#C:\\Übung \\");
        assertThat(second.isOn("window.simple", false)).isTrue();
        assertThat(second.isOn("window.other", true)).isTrue();
    }

    @Test
    void aFileThatIsNoneIsTakenAsEmptyAndReplaced() throws IOException {
        Path file = folder.resolve("preferences.properties");
        Files.writeString(file, "a=\\u12");
        Preferences read = Preferences.of(file);

        assertThat(read.get("a")).isEmpty();
        read.put("b", "1");
        assertThat(read.save()).isTrue();
        assertThat(Preferences.of(file).get("b")).hasValue("1");
    }

    @Test
    void aFolderThatCannotBeMadeLosesNoMoreThanThePreference() throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "");
        Preferences read = Preferences.of(file.resolve("preferences.properties"));
        read.put("a", "1");

        assertThat(read.save()).isFalse();
        assertThat(read.get("a")).hasValue("1");
    }

    @Test
    void theFolderIsWhereThePlatformKeepsStateUnlessAPropertyNamesAnother() {
        Properties system = new Properties();
        system.setProperty("os.name", "Linux");
        system.setProperty("user.home", folder.toString());

        assertThat(KeptFolder.of(Map.of(), system)).isEqualTo(folder.resolve(".local/state/errorscape"));
        assertThat(KeptFolder.of(Map.of("XDG_STATE_HOME", folder.resolve("s").toString()), system))
                .isEqualTo(folder.resolve("s/errorscape"));
        assertThat(KeptFolder.of(Map.of("XDG_STATE_HOME", "relative"), system))
                .isEqualTo(folder.resolve(".local/state/errorscape"));
        system.setProperty(KeptFolder.PROPERTY, folder.resolve("own").toString());
        assertThat(KeptFolder.of(Map.of(), system)).isEqualTo(folder.resolve("own"));
    }
}
