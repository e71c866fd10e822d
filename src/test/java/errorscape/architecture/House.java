package errorscape.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import errorscape.architecture.TableOfRooms.Room;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The table of docs/architecture.md as rules: every package below the root, and what it may import. What is not
/// listed is forbidden, and what is listed is used. The root itself (`Launcher`, `App`) composes the rest and may
/// import
/// all of it.
///
/// @param root name of the root package; another one than `errorscape` only where the rules themselves are
///     tested
/// @param rooms the table's rows
record House(String root, List<Room> rooms) {
    /// The one package that may know the features of the window, which do not know each other.
    private static final String MAIN = "ui.main";

    ArchRule imports(Room room) {
        return ArchRuleDefinition.classes()
                .that(DescribedPredicate.describe(
                        "are in " + room.name(), type -> roomOf(type).equals(room.name())))
                .should(new ArchCondition<JavaClass>("import only what the house allows " + room.name()) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            if (!allows(room, type, dependency.getTargetClass().getBaseComponentType())) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    /// A new package needs a row in the table before it can have a class.
    ArchRule everyClassHasARoom() {
        Set<String> known = rooms.stream().map(Room::name).collect(Collectors.toSet());
        return ArchRuleDefinition.classes()
                .that()
                .resideOutsideOfPackage(root)
                .should(new ArchCondition<JavaClass>("be in a package that the house knows") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!known.contains(roomOf(type))) {
                            events.add(
                                    SimpleConditionEvent.violated(type, type.getName() + " has no row in the table"));
                        }
                    }
                });
    }

    ArchRule noCycles() {
        return SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /// What rows permit and no class makes use of: a door that stands open for nobody.
    List<String> unusedGrants(JavaClasses classes) {
        List<String> unused = new ArrayList<>();
        for (Room room : rooms) {
            Set<String> packages = new HashSet<>();
            for (JavaClass type : classes) {
                if (roomOf(type).equals(room.name())) {
                    type.getDirectDependenciesFromSelf()
                            .forEach(d -> packages.add(
                                    d.getTargetClass().getBaseComponentType().getPackageName()));
                }
            }
            Set<String> used = packages.stream().map(this::roomOf).collect(Collectors.toSet());
            room.imports().stream()
                    .filter(granted -> !used.contains(granted))
                    .forEach(granted -> unused.add(room.name() + ": " + granted));
            room.libraries().stream()
                    .filter(library -> packages.stream().noneMatch(library::holds))
                    .forEach(library -> unused.add(room.name() + ": " + library.label()));
        }
        return unused;
    }

    /// Rows of features that name another feature.
    List<String> featuresThatKnowAnother() {
        Set<String> features = rooms.stream()
                .filter(room -> room.name().equals(MAIN))
                .flatMap(room -> room.imports().stream())
                .filter(name -> name.startsWith("ui.") && !isShared(name))
                .collect(Collectors.toSet());
        return rooms.stream()
                .filter(room -> features.contains(room.name()))
                .flatMap(room -> room.imports().stream()
                        .filter(features::contains)
                        .map(other -> room.name() + " knows " + other))
                .toList();
    }

    /// A room that more than one other one of the window uses belongs to all of them.
    private boolean isShared(String name) {
        return rooms.stream()
                        .filter(room -> room.name().startsWith("ui.")
                                && !room.name().equals(MAIN)
                                && room.imports().contains(name))
                        .count()
                > 1;
    }

    private boolean allows(Room room, JavaClass from, JavaClass to) {
        String name = to.getPackageName();
        if (to.isPrimitive() || name.startsWith("org.jspecify.") || name.equals(from.getPackageName())) {
            return true;
        }
        for (Library library : Library.values()) {
            if (library.holds(name)) {
                return room.libraries().contains(library);
            }
        }
        return name.startsWith("java.") || room.imports().contains(roomOf(to));
    }

    private String roomOf(JavaClass type) {
        return roomOf(type.getPackageName());
    }

    /// The row of a package: its name below the root, and the whole name if it is not below.
    private String roomOf(String name) {
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : name;
    }
}
