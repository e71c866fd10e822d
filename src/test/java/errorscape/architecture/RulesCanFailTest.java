package errorscape.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A rule that cannot fail guards nothing: each is shown the small wrong house in `fixture`, and must name
/// what is wrong there and only that.
final class RulesCanFailTest {
    private static final String ROOT = "errorscape.architecture.fixture";
    private static final JavaClasses FIXTURE = new ClassFileImporter().importPackages(ROOT);
    private static final House HOUSE = new House(ROOT, TableOfRooms.of("""
        | package | may import |
        |---|---|
        | `math` | - |
        | `slice` | math |
        | `data` | math |
        | `optimizer` | -; EJML, commons-math |
        | `render` | - |
        | `training` | - |
        | `cli` | - |
        | `ui.common` | -; JavaFX |
        | `ui.table` | - |
        | `ui.map` | ui.common; JavaFX |
        | `ui.main` | ui.map, ui.table |
        """));
    private static final Habits HABITS = new Habits(ROOT);

    @Test
    void anImportFromAbove() {
        assertThat(imports("math")).isNotEmpty().allMatch(v -> v.contains("Cycle"));
    }

    @Test
    void aLibraryOfAnotherPackage() {
        assertThat(imports("data")).isNotEmpty().allMatch(v -> v.contains("java.awt.Color"));
    }

    @Test
    void javaFxBelowTheWindow() {
        assertThat(imports("render")).isNotEmpty().allMatch(v -> v.contains("javafx.geometry.Point2D"));
    }

    @Test
    void aFeatureThatKnowsAnother() {
        assertThat(imports("ui.map")).isNotEmpty().allMatch(v -> v.contains("TableView") && v.contains("MapView"));
    }

    @Test
    void theMainWindowAndFairClassesPass() {
        assertThat(imports("ui.main")).isEmpty();
        assertThat(imports("ui.common")).isEmpty();
        assertThat(imports("ui.table")).isEmpty();
        assertThat(imports("optimizer")).isEmpty();
        assertThat(imports("slice")).isEmpty();
    }

    @Test
    void aFeatureWhoseRowNamesAnother() {
        House wrong = new House(ROOT, TableOfRooms.of("""
            | package | may import |
            |---|---|
            | `ui.common` | - |
            | `ui.table` | ui.common |
            | `ui.map` | ui.common, ui.table |
            | `ui.main` | ui.map, ui.table, ui.common |
            """));
        assertThat(wrong.featuresThatKnowAnother()).containsExactly("ui.map knows ui.table");
    }

    @Test
    void aPermissionThatNobodyUses() {
        assertThat(HOUSE.unusedGrants(FIXTURE))
                .containsExactlyInAnyOrder("data: math", "optimizer: commons-math", "ui.main: ui.map");
    }

    @Test
    void aRowThatNamesAStranger() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableOfRooms.of("""
                    | package | may import |
                    |---|---|
                    | `math` | attic |
                    """))
                .withMessageContaining("attic");
    }

    @Test
    void aPackageWithoutARow() {
        assertThat(violations(HOUSE.everyClassHasARoom())).isNotEmpty().allMatch(v -> v.contains("cellar"));
    }

    @Test
    void aCycleOfPackages() {
        assertThat(violations(HOUSE.noCycles()))
                .singleElement()
                .satisfies(v -> assertThat(v).contains("Slice math", "Slice slice"));
    }

    @Test
    void aThreadMadeElsewhere() {
        assertThat(members(
                        HABITS.threadsAreMadeInTraining(),
                        "thread",
                        "virtualThread",
                        "pool",
                        "commonPool",
                        "parallelStream"))
                .isEmpty();
    }

    @Test
    void aLoudClass() {
        assertThat(members(HABITS.onlyTheCommandLinePrints(), "prints", "tracesAnError"))
                .isEmpty();
    }

    @Test
    void aFileOpenedElsewhere() {
        assertThat(members(
                        HABITS.filesAreOpenedInOnePackage(),
                        "writesAFile",
                        "writesAFileByName",
                        "readsAFile",
                        "opensAChannel"))
                .isEmpty();
    }

    @Test
    void aFunctionWhoseBitsDiffer() {
        assertThat(members(HABITS.theEngineGivesTheSameBitsEverywhere(), "inexact", "inexactByName"))
                .isEmpty();
    }

    @Test
    void aFusedMultiplyAddThatMayBeSlow() {
        assertThat(members(HABITS.onlyFmaCallsMathFma(), "fused")).isEmpty();
    }

    @Test
    void aStaticThatChanges() {
        assertThat(violations(HABITS.noStaticMutableState()))
                .hasSize(3)
                .anyMatch(v -> v.contains("OPEN_TABLE"))
                .anyMatch(v -> v.contains("COUNTER"))
                .anyMatch(v -> v.contains("last"));
    }

    @Test
    void aPostToTheFxThreadFromAFeature() {
        assertThat(violations(HABITS.onlyTheBridgePostsToTheFxThread()))
                .singleElement()
                .satisfies(v -> assertThat(v).contains("MapView"));
    }

    private static List<String> imports(String name) {
        return HOUSE.rooms().stream()
                .filter(room -> room.name().equals(name))
                .map(HOUSE::imports)
                .flatMap(rule -> violations(rule).stream())
                .toList();
    }

    /// Members of the fixture's `Breaker` that a rule should name and does not, and violations that name none of them.
    private static List<String> members(ArchRule rule, String... names) {
        List<String> violations = violations(rule);
        List<String> expected =
                List.of(names).stream().map(n -> "Breaker." + n + "(").toList();
        List<String> wrong = new ArrayList<>(expected);
        wrong.removeIf(name -> violations.stream().anyMatch(v -> v.contains(name)));
        violations.stream()
                .filter(v -> expected.stream().noneMatch(v::contains))
                .forEach(wrong::add);
        return wrong;
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(FIXTURE).getFailureReport().getDetails();
    }
}
