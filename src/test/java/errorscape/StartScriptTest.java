package errorscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script `errorscape` in a pretended checkout, with pretended JDKs that print how they were called.
@DisabledOnOs(OS.WINDOWS)
final class StartScriptTest {
    private static final String JAVA = "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\nexit 7\n";

    /// As the true wrapper does, leaves a jar; fails when told to.
    private static final String WRAPPER = """
        #!/bin/sh
        folder=$(dirname "$0")
        echo "$JAVA_HOME" >>"$folder/builds"
        [ ! -f "$folder/broken" ] || { echo 'ERROR in Some.java'; exit 1; }
        mkdir -p "$folder/target/app/lib" && : >"$folder/target/app/errorscape.jar"
        """;

    private record Outcome(int status, String out, String err) {}

    @TempDir
    private Path temporary;

    private Path checkout;
    private Path jdk;

    StartScriptTest() {
        checkout = Path.of("");
        jdk = Path.of("");
    }

    @BeforeEach
    void pretend() throws IOException {
        checkout = Files.createDirectories(temporary.resolve("a check out"));
        Files.copy(Path.of("errorscape"), checkout.resolve("errorscape"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        executable(checkout.resolve("mvnw"), WRAPPER);
        jdk = jdk("jdk 25", "25.0.1");
    }

    @Test
    void theFirstStartBuildsAndTheSecondDoesNot() throws Exception {
        Outcome first = start(Map.of("JAVA_HOME", jdk.toString()), "--version");
        Outcome second = start(Map.of("JAVA_HOME", jdk.toString()), "--version");

        assertThat(first.err()).contains("building for the first time").hasLineCount(1);
        assertThat(second.err()).isEmpty();
        assertThat(checkout.resolve("builds")).hasContent(jdk.toString());
    }

    @Test
    void javaGetsTheArgumentsAndItsStatusIsTheStatus() throws Exception {
        Outcome outcome = start(Map.of("JAVA_HOME", jdk.toString()), "render", "two words", "*");

        assertThat(outcome.status()).isEqualTo(7);
        assertThat(outcome.out().lines())
                .startsWith(jdk.resolve("bin/java").toString())
                .endsWith("errorscape.Launcher", "render", "two words", "*");
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws Exception {
        start(Map.of("JAVA_HOME", jdk.toString()), "--version");
        Path source = checkout.resolve("src/main/java/New.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "");
        Files.setLastModifiedTime(checkout.resolve("target/app/errorscape.jar"), FileTime.fromMillis(0));
        Files.setLastModifiedTime(checkout.resolve("target/app/built"), FileTime.fromMillis(0));

        assertThat(start(Map.of("JAVA_HOME", jdk.toString()), "--version").err())
                .contains("the sources have changed");
    }

    @Test
    void aBrokenBuildIsShownAndEndsTheStart() throws Exception {
        Files.writeString(checkout.resolve("broken"), "");

        Outcome outcome = start(Map.of("JAVA_HOME", jdk.toString()), "--version");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("ERROR in Some.java", "the build failed");
    }

    @Test
    void aLinkFromElsewhereFindsTheCheckout() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("start it"), Path.of("a check out", "errorscape"));

        Outcome outcome = run(link, Map.of("JAVA_HOME", jdk.toString()), "--version");

        assertThat(outcome.status()).isEqualTo(7);
        assertThat(outcome.out()).contains(checkout.toRealPath() + "/target/app/errorscape.jar");
    }

    @Test
    void anOldJavaHomeGivesWayToAFittingJdkOnThePath() throws Exception {
        Path old = jdk("jdk 17", "17.0.9");
        Path link = Files.createSymbolicLink(
                Files.createDirectories(temporary.resolve("bin")).resolve("java"), jdk.resolve("bin/java"));

        Outcome outcome =
                start(Map.of("JAVA_HOME", old.toString(), "PATH", link.getParent() + ":/usr/bin:/bin"), "--version");

        assertThat(outcome.out()).startsWith(jdk.resolve("bin/java").toString());
    }

    @Test
    void theJdkNearestToTheOneNeededIsTakenFromSdkman() throws Exception {
        need(990);
        jdk("home/.sdkman/candidates/java/992-tem", "992");
        Path nearest = jdk("home/.sdkman/candidates/java/991-tem", "991.0.1");
        jdk("home/.sdkman/candidates/java/989-tem", "989");

        Outcome outcome = start(Map.of("JAVA_HOME", ""), "--version");

        assertThat(outcome.out()).startsWith(nearest.resolve("bin/java").toString());
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        need(999);

        Outcome outcome = start(Map.of("JAVA_HOME", jdk.toString()), "--version");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("needs a JDK", "999 or newer", "apt install", "JAVA_HOME");
    }

    private Outcome start(Map<String, String> environment, String... arguments) throws Exception {
        return run(checkout.resolve("errorscape"), environment, arguments);
    }

    private Outcome run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        builder.directory(
                Files.createDirectories(temporary.resolve("elsewhere")).toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("SDKMAN.*|ERRORSCAPE.*|.*DISPLAY"));
        builder.environment().put("HOME", temporary.resolve("home").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the script ends").isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private void need(int version) throws IOException {
        Path script = checkout.resolve("errorscape");
        Files.writeString(script, Files.readString(script).replace("need=25", "need=" + version));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = temporary.resolve(name);
        executable(home.resolve("bin/java"), JAVA);
        executable(home.resolve("bin/javac"), JAVA);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
