package errorscape.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectionsFileTest {
    @TempDir
    private Path folder;

    @Test
    void csv_and_json_say_the_same() throws IOException {
        PlaneChoice.Directions expected = new PlaneChoice.Directions(
                List.of(1.0, 0.0),
                List.of(0.5, -2e-3),
                "u",
                "v",
                Optional.of(new Place.Weights(List.of(3.0, 4.0))),
                Optional.empty());

        assertThat(read("d.csv", "u,v,origin\n1,0.5,3\n\n 0 , -2e-3 , 4\n")).isEqualTo(expected);
        assertThat(read("d.json", """
            {"first": [1, 0], "second": [0.5, -2e-3], "firstName": "u", "secondName": "v",
             "origin": {"weights": [3, 4]}}
            """)).isEqualTo(expected);
        assertThat(read("e.csv", "1;0.5\n0;-2e-3\n").origin()).isEmpty();
    }

    @Test
    void a_sampled_slice_gives_its_directions() throws IOException {
        PlaneChoice.Directions read = read("slice.json", """
            {"quantity": "training_loss", "firstName": "u", "secondName": "v", "values": [[1, null]],
             "origin": [3, 4], "first": [1, 0], "second": [0.5, 2]}
            """);

        assertThat(read.first()).containsExactly(1.0, 0.0);
        assertThat(read.origin()).contains(new Place.Weights(List.of(3.0, 4.0)));
    }

    @Test
    void a_damaged_file_is_refused_with_its_place() {
        assertThatThrownBy(() -> read("d.csv", "1,2\n1,x\n")).hasMessage("d.csv, line 2: \"x\" is not a finite number");
        assertThatThrownBy(() -> read("d.csv", "1,2\n1\n")).hasMessageContaining("d.csv, line 2: there must be two");
        assertThatThrownBy(() -> read("d.csv", "1,2\n1,2,3\n")).hasMessageContaining("in all or none");
        assertThatThrownBy(() -> read("d.csv", "")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("d.json", "{\"first\": [1]}")).hasMessageContaining("\"second\" is missing");
        assertThatThrownBy(() -> DirectionsFile.read(folder.resolve("none.csv")))
                .hasMessageStartingWith("none.csv: there is no such file (");
    }

    private PlaneChoice.Directions read(String name, String text) throws IOException {
        return DirectionsFile.read(Files.writeString(folder.resolve(name), text));
    }
}
