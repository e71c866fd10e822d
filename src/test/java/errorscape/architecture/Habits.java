package errorscape.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;

/// What no class may do, wherever it lives, but for the packages named.
///
/// @param root name of the root package; another one than `errorscape` only where the rules themselves are tested
record Habits(String root) {
    /// Functions whose last bits Java leaves to the machine, and whose intrinsics in fact differ between machines.
    private static final Set<String> INEXACT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log1p", "log10", "pow", "cbrt", "hypot");

    private static final Set<String> THREADS = Set.of(
            "java.lang.Thread",
            "java.lang.Thread$Builder",
            "java.util.Timer",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.StructuredTaskScope",
            "javafx.concurrent.Service",
            "javafx.concurrent.ScheduledService");

    private static final Pattern CREATES_A_THREAD =
            Pattern.compile("<init>|new\\w+|of\\w+|start\\w*|open|unstarted|commonPool");

    private static final Set<String> LOOKS_AT_A_FILE = Set.of(
            "exists",
            "notExists",
            "isDirectory",
            "isRegularFile",
            "isReadable",
            "isWritable",
            "isSameFile",
            "isSymbolicLink",
            "size",
            "getLastModifiedTime");

    /// Code that is not ours, but for paths themselves and the system's dialogs.
    private static final Pattern FOREIGN =
            Pattern.compile("(?!errorscape\\.)(?!java\\.nio\\.file\\.Path$)(?!java\\.io\\.File$)(?!javafx\\.stage\\.)");

    private static final Set<String> OPENED_BY_NAME = Set.of(
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.io.PrintWriter",
            "java.io.PrintStream",
            "java.util.Formatter",
            "java.util.zip.ZipFile",
            "java.util.logging.FileHandler");

    private static final List<Class<?>> MUTABLE =
            List.of(StringBuilder.class, ThreadLocal.class, Random.class, Executor.class);

    /// Threads are made in `training`, handed to others as executors, and so are counted, named and caught in one
    /// place.
    ArchRule threadsAreMadeInTraining() {
        return never("make threads", outside("training"), Habits::makesThreads);
    }

    ArchRule onlyTheCommandLinePrints() {
        return never("use the standard streams", outside("cli", ""), access -> {
            AccessTarget target = access.getTarget();
            boolean stream = target.getOwner().isEquivalentTo(System.class)
                    && Set.of("out", "err", "in", "setOut", "setErr", "setIn").contains(target.getName());
            boolean trace = target.getOwner().isAssignableTo(Throwable.class)
                    && target.getName().equals("printStackTrace")
                    && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget call
                    && call.getRawParameterTypes().isEmpty();
            return stream || trace;
        });
    }

    /// Files are opened in one package, and so are written whole and read within bounds. What is not ours gets neither
    /// a path nor the name of a file.
    ArchRule filesAreOpenedInOnePackage() {
        // A log is appended to, not written whole.
        return never("open files", outside("file", "failure"), Habits::opensAFile);
    }

    ArchRule onlyTheBridgePostsToTheFxThread() {
        return never(
                "call Platform.runLater",
                outside("ui.task"),
                access -> isOn(access, "javafx.application.Platform")
                        && Set.of("runLater", "runAndWait")
                                .contains(access.getTarget().getName()));
    }

    ArchRule theEngineGivesTheSameBitsEverywhere() {
        return never(
                "call functions whose bits differ between machines; use errorscape.math or StrictMath",
                type -> !inside(type, "ui"),
                access -> isOn(access, "java.lang.Math")
                        && INEXACT.contains(access.getTarget().getName()));
    }

    /// Where the processor has no such instruction, Java's own takes a hundred times as long.
    ArchRule onlyFmaCallsMathFma() {
        return never(
                "call Math.fma; Fma.fma of errorscape.math is it wherever that is fast",
                type -> !type.getSimpleName().equals("Fma"),
                access -> isOn(access, "java.lang.Math")
                        && access.getTarget().getName().equals("fma"));
    }

    ArchRule noStaticMutableState() {
        return fields().that()
                .areDeclaredInClassesThat(describe("are ours", this::ours))
                .and(describe(
                        "are static and written by hand",
                        field -> field.getModifiers().contains(JavaModifier.STATIC)
                                && !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should(new ArchCondition<JavaField>("never change") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        if (changes(field)) {
                            events.add(SimpleConditionEvent.violated(
                                    field, field.getFullName() + " is static and can change"));
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private static boolean opensAFile(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        if (!(target instanceof AccessTarget.CodeUnitAccessTarget call)
                || (owner.isEquivalentTo(Files.class) && LOOKS_AT_A_FILE.contains(target.getName()))
                || !FOREIGN.matcher(owner.getName()).lookingAt()) {
            return false;
        }
        List<JavaClass> parameters = call.getRawParameterTypes();
        boolean named = OPENED_BY_NAME.contains(owner.getName())
                && target.getName().equals("<init>")
                && !parameters.isEmpty()
                && parameters.getFirst().isEquivalentTo(String.class);
        return named || parameters.stream().anyMatch(p -> p.isEquivalentTo(Path.class) || p.isEquivalentTo(File.class));
    }

    private static boolean makesThreads(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        JavaClass owner = target.getOwner();
        String name = target.getName();
        if (THREADS.stream().anyMatch(owner::isAssignableTo)) {
            return CREATES_A_THREAD.matcher(name).matches();
        }
        if (owner.isAssignableTo(CompletionStage.class)) {
            return name.endsWith("Async")
                    && target instanceof AccessTarget.CodeUnitAccessTarget call
                    && call.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Executor.class));
        }
        return (owner.isAssignableTo(BaseStream.class) && name.equals("parallel"))
                || (owner.isAssignableTo(Collection.class) && name.equals("parallelStream"))
                || (owner.isEquivalentTo(Arrays.class) && name.startsWith("parallel"));
    }

    /// Private arrays pass as tables of constants; any other array could be written by whoever sees it.
    private static boolean changes(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        JavaClass type = field.getRawType();
        if (!modifiers.contains(JavaModifier.FINAL)) {
            return true;
        }
        if (type.isArray()) {
            return !modifiers.contains(JavaModifier.PRIVATE);
        }
        boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return (collection && !type.isInterface())
                || type.getPackageName().startsWith("java.util.concurrent.atomic")
                || MUTABLE.stream().anyMatch(type::isAssignableTo);
    }

    private ArchRule never(String what, Predicate<JavaClass> where, Predicate<JavaAccess<?>> forbidden) {
        return classes()
                .that(describe("must not " + what, type -> ours(type) && where.test(type)))
                .should(new ArchCondition<JavaClass>("not " + what) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                            if (forbidden.test(access)) {
                                events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                            }
                        }
                    }
                })
                .allowEmptyShould(true);
    }

    private static boolean isOn(JavaAccess<?> access, String owner) {
        return access.getTarget().getOwner().getName().equals(owner);
    }

    /// @param rooms below the root; empty for the root itself
    private Predicate<JavaClass> outside(String... rooms) {
        return type -> List.of(rooms).stream()
                .noneMatch(room -> room.isEmpty() ? type.getPackageName().equals(root) : inside(type, room));
    }

    private boolean inside(JavaClass type, String room) {
        String name = root + "." + room;
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }

    private boolean ours(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }
}
