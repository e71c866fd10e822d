package errorscape.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTablesTest {
    @TempDir
    Path folder;

    @Test
    void aTableIsKeptOnceUnderTheNameOfItsContent() throws IOException {
        KeptTables tables = new KeptTables(folder.resolve("not yet").resolve("tables"));
        Path first = tables.keep("pasted", "ä,b\n1,2\n");
        assertThat(tables.keep("pasted", "ä,b\n1,2\n")).isEqualTo(first);
        assertThat(tables.keep("pasted", "a,b\n1,3\n")).isNotEqualTo(first);
        assertThat(Files.readString(first)).isEqualTo("ä,b\n1,2\n");
        assertThat(first.getFileName().toString()).matches("pasted-[0-9a-f]{10}\\.csv");
        assertThat(tables.holds(first)).isTrue();
        assertThat(tables.holds(folder.resolve("other.csv"))).isFalse();
    }

    @Test
    void aCopyStandsInTheFolderOfAScenario() throws IOException {
        KeptTables tables = new KeptTables(folder.resolve("tables"));
        Path kept = tables.keep("drawn", "x,y\n1,2\n");
        Path copy = tables.copy(kept, folder);
        assertThat(copy).isEqualTo(folder.resolve(kept.getFileName()));
        assertThat(Files.readString(copy)).isEqualTo("x,y\n1,2\n");
        assertThat(kept).exists();
    }
}
