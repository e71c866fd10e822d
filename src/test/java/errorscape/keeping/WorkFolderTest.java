package errorscape.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.optimizer.Sgd;
import errorscape.scenario.SampleScenarios;
import errorscape.scenario.ScenarioException;
import errorscape.training.RunHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkFolderTest {
    @TempDir
    private Path root;

    private static Work work(long step) {
        RunHistory history =
                new RunHistory(new Sgd(0.1, 0.9), List.of(new RunHistory.Change(step / 2, new Sgd(0.05, 0))));
        return new Work(
                SampleScenarios.first(),
                Optional.of(Path.of("data", "of mine")),
                step,
                step + 5,
                2,
                List.of(new Work.Lane(1, history, "abc"), new Work.Lane(2, RunHistory.of(new Sgd(1e-300, 0)), "0")),
                false);
    }

    private static void keep(WorkFolder folder, Work work) throws IOException {
        folder.keep(WorkFile.text(work));
    }

    private static List<Path> states(WorkFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.place())) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    @Test
    void whatIsKeptIsReadBackEqual() {
        Work work = work(240);
        assertThat(WorkFile.parse(WorkFile.text(work))).isEqualTo(work);
        assertThat(WorkFile.parse(WorkFile.text(work.whenClosed())).closed()).isTrue();
    }

    @Test
    void whatIsNoWorkIsRefusedWithItsPlace() {
        String text = WorkFile.text(work(3)).replace("\"step\":3", "\"step\":-3");
        assertThatThrownBy(() -> WorkFile.parse(text))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("step");
        assertThatThrownBy(() -> WorkFile.parse("{\"work\":99}")).hasMessageContaining("another version");
    }

    @Test
    void theNewestStateGoesOnAndTheLastFewAreThere() throws IOException {
        try (WorkFolder folder = WorkFolder.claim(root, true)) {
            assertThat(folder.found()).isEmpty();
            for (int step = 0; step < 20; step++) {
                keep(folder, work(step));
            }
            assertThat(states(folder)).hasSize(4);
        }
        try (WorkFolder folder = WorkFolder.claim(root, true)) {
            assertThat(folder.found()).contains(work(19));
            keep(folder, work(20));
            assertThat(states(folder)).hasSize(4);
        }
    }

    @Test
    void aStateThatDoesNotParseIsNeverPreferredWhateverItsDate() throws IOException {
        try (WorkFolder folder = WorkFolder.claim(root, true)) {
            keep(folder, work(1));
            keep(folder, work(2));
            keep(folder, work(3));
            List<Path> states = states(folder);
            Files.writeString(states.get(2), "{\"work\": 1, \"scen");
            Files.writeString(states.get(1), "");
            Files.setLastModifiedTime(states.get(2), FileTime.fromMillis(Long.MAX_VALUE / 4));
        }
        try (WorkFolder folder = WorkFolder.claim(root, true)) {
            assertThat(folder.found()).contains(work(1));
        }
    }

    @Test
    void twoWindowsKeepApartAndTheSecondTakesOnlyWhatACrashLeft() throws IOException {
        Path crashed;
        try (WorkFolder first = WorkFolder.claim(root, true)) {
            keep(first, work(1).whenClosed());
        }
        try (WorkFolder first = WorkFolder.claim(root, true)) {
            assertThat(first.found()).isPresent();
            try (WorkFolder second = WorkFolder.claim(root, true)) {
                assertThat(second.found()).isEmpty();
                assertThat(second.place()).isNotEqualTo(first.place());
                keep(second, work(2));
                crashed = second.place();
            }
            try (WorkFolder third = WorkFolder.claim(root, true)) {
                assertThat(third.found()).contains(work(2));
                assertThat(third.place()).isEqualTo(crashed);
                keep(third, work(3).whenClosed());
            }
            try (WorkFolder fourth = WorkFolder.claim(root, true)) {
                assertThat(fourth.found()).isEmpty();
            }
        }
    }

    @Test
    void aFileThatIsOpenedLeavesEarlierWorkToTheNextStart() throws IOException {
        try (WorkFolder folder = WorkFolder.claim(root, true)) {
            keep(folder, work(7));
        }
        try (WorkFolder folder = WorkFolder.claim(root, false)) {
            assertThat(folder.found()).isEmpty();
        }
        try (WorkFolder folder = WorkFolder.claim(root, true)) {
            assertThat(folder.found()).contains(work(7));
        }
    }

    @Test
    void workThatCannotGoOnNowIsLeftAsItIs() throws IOException {
        try (WorkFolder folder = WorkFolder.claim(root, true)) {
            keep(folder, work(7));
        }
        Path left;
        try (WorkFolder folder = WorkFolder.claim(root, true)) {
            left = folder.place();
            folder.leave();
            assertThat(folder.place()).isNotEqualTo(left).hasParent(root);
            for (int step = 0; step < 9; step++) {
                keep(folder, work(step));
            }
        }
        try (Stream<Path> files = Files.list(left)) {
            assertThat(files.filter(f -> f.toString().endsWith(".json"))).hasSize(1);
        }
    }

    @Test
    void ofManyChangesTheNewestIsWrittenAndTheLastWhenTheWindowCloses() throws IOException {
        Queue<Runnable> later = new ArrayDeque<>();
        List<String> trouble = new ArrayList<>();
        WorkFolder folder = WorkFolder.claim(root, true);
        try (Autosave autosave = new Autosave(folder, later::add, trouble::add)) {
            for (int step = 1; step < 10; step++) {
                int now = step;
                autosave.offer(() -> work(now));
            }
            assertThat(later).hasSize(1);
            later.remove().run();
            assertThat(states(folder)).hasSize(1);
            assertThat(WorkFile.read(states(folder).getFirst())).isEqualTo(work(9));
            autosave.offer(() -> work(9));
            later.remove().run();
            assertThat(states(folder)).hasSize(1);
            autosave.offer(() -> work(10));
        }
        try (WorkFolder again = WorkFolder.claim(root, true)) {
            assertThat(again.found()).contains(work(10).whenClosed());
        }
        assertThat(trouble).isEmpty();
    }

    @Test
    void thatNothingCanBeKeptIsToldOnce() throws IOException {
        List<String> trouble = new ArrayList<>();
        WorkFolder folder = WorkFolder.claim(root, true);
        try (Autosave autosave = new Autosave(folder, Runnable::run, trouble::add)) {
            try (Stream<Path> files = Files.list(folder.place())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder.place());
            autosave.offer(() -> work(1));
            autosave.offer(() -> work(2));
            assertThat(trouble).hasSize(1).first().asString().contains("there is no folder");
        }
    }

    @Test
    void recentFilesAreThoseThatAreThereTheNewestFirst() throws IOException {
        Path home = Files.createDirectories(root.resolve("home"));
        Path file = root.resolve("preferences");
        RecentFiles recent = new RecentFiles(Preferences.of(file), home);
        assertThat(recent.folder()).isEqualTo(home);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            files.add(Files.writeString(root.resolve("s " + i + ".json"), "{}"));
            recent.add(files.getLast());
        }
        recent.add(files.get(5));
        Files.delete(files.get(11));
        RecentFiles again = new RecentFiles(Preferences.of(file), home);
        assertThat(again.all())
                .hasSize(9)
                .startsWith(files.get(5), files.get(10))
                .doesNotContain(files.get(11));
        assertThat(again.folder()).isEqualTo(root);
        Files.createDirectories(home.resolve("Documents"));
        assertThat(new RecentFiles(Preferences.inMemory(), home).folder()).isEqualTo(home.resolve("Documents"));
    }
}
