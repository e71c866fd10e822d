package errorscape.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void aNewFileHoldsWhatWasWrittenAndNothingLiesBesideIt() throws IOException {
        Path file = folder.resolve("a.csv");
        WholeFile.write(file, "x\nä\n");
        assertThat(Files.readAllBytes(file)).isEqualTo("x\nä\n".getBytes(StandardCharsets.UTF_8));
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void anOldFileIsSeenUntilTheNewIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        try (WholeFile whole = WholeFile.open(file)) {
            whole.stream().write("new".getBytes(StandardCharsets.UTF_8));
            assertThat(file).hasContent("old");
            whole.keep();
            assertThat(file).hasContent("new");
        }
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void whatIsNotKeptLeavesTheOldFileAndNoDraft() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        try (WholeFile whole = WholeFile.open(file)) {
            whole.stream().write(1);
        }
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.csv");
    }

    @Test
    void aDiskThatIsFullInTheMiddleLeavesTheOldFileAndNoDraft() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        assertThatThrownBy(() -> {
                    try (WholeFile whole = WholeFile.open(file, FullAfterTen::new)) {
                        whole.stream().write("0123456789".getBytes(StandardCharsets.UTF_8));
                        whole.stream().write("0123456789".getBytes(StandardCharsets.UTF_8));
                        whole.keep();
                    }
                })
                .isInstanceOf(FileException.class)
                .hasMessage(file + ": the disk is full; free some space, or choose another place");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.csv");
    }

    private static final class FullAfterTen extends FilterOutputStream {
        private int left = 10;

        FullAfterTen(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new IOException("No space left on device");
            }
            out.write(bytes, from, count);
        }
    }

    @Test
    void aNameAsLongAsNamesCanBeIsWritten() throws IOException {
        Path file = folder.resolve("n".repeat(255));
        WholeFile.write(file, "x");
        WholeFile.write(file, "y");
        assertThat(file).hasContent("y");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksStayAndWhatTheyPointToIsReplaced() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path file = Files.writeString(elsewhere.resolve("a.json"), "old");
        Path near = Files.createSymbolicLink(folder.resolve("near.json"), Path.of("elsewhere", "a.json"));
        Path far = Files.createSymbolicLink(folder.resolve("far.json"), near);
        WholeFile.write(far, "new");
        assertThat(file).hasContent("new");
        assertThat(near).isSymbolicLink();
        assertThat(far).isSymbolicLink();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToAFileThatIsNotThereYetMakesIt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("later"));
        WholeFile.write(link, "new");
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("later")).hasContent("new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatGoRoundAreRefused() throws IOException {
        Path one = folder.resolve("one");
        Files.createSymbolicLink(folder.resolve("two"), one);
        Files.createSymbolicLink(one, folder.resolve("two"));
        assertThatThrownBy(() -> WholeFile.write(one, "x")).hasMessageContaining("its links go round in a circle");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissionsAreKept() throws IOException {
        for (String permissions : List.of("rw-------", "rwxr-x--x", "rw-rw-rw-")) {
            Path file = Files.writeString(folder.resolve("a.csv"), "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            WholeFile.write(file, "new");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewFileHasThePermissionsOfAnyNewFile() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");
        Path file = folder.resolve("a.png");
        WholeFile.write(file, "x");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void leftOverDraftsOfACrashAreRemovedAndOtherFilesAreNot() throws IOException {
        Files.writeString(folder.resolve(".0-0" + Draft.ENDING), "half");
        Files.writeString(folder.resolve(".1-9" + Draft.ENDING), "");
        Files.writeString(folder.resolve(".hidden"), "mine");
        Files.writeString(folder.resolve("no" + Draft.ENDING), "mine");
        WholeFile.write(folder.resolve("a.csv"), "x");
        assertThat(names()).containsExactlyInAnyOrder("a.csv", ".hidden", "no" + Draft.ENDING);
    }

    @Test
    void twoWritersOfOneFolderDoNotDisturbEachOther() throws IOException {
        try (WholeFile one = WholeFile.open(folder.resolve("a"));
                WholeFile two = WholeFile.open(folder.resolve("a"))) {
            one.stream().write('1');
            two.stream().write('2');
            one.keep();
            assertThat(folder.resolve("a")).hasContent("1");
            two.keep();
        }
        assertThat(folder.resolve("a")).hasContent("2");
        assertThat(names()).containsExactly("a");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> WholeFile.check(folder))
                .hasMessage(folder + ": this is a folder; choose the name of a file");
    }

    @Test
    void aFolderThatIsMissingOrIsAFileIsNamed() throws IOException {
        Path missing = folder.resolve("no");
        assertThatThrownBy(() -> WholeFile.check(missing.resolve("a.csv")))
                .hasMessageEndingWith("there is no folder " + missing + "; make it, or choose another place");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> WholeFile.open(file.resolve("a.csv")))
                .hasMessageEndingWith("there is no folder " + file + "; make it, or choose another place");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatMayNotBeWrittenIsRefusedThoughItsFolderWouldTakeANewFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeTrue(!Files.isWritable(file), "the system's administrator may write everything");
        assertThatThrownBy(() -> WholeFile.write(file, "new")).hasMessageEndingWith(": permission denied");
        assertThat(file).hasContent("old");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDeviceIsWrittenAsItIsAndSaysSo() throws IOException {
        assertThatThrownBy(() -> WholeFile.write(Path.of("/dev/full"), "x"))
                .isInstanceOf(FileException.class)
                .hasMessage("/dev/full: the disk is full; free some space, or choose another place");
        assertThat(Files.exists(Path.of("/dev/full"))).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theNullDeviceTakesAllAndStaysADevice() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("nowhere.csv"), Path.of("/dev/null"));
        WholeFile.write(link, "x");
        assertThat(WholeFile.passesThrough(link)).isTrue();
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
        assertThat(link).isSymbolicLink();
        // JUnit warns of links that lead out of its folder.
        Files.delete(link);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNamedPipeIsWrittenToItsReader() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                return e.toString();
            }
        });
        WholeFile.write(pipe, "through");
        assertThat(read.get(60, TimeUnit.SECONDS)).isEqualTo("through");
        assertThat(names()).containsExactly("pipe");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList();
        }
    }
}
