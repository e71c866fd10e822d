package errorscape.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every reader, fed with mutated inputs. `-Dfuzz.count=1000000` feeds so many to each, `-Dfuzz.reader=scenario` feeds
/// those whose name begins so, `-Dfuzz.seed=7` others; then none may take more than a second of its thread's time.
final class EveryReaderTest {
    private static final int COUNT = Integer.getInteger("fuzz.count", 2000);
    private static final boolean LONG = System.getProperty("fuzz.count") != null;
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    static Path folder;

    static final List<String> NAMES = Readers.names().stream()
            .filter(name -> name.startsWith(System.getProperty("fuzz.reader", "")))
            .toList();

    @ParameterizedTest
    @FieldSource("NAMES")
    void takesAllItsSeedsAndGivesThemBack(String name) {
        FuzzedReader<?> reader = Readers.named(name, folder);
        for (String seed : reader.seeds()) {
            assertThat(reader.feed(seed.getBytes(StandardCharsets.UTF_8)))
                    .as(seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void refusesWithItsOwnExceptionWhatItDoesNotTake(String name) {
        FuzzedReader<?> reader = Readers.named(name, folder);
        Mutator mutator = new Mutator(SEED + name.hashCode());
        Optional<ThreadMXBean> clock = LONG ? Optional.of(ManagementFactory.getThreadMXBean()) : Optional.empty();
        int refused = 0;
        int fed = 0;
        int count = LONG ? COUNT : COUNT / reader.oneIn();
        for (int k = 0; k < count; k++) {
            byte[] input = mutator.mutated(reader.seeds());
            if (!reader.wanted().test(new String(input, StandardCharsets.UTF_8))) {
                continue;
            }
            long before = clock.map(ThreadMXBean::getCurrentThreadCpuTime).orElse(0L);
            refused += reader.feed(input).isPresent() ? 1 : 0;
            long took = clock.map(ThreadMXBean::getCurrentThreadCpuTime).orElse(0L) - before;
            if (took > SECOND) {
                throw reader.failure(input, "took " + took / 1_000_000 + " ms", null);
            }
            fed++;
        }
        // Otherwise the mutations reach nothing, or all of them destroy it.
        assertThat(fed).isGreaterThan(count / 4);
        assertThat(refused).isBetween(1, fed - 1);
    }
}
