package errorscape.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedKindsTest {
    @Test
    void scenariosAndNetworksAreToldFromTablesByTheirNames() {
        assertThat(List.of("a.json", "B.ERRORSCAPE", "net.npz", "net.safetensors"))
                .allMatch(name -> OpenedKinds.isScenarioOrNetwork(Path.of(name)));
        assertThat(List.of("a.csv", "a.xlsx", "iris.data", "json", "a.csv.gz"))
                .noneMatch(name -> OpenedKinds.isScenarioOrNetwork(Path.of(name)));
    }

    @Test
    void theDialogOffersAllKindsFirst() {
        assertThat(OpenedKinds.filters().getFirst().getExtensions())
                .contains("*.json", "*.errorscape", "*.npz", "*.safetensors", "*.csv", "*.xlsx", "*.arff", "*.gz")
                .doesNotHaveDuplicates();
    }
}
