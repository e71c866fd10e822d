package errorscape.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Reminds whoever writes a new reader below the window to add it to the list of its room.
final class EveryReaderIsFedTest {
    private static final Set<String> READS = Set.of("read", "parse", "convert", "load");

    private static final List<String> SOURCES =
            List.of(String.class.getName(), Path.class.getName(), Reader.class.getName());

    /// Why some are not in a list of their own.
    private static final Map<String, String> ELSEWHERE = Map.of(
            "SampleData.read", "takes the name of a file that comes with the program",
            "SampleNetworks.read", "takes the name of a file that comes with the program");

    @Test
    void everyMethodThatReadsATextOrAFileIsCoveredByAFuzzedReader() {
        Set<String> covered = Readers.all(Path.of("")).stream()
                .flatMap(reader -> reader.covers().stream())
                .collect(Collectors.toSet());
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("errorscape");
        Set<String> missing = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        classes.stream()
                .filter(type -> !type.getPackageName().startsWith("errorscape.ui")
                        && !type.getPackageName().startsWith("errorscape.truth"))
                .flatMap(type -> type.getMethods().stream())
                .filter(EveryReaderIsFedTest::reads)
                .map(method -> method.getOwner().getName().replaceAll(".*\\.", "") + "." + method.getName())
                .forEach(name -> {
                    found.add(name);
                    if (!covered.contains(name) && !ELSEWHERE.containsKey(name)) {
                        missing.add(name);
                    }
                });
        assertThat(missing)
                .as("readers that nobody feeds: add a line to the list of their package's tests, such as"
                        + " ScenarioReaders")
                .isEmpty();
        assertThat(found).contains("Schedule.parse", "CsvDatasetReader.read", "ScenarioFile.parse");
    }

    private static boolean reads(JavaMethod method) {
        return READS.contains(method.getName())
                && !method.getModifiers().contains(JavaModifier.PRIVATE)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !method.getRawParameterTypes().isEmpty()
                && SOURCES.contains(method.getRawParameterTypes().getFirst().getName())
                && !method.getRawReturnType().getName().equals("void");
    }
}
