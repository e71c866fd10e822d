package errorscape.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FailureKindTest {
    private static IllegalStateException thrownHere(String message) {
        return new IllegalStateException(message);
    }

    @Test
    void failures_of_one_class_from_one_line_are_of_one_kind_whatever_they_say() {
        assertThat(FailureKind.of(thrownHere("step 1"))).isEqualTo(FailureKind.of(thrownHere("step 2")));
    }

    @Test
    void another_class_or_another_line_is_another_kind() {
        FailureKind one = FailureKind.of(new IllegalStateException());
        FailureKind otherLine = FailureKind.of(new IllegalStateException());
        FailureKind otherClass = FailureKind.of(new ArithmeticException());

        assertThat(one).isNotEqualTo(otherLine).isNotEqualTo(otherClass);
    }

    @Test
    void two_views_that_fail_in_one_helper_are_two_kinds() {
        IllegalStateException one = thrownHere("of one view");
        IllegalStateException other = thrownHere("of another");

        assertThat(FailureKind.of(one).place()).isEqualTo(FailureKind.of(other).place());
        assertThat(FailureKind.of(one)).isNotEqualTo(FailureKind.of(other));
    }

    @Test
    void what_an_event_handler_threw_is_of_the_kind_within_its_wrappers() {
        IllegalStateException thrown = thrownHere("no plane");
        RuntimeException wrapped = new RuntimeException(new InvocationTargetException(thrown));

        assertThat(FailureKind.of(wrapped)).isEqualTo(FailureKind.of(thrown));
    }

    @Test
    void a_failure_without_a_trace_has_no_place() {
        IllegalStateException failure = new IllegalStateException();
        failure.setStackTrace(new StackTraceElement[0]);

        assertThat(FailureKind.of(failure)).isEqualTo(new FailureKind("IllegalStateException", "", List.of()));
    }

    @Test
    void causes_that_go_in_a_circle_have_an_end() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException other = new RuntimeException("other", one);
        one.initCause(other);

        assertThat(FailureKind.of(one).type()).isEqualTo("RuntimeException");
    }
}
