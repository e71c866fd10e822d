package errorscape.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import errorscape.failure.FailureLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailuresTest {
    @TempDir
    Path folder;

    private final List<Notice> told = new ArrayList<>();

    private Path file() {
        return folder.resolve("failures.log");
    }

    private Failures failures(Path log) {
        return new Failures(new FailureLog(log), Runnable::run, told::add);
    }

    @Test
    void a_kind_of_failure_is_told_once_and_logged_once_with_its_trace() throws IOException {
        Failures failures = failures(file());
        for (int i = 0; i < 1_000; i++) {
            failures.accept(new IllegalStateException("step " + i));
        }
        failures.accept(new ArithmeticException("another kind"));

        assertThat(told).hasSize(2);
        assertThat(Files.readString(file()))
                .containsOnlyOnce("java.lang.IllegalStateException: step 0")
                .contains("at errorscape.ui.task.FailuresTest.", "ArithmeticException: another kind");
    }

    @Test
    void the_user_sees_kind_reason_place_and_log_but_no_trace_which_can_be_copied() {
        failures(file()).accept(new IllegalStateException("no plane"));

        assertThat(told.getFirst().text())
                .startsWith("Something went wrong inside: IllegalStateException, no plane (FailuresTest.java, line ")
                .endsWith("Details are in " + file() + ".")
                .doesNotContain("\n", "at errorscape");
        assertThat(told.getFirst().details().orElseThrow()).contains("at errorscape.ui.task.FailuresTest.");
    }

    @Test
    void a_log_that_cannot_be_written_is_said_too() {
        failures(folder).accept(new IllegalStateException("no plane"));

        assertThat(told.getFirst().text()).contains("could not be written to " + folder);
    }

    @Test
    void too_little_memory_is_told_with_a_remedy() {
        failures(file()).accept(new OutOfMemoryError("Java heap space"));

        assertThat(told.getFirst().text())
                .startsWith("There is not enough memory for this (FailuresTest.java, line ")
                .contains("smaller network");
    }

    @Test
    void a_failure_without_words_or_place_is_told_by_its_kind() {
        IllegalStateException failure = new IllegalStateException();
        failure.setStackTrace(new StackTraceElement[0]);

        assertThat(Failures.sentence(failure)).startsWith("Something went wrong inside: IllegalStateException. ");
    }

    @Test
    void a_flood_of_kinds_has_an_end() {
        Failures failures = failures(file());
        for (int line = 0; line < 1_000; line++) {
            IllegalStateException failure = new IllegalStateException();
            failure.setStackTrace(new StackTraceElement[] {new StackTraceElement("errorscape.X", "m", "X.java", line)});
            failures.accept(failure);
        }

        assertThat(told).hasSize(100);
    }
}
