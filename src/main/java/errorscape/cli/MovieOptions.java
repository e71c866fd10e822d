package errorscape.cli;

import errorscape.export.movie.MoviePlan;
import errorscape.export.task.ExportFormat;
import errorscape.math.ShortText;
import errorscape.scenario.Experiment;
import errorscape.scenario.PlaneText;
import errorscape.scenario.Scenario;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What moves in exported moving pictures.
final class MovieOptions {
    /// A GIF's delays are hundredths of a second: eight of them.
    private static final double OF_GIF = 12.5;

    private static final double OF_VIDEO = 25;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "8",
            description = "How long a moving picture lasts (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--fps", paramLabel = "N", description = "Frames a second (default: 12.5 of a GIF, 25 of others).")
    private @Nullable Double framesPerSecond;

    @Option(
            names = "--time",
            paramLabel = "FROM:TO",
            converter = StepsConverter.class,
            description = "Moving pictures play these steps (default: all, unless something else moves).")
    private MoviePlan.@Nullable Steps time;

    @Option(
            names = "--orbit",
            paramLabel = "DEGREES",
            description = "Moving pictures go round the terrain as far as that; 360 loops.")
    private @Nullable Double orbit;

    @Option(
            names = "--morph",
            paramLabel = "PLANE",
            description = "Moving pictures turn the plane into this one and back; see 'errorscape slice --help'.")
    private @Nullable String morph;

    /// Steps as typed.
    static final class StepsConverter implements ITypeConverter<MoviePlan.Steps> {
        private static final Pattern TYPED = Pattern.compile("(\\d{1,10}):(\\d{1,10})");

        @Override
        public MoviePlan.Steps convert(String text) {
            Matcher matcher = TYPED.matcher(text);
            if (matcher.matches()) {
                long from = Long.parseLong(matcher.group(1));
                long to = Long.parseLong(matcher.group(2));
                if (from <= to) {
                    return new MoviePlan.Steps(from, to);
                }
            }
            throw new TypeConversionException(
                    "\"" + ShortText.of(text) + "\" are no steps; write the first and the last, as in 0:200");
        }
    }

    /// @param steps that are made
    /// @throws IllegalArgumentException if there is no such movie; the message says what to change
    MoviePlan plan(ExportFormat format, long steps, Experiment experiment) {
        double rate = framesPerSecond != null ? framesPerSecond : format == ExportFormat.GIF ? OF_GIF : OF_VIDEO;
        PictureOptions.require(seconds > 0 && seconds <= 600, "--seconds: from above 0 to 600, not " + seconds);
        PictureOptions.require(rate > 0 && rate <= 100, "--fps: from above 0 to 100 frames a second, not " + rate);
        boolean other = orbit != null || morph != null;
        Optional<MoviePlan.Steps> played = time != null
                ? Optional.of(time)
                : other || steps == 0 ? Optional.empty() : Optional.of(new MoviePlan.Steps(0, steps));
        // Something has to move.
        double round = orbit != null ? orbit : played.isEmpty() && morph == null ? 360 : 0;
        return new MoviePlan(seconds, rate, played, round, goal(experiment));
    }

    private Optional<MoviePlan.Goal> goal(Experiment experiment) {
        if (morph == null) {
            return Optional.empty();
        }
        Scenario other = experiment.scenario().withSlice(PlaneText.read(morph));
        Experiment there = experiment.rebuilt(experiment.keepingStart(other));
        return Optional.of(new MoviePlan.Goal(there.plane(), there.box()));
    }
}
