package errorscape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LessonCommandTest {
    @TempDir
    private Path folder;

    private Path lesson;

    @BeforeEach
    void copyALesson() throws IOException {
        lesson = Files.createDirectories(folder.resolve("momentum-and-kin"));
        try (Stream<Path> files = Files.list(Path.of("sample-data", "lessons", "momentum-and-kin"))) {
            for (Path file : files.toList()) {
                Files.copy(file, lesson.resolve(file.getFileName()));
            }
        }
    }

    private void change(String file, String part, String instead) throws IOException {
        Path path = lesson.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(part);
        Files.writeString(path, text.replace(part, instead));
    }

    @Test
    void theListNamesAllFifteen() {
        Typed list = Typed.run("lesson", "list", "--language", "de");
        assertThat(list.status()).isZero();
        assertThat(list.out().lines()).hasSize(15);
        assertThat(list.out()).contains("saddle-or-minimum", "Sattel oder Minimum?", "en,de");
    }

    @Test
    void eachClaimIsALineAndAllWellIsStatusZero() {
        Typed check = Typed.run("lesson", "check", folder.toString());
        assertThat(check.status()).isZero();
        assertThat(check.out())
                .contains("ok     momentum-and-kin  ros-newton  claimed 5  computed 5")
                .doesNotContain("WRONG");
    }

    @Test
    void aWrongClaimIsALineAndStatusOne() throws IOException {
        change("lesson.json", "\"claimed\": 23", "\"claimed\": 24");
        Typed check = Typed.run("lesson", "check", lesson.toString());
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).contains("WRONG  momentum-and-kin  with  claimed 24  computed 23");
        assertThat(check.err()).contains("1 of 1 lessons claim what is not so");
    }

    @Test
    void aLessonThatCannotBeReadIsALineWithFileAndLine() throws IOException {
        change("text.de.md", "### think", "### thick");
        Typed check = Typed.run("lesson", "check", folder.toString());
        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out()).startsWith("WRONG  momentum-and-kin  text.de.md, line ");
    }

    @Test
    void aSheetIsOneFileWithItsPictures() throws IOException {
        Path out = folder.resolve("sheet.html");
        Typed sheet = Typed.run("lesson", "sheet", lesson.toString(), "--out", out.toString(), "--language", "de");
        assertThat(sheet.status()).isZero();
        assertThat(Files.readString(out)).contains("Momentum und Verwandte", "data:image/png;base64,iVBOR");
    }

    @Test
    void whatThereIsNotIsSaid() {
        assertThat(Typed.run("lesson", "check", "nowhere").err())
                .contains("there is no folder \"nowhere\" and no lesson of that name; the lessons are a-point");
        assertThat(Typed.run("lesson", "sheet", lesson.toString(), "--out", "x.html", "--language", "fr")
                        .err())
                .contains("--language: the lesson has no text in \"fr\"; it has en, de");
    }
}
