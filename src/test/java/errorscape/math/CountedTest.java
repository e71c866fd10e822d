package errorscape.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {
    @ParameterizedTest
    @CsvSource({
        "1, run, 1 run",
        "2, run, 2 runs",
        "0, run, 0 runs",
        "1, class, 1 class",
        "3, class, 3 classes",
        "2, entry, 2 entries",
        "2, day, 2 days",
        "2, search, 2 searches",
        "2, minimum, 2 minima",
        "1, minimum, 1 minimum",
        "-1, time, -1 times"
    })
    void aNounFitsItsCount(long count, String noun, String expected) {
        assertThat(Counted.of(count, noun)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, none of 2 eigenvalues is negative",
        "1, 2, 1 of 2 eigenvalues is negative",
        "2, 2, 2 of 2 eigenvalues are negative",
        "7, 33, 7 of 33 eigenvalues are negative",
        "0, 1, no eigenvalue is negative",
        "1, 1, the only eigenvalue is negative"
    })
    void theVerbFitsTheShare(long count, long all, String expected) {
        assertThat(Counted.share(count, all, "eigenvalue", "is negative", "are negative"))
                .isEqualTo(expected);
    }

    @Test
    void furtherCountsAndListsRead() {
        assertThat(Counted.further(0, "is zero", "are zero")).isEqualTo("none is zero");
        assertThat(Counted.further(1, "is zero", "are zero")).isEqualTo("1 is zero");
        assertThat(Counted.further(4, "is zero", "are zero")).isEqualTo("4 are zero");
        assertThat(Counted.thereAre(0, "target")).isEqualTo("are no targets");
        assertThat(Counted.thereAre(1, "target")).isEqualTo("is 1 target");
        assertThat(Counted.list(List.of())).isEmpty();
        assertThat(Counted.list(List.of("a"))).isEqualTo("a");
        assertThat(Counted.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Counted.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}
