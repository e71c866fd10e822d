package errorscape.ui.main;

import errorscape.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.stage.FileChooser;

/// The kinds of files that the window opens, by the endings of their names.
final class OpenedKinds {
    private static final List<String> SCENARIOS = List.of("json", "errorscape");
    private static final List<String> NETWORKS = List.of("json", "npz", "safetensors");
    private static final List<String> TABLES =
            List.of("csv", "tsv", "tab", "txt", "dat", "data", "xlsx", "xlsm", "arff", "libsvm", "svm", "gz");

    private OpenedKinds() {}

    /// Whether a file's name says that it is no table.
    static boolean isScenarioOrNetwork(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Stream.concat(SCENARIOS.stream(), NETWORKS.stream()).anyMatch(ending -> name.endsWith("." + ending));
    }

    /// What the system's dialog offers to show; files with other endings are found under the last.
    static List<FileChooser.ExtensionFilter> filters() {
        List<String> all = Stream.of(SCENARIOS, NETWORKS, TABLES)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return List.of(
                filter(Words.text("table.chooserAll"), all),
                filter(Words.text("table.chooserScenarios"), SCENARIOS),
                filter(Words.text("table.chooserTables"), TABLES),
                filter(Words.text("table.chooserNetworks"), NETWORKS),
                new FileChooser.ExtensionFilter(Words.text("table.chooserAny"), "*.*"));
    }

    private static FileChooser.ExtensionFilter filter(String title, List<String> endings) {
        return new FileChooser.ExtensionFilter(
                title, endings.stream().map(ending -> "*." + ending).toList());
    }
}
