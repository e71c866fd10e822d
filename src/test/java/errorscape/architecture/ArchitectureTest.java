package errorscape.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import errorscape.architecture.TableOfRooms.Room;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The house and its habits, checked on every class of the program.
final class ArchitectureTest {
    private static final String ROOT = "errorscape";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final Habits HABITS = new Habits(ROOT);

    private static final List<Room> ROOMS = TableOfRooms.of(Path.of("docs/architecture.md"));

    private static final House HOUSE = new House(ROOT, ROOMS);

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aPackageImportsOnlyWhatTheHouseAllows(Room room) {
        HOUSE.imports(room).check(PROGRAM);
    }

    @Test
    void everyPackageHasARowInTheTable() {
        HOUSE.everyClassHasARoom().check(PROGRAM);
    }

    @Test
    void everyPermissionOfTheTableIsUsed() {
        assertThat(HOUSE.unusedGrants(PROGRAM)).isEmpty();
    }

    @Test
    void noFeatureKnowsAnother() {
        assertThat(HOUSE.featuresThatKnowAnother()).isEmpty();
    }

    @Test
    void packagesFormNoCycle() {
        HOUSE.noCycles().check(PROGRAM);
    }

    @Test
    void threadsAreMadeInTrainingAlone() {
        HABITS.threadsAreMadeInTraining().check(PROGRAM);
    }

    @Test
    void onlyTheCommandLinePrints() {
        HABITS.onlyTheCommandLinePrints().check(PROGRAM);
    }

    @Test
    void filesAreOpenedInOnePackageAlone() {
        HABITS.filesAreOpenedInOnePackage().check(PROGRAM);
    }

    @Test
    void onlyTheBridgePostsToTheFxThread() {
        HABITS.onlyTheBridgePostsToTheFxThread().check(PROGRAM);
    }

    @Test
    void belowTheWindowNothingCallsAFunctionWhoseBitsDifferBetweenMachines() {
        HABITS.theEngineGivesTheSameBitsEverywhere().check(PROGRAM);
    }

    @Test
    void onlyFmaCallsMathFma() {
        HABITS.onlyFmaCallsMathFma().check(PROGRAM);
    }

    @Test
    void nothingStaticChanges() {
        HABITS.noStaticMutableState().check(PROGRAM);
    }
}
