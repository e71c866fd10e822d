package errorscape.export.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import errorscape.export.movie.MoviePlan;
import errorscape.export.picture.PictureStyle;
import errorscape.export.picture.Samples;
import errorscape.parallel.ParallelFor;
import errorscape.picture.Monitor;
import errorscape.picture.Provenance;
import errorscape.picture.SliceMaterial;
import errorscape.render.Camera;
import errorscape.render.LossScale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExportTaskTest {
    private static final SliceMaterial MATERIAL = Samples.moons(12);

    @TempDir
    private Path folder;

    private static ExportRequest request(ExportSubject subject, ExportFormat format) {
        return new ExportRequest(
                subject,
                format,
                PictureStyle.of(200, 140),
                Camera.TERRAIN,
                new MoviePlan(0.4, 10, Optional.of(new MoviePlan.Steps(0, 12)), 0, Optional.empty()),
                80,
                Long.MAX_VALUE,
                LossScale.Kind.LOG);
    }

    private static ExportTask task(ExportRequest request, Monitor monitor) {
        return new ExportTask(
                MATERIAL, Provenance.of(MATERIAL, "9.9-test"), request, ParallelFor.onCallingThread(), monitor);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MP4", "WEBM"})
    void every_subject_is_written_in_each_of_its_formats_and_says_its_version(ExportFormat format) throws IOException {
        for (ExportSubject subject : ExportSubject.values()) {
            if (format.fits(subject)) {
                Path file = folder.resolve(subject.key() + format.ending());
                task(request(subject, format), Monitor.NOBODY).write(file);
                String text =
                        Files.readString(file, StandardCharsets.ISO_8859_1).replace("\0", "");
                boolean packed = format == ExportFormat.NPZ || format == ExportFormat.PDF;
                assertThat(packed || text.contains("9.9-test"))
                        .as(file.toString())
                        .isTrue();
                assertThat(ExportFormat.ofName(file.toString())).contains(format);
            }
        }
    }

    @Test
    void a_format_that_does_not_fit_is_refused_with_those_that_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> request(ExportSubject.PATHS, ExportFormat.PNG))
                .withMessageContaining(".csv, .json, .npz");
    }

    @Test
    void who_cancels_finds_the_file_as_it_was() throws IOException {
        Path file = folder.resolve("movie.apng");
        Files.writeString(file, "before");
        Monitor cancelled = new Monitor() {
            @Override
            public void at(String doing, double share) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> task(request(ExportSubject.MAP, ExportFormat.APNG), cancelled)
                        .write(file));
        assertThat(file).hasContent("before");
        assertThat(folder.toFile().list()).containsExactly("movie.apng");
    }
}
