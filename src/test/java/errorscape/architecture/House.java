package errorscape.architecture;

import static errorscape.architecture.Library.COMMONS_MATH;
import static errorscape.architecture.Library.EJML;
import static errorscape.architecture.Library.FAST_CSV;
import static errorscape.architecture.Library.ICONS;
import static errorscape.architecture.Library.JACKSON;
import static errorscape.architecture.Library.JAVA_2D;
import static errorscape.architecture.Library.JAVA_FX;
import static errorscape.architecture.Library.MARKDOWN;
import static errorscape.architecture.Library.PICOCLI;
import static errorscape.architecture.Library.THEME;
import static errorscape.architecture.Library.VECTOR_API;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of docs/architecture.md as rules: every package below the root, and what it may import. What is not
/// listed is forbidden. The root itself (`Launcher`, `App`) composes the rest and may import all of it.
///
/// @param root name of the root package; another one than `errorscape` only where the rules themselves are
///     tested
record House(String root) {
    private static final String FEATURE = "ui.<feature>";

    /// The packages of the engine in the order of the flow; "and below" means all that stand before.
    private static final List<String> FLOW = List.of(
            "math",
            "file",
            "objective",
            "function",
            "data",
            "network",
            "eigen",
            "optimizer",
            "slice",
            "critical",
            "training",
            "render",
            "plot",
            "failure",
            "scenario",
            "laboratory",
            "lesson",
            "lesson.format",
            "lesson.measure",
            "lesson.sheet",
            "export",
            "cli");

    /// One row of the table.
    ///
    /// @param name of the package below the root; [#FEATURE] stands for every package in `ui` without a row
    /// @param imports other rows it may use
    /// @param libraries it may use
    record Room(String name, Set<String> imports, Set<Library> libraries) {
        static Room of(String name, Stream<String> imports, Library... libraries) {
            return new Room(name, imports.collect(Collectors.toUnmodifiableSet()), Set.of(libraries));
        }
    }

    static List<Room> rooms() {
        return List.of(
                Room.of("math", Stream.of()),
                Room.of("file", Stream.of()),
                Room.of("objective", Stream.of("math")),
                Room.of("function", Stream.of("math", "objective")),
                Room.of("data", Stream.of("file", "math"), FAST_CSV),
                Room.of("network", Stream.of("data", "objective", "math"), EJML, VECTOR_API),
                Room.of("eigen", Stream.of("objective", "math"), EJML),
                Room.of("optimizer", Stream.of("eigen", "objective", "math"), EJML, COMMONS_MATH),
                Room.of("slice", Stream.of("eigen", "objective", "math"), EJML),
                Room.of("critical", Stream.of("eigen", "objective", "slice", "math"), COMMONS_MATH),
                Room.of("training", below("training")),
                Room.of("render", Stream.of("slice", "math")),
                Room.of("plot", Stream.of("render", "math")),
                Room.of("failure", Stream.of()),
                // A scenario names the camera and the loss scale it is shown with.
                Room.of("scenario", Stream.concat(below("training"), Stream.of("training", "render")), JACKSON),
                // A laboratory varies scenarios.
                Room.of("laboratory", Stream.concat(below("training"), Stream.of("training", "scenario"))),
                Room.of("lesson", Stream.of("math", "slice")),
                Room.of(
                        "lesson.format",
                        Stream.of("file", "function", "lesson", "math", "scenario"),
                        JACKSON,
                        MARKDOWN),
                // What a lesson claims may come from anything that computes.
                Room.of("lesson.measure", below("lesson.measure")),
                Room.of("lesson.sheet", Stream.of("lesson"), MARKDOWN),
                Room.of("export", below("export"), JAVA_2D),
                Room.of("cli", below("cli"), PICOCLI),
                // The session of a window and the pen for display lists are every view's: hence scenario and render.
                Room.of("ui.common", Stream.concat(below("scenario"), Stream.of("scenario")), JAVA_FX, THEME, ICONS),
                // The main window is the one place that knows every feature.
                Room.of("ui.main", Stream.concat(below("cli"), Stream.of("ui.common", FEATURE)), JAVA_FX, THEME, ICONS),
                Room.of(FEATURE, Stream.concat(below("cli"), Stream.of("ui.common")), JAVA_FX, THEME, ICONS),
                // A rehearsal plays in the window as a user does, from outside.
                Room.of("rehearsal", Stream.concat(below("cli"), Stream.of("ui.common", "ui.main")), JAVA_FX));
    }

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
        Set<String> known = rooms().stream().map(Room::name).collect(Collectors.toSet());
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

    /// The row a class belongs to; the bare package name when it has none. A package inside another has a row of its
    /// own.
    private String roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return name;
        }
        String room = name.substring(root.length() + 1);
        boolean feature = room.matches("ui\\.\\w+") && !room.equals("ui.common") && !room.equals("ui.main");
        return feature ? FEATURE : room;
    }

    private static Stream<String> below(String room) {
        return FLOW.stream().takeWhile(name -> !name.equals(room));
    }
}
