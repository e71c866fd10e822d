package errorscape.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/words");
    private static final Pattern IN_JAVA =
            Pattern.compile("(?:\\b(?:Words\\.)?text\\(\\s*)?\"([a-z]+\\.[A-Za-z0-9.]*[A-Za-z0-9])\"");

    /// Names of files look like keys.
    private static final Pattern FILE = Pattern.compile(".*[.](?:fxml|js|json|csv)");

    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void everyEnglishTextHasAGermanOneWithTheSamePlacesAndNoOther() throws IOException {
        for (Path english : files(BUNDLES, ".properties")) {
            if (english.toString().endsWith("_de.properties")) {
                continue;
            }
            Path german = Path.of(english.toString().replace(".properties", "_de.properties"));
            Properties first = read(english);
            Properties second = read(german);
            assertThat(second.keySet()).as(german.toString()).isEqualTo(first.keySet());
            first.forEach((key, text) -> assertThat(places(String.valueOf(second.get(key))))
                    .as("places of %s in %s", key, german)
                    .isEqualTo(places((String) text)));
        }
    }

    @Test
    void everyTextIsAPatternThatCanBeFormatted() throws IOException {
        for (Path file : files(BUNDLES, ".properties")) {
            read(file).forEach((key, text) -> {
                assertThat((String) text).as("%s in %s", key, file).doesNotContain("'");
                if (!places((String) text).isEmpty()) {
                    assertThat(MessageFormat.format((String) text, 1, 2, 3, 4, 5, 6, 7, 8, 9))
                            .as("%s in %s", key, file)
                            .isNotBlank();
                }
            });
        }
    }

    @Test
    void everyKeyThatTheProgramNamesIsThere() throws IOException {
        Words words = new Words(Language.ENGLISH);
        Set<String> bundles = bundles();
        List<String> missing = new ArrayList<>();
        for (Path file : Stream.concat(
                        files(Path.of("src/main/java"), ".java").stream(), files(Path.of("fxml"), ".fxml").stream())
                .toList()) {
            Matcher keys = (file.toString().endsWith(".java") ? IN_JAVA : IN_FXML).matcher(Files.readString(file));
            while (keys.find()) {
                String key = keys.group(1);
                boolean named = bundles.contains(key.substring(0, Math.max(0, key.indexOf('.'))));
                boolean asked = !file.toString().endsWith(".java")
                        || keys.group().startsWith("text")
                        || keys.group().startsWith("Words");
                if ((named || asked) && !FILE.matcher(key).matches()) {
                    if (!known(words, key)) {
                        missing.add(file + ": " + key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aKeyThatIsNowhereIsNamed() {
        assertThatThrownBy(() -> new Words(Language.GERMAN).of("nothing.here"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("nothing.here");
    }

    @Test
    void theLanguageIsTheOneNamedOrTheMachinesOrEnglish() {
        assertThat(Language.of("", Locale.GERMANY)).isEqualTo(Language.GERMAN);
        assertThat(Language.of("en", Locale.GERMANY)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("", Locale.of("tr"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("pseudo", Locale.ROOT)).isEqualTo(Language.PSEUDO);
    }

    @Test
    void pseudoTextsAreLongerAndKeepTheirPlaces() {
        assertThat(Pseudo.of("Step {0} of a run")).isEqualTo("[Stép {0} óf á rún~~~~~~]");
        assertThat(Pseudo.of("{0,choice,0#no one|1#{1} use} of")).startsWith("[{0,choice,0#nó óné|1#{1} úsé} óf~");
    }

    /// Whether there is such a text, or several of which it is the beginning of the keys.
    private static boolean known(Words words, String key) {
        for (String end : new String[] {"", ".of", ".slice", ".function"}) {
            try {
                words.of(key + end);
                return true;
            } catch (MissingResourceException e) {
                // The next one may be.
            }
        }
        return false;
    }

    private static Set<String> bundles() throws IOException {
        return files(BUNDLES, ".properties").stream()
                .map(file -> file.getFileName().toString().replaceAll("(_de)?\\.properties$", ""))
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        Set<String> found = new TreeSet<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            found.add(places.group(1));
        }
        return found;
    }

    private static Properties read(Path file) throws IOException {
        Properties read = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(in);
        }
        return read;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
