package errorscape.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FailuresTest {
    @Test
    void a_failure_is_told_with_its_kind_its_reason_and_its_place() {
        assertThat(Failures.sentence(new IllegalStateException("no plane")))
                .startsWith("Something went wrong inside: IllegalStateException, no plane (FailuresTest.java, line ")
                .endsWith("reset or open a scenario again.");
    }

    @Test
    void a_failure_without_words_or_place_is_told_by_its_kind() {
        IllegalStateException failure = new IllegalStateException();
        failure.setStackTrace(new StackTraceElement[0]);
        assertThat(Failures.sentence(failure)).startsWith("Something went wrong inside: IllegalStateException. ");
    }
}
