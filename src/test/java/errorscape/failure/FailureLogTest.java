package errorscape.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FailureLogTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("of").resolve("errorscape").resolve("failures.log");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(file().getParent())) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_is_no_file_before_the_first_failure() {
        FailureLog log = new FailureLog(file());

        assertThat(log.file()).isEqualTo(file()).doesNotExist();
        assertThat(log.add("one")).isEmpty();
        assertThat(file()).hasContent("one" + System.lineSeparator());
    }

    @Test
    void it_is_bounded_in_size_and_number_and_the_newest_is_never_lost() throws IOException {
        FailureLog log = new FailureLog(file(), 100);
        for (int i = 0; i < 1_000; i++) {
            assertThat(log.add("entry " + i)).isEmpty();
        }

        assertThat(names()).containsExactly("failures.log", "failures.log.1", "failures.log.2");
        for (String name : names()) {
            assertThat(Files.size(file().resolveSibling(name))).isLessThanOrEqualTo(100);
        }
        assertThat(Files.readString(file())).contains("entry 999");
        assertThat(Files.readString(file().resolveSibling("failures.log.1"))).doesNotContain("entry 999");
    }

    @Test
    void two_windows_write_into_one() throws IOException {
        new FailureLog(file()).add("of one");
        new FailureLog(file()).add("of the other");

        assertThat(Files.readString(file())).contains("of one", "of the other");
    }

    @Test
    void only_its_user_can_read_it() throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        new FailureLog(file()).add("the name of a file of the user's");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void what_cannot_be_written_is_told_with_its_reason() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "no folder");

        assertThat(new FailureLog(blocked.resolve("failures.log")).add("lost")).isPresent();
        assertThat(new FailureLog(Files.createDirectory(folder.resolve("failures.log"))).add("lost"))
                .isPresent();
    }

    @Test
    void a_report_has_time_version_and_trace_and_the_trace_of_a_runaway_recursion_is_cut() {
        String report = FailureReport.of(new IllegalStateException("no plane"), "drawing-1", Instant.EPOCH);
        Throwable chain = new IllegalStateException("end");
        for (int i = 0; i < 1_000; i++) {
            chain = new IllegalStateException("link " + i, chain);
        }

        assertThat(report)
                .startsWith("1970-01-01T00:00:00Z, thread drawing-1")
                .contains("Errorscape ", "Java ", "IllegalStateException: no plane", "FailureLogTest.java");
        assertThat(FailureReport.of(chain, "main", Instant.EPOCH).length()).isLessThan(17_000);
    }
}
