package errorscape.export.task;

import static errorscape.export.task.ExportSubject.CURVE;
import static errorscape.export.task.ExportSubject.GRID;
import static errorscape.export.task.ExportSubject.MAP;
import static errorscape.export.task.ExportSubject.PATHS;
import static errorscape.export.task.ExportSubject.POINTS;
import static errorscape.export.task.ExportSubject.REPLAY;
import static errorscape.export.task.ExportSubject.SPECTRUM;
import static errorscape.export.task.ExportSubject.TERRAIN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The kinds of files, known by their endings.
public enum ExportFormat {
    PNG(TERRAIN, MAP, CURVE, SPECTRUM),
    SVG(TERRAIN, MAP, CURVE, SPECTRUM),
    PDF(TERRAIN, MAP, CURVE, SPECTRUM),
    GIF(TERRAIN, MAP),
    APNG(TERRAIN, MAP),
    MP4(TERRAIN, MAP),
    WEBM(TERRAIN, MAP),
    /// The frames of a moving picture, one by one.
    ZIP(TERRAIN, MAP),
    STL(TERRAIN),
    OBJ(TERRAIN),
    PLY(TERRAIN),
    GLB(TERRAIN),
    HTML(REPLAY),
    CSV(CURVE, SPECTRUM, PATHS, GRID, POINTS),
    JSON(CURVE, SPECTRUM, PATHS, GRID, POINTS),
    NPZ(CURVE, SPECTRUM, PATHS, GRID, POINTS);

    private static final Set<ExportFormat> MOVING = Set.of(GIF, APNG, MP4, WEBM, ZIP);
    private static final Set<ExportFormat> SOLID = Set.of(STL, OBJ, PLY, GLB);
    private static final Set<ExportFormat> NUMBERS = Set.of(CSV, JSON, NPZ);

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
    private final List<ExportSubject> subjects;

    ExportFormat(ExportSubject... subjects) {
        this.subjects = List.of(subjects);
    }

    /// The ending of a file's name, such as ".png".
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /// Whether a subject can be exported so.
    public boolean fits(ExportSubject subject) {
        return subjects.contains(subject);
    }

    public boolean isMoving() {
        return MOVING.contains(this);
    }

    public boolean isSolid() {
        return SOLID.contains(this);
    }

    public boolean isNumbers() {
        return NUMBERS.contains(this);
    }

    /// The format that a file's name asks for; empty if none has its ending.
    public static Optional<ExportFormat> ofName(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith(format.ending()))
                .findFirst();
    }

    /// The formats of a subject.
    public static List<ExportFormat> of(ExportSubject subject) {
        return Arrays.stream(values()).filter(format -> format.fits(subject)).toList();
    }

    /// The endings of a subject's formats, for people: ".csv, .json, .npz".
    public static String endings(ExportSubject subject) {
        return of(subject).stream().map(ExportFormat::ending).collect(Collectors.joining(", "));
    }
}
