package errorscape.ui.export;

import errorscape.export.task.ExportFormat;
import errorscape.export.task.ExportSubject;

/// What can be chosen of an export, each where it applies.
public enum ExportPart {
    SIZE,
    PRINTED,
    TEXT,
    PRINT,
    THEME,
    TRANSPARENT,
    COLOURS,
    LABELS,
    LEGEND,
    LAW,
    MOTION,
    STEPS,
    TURN,
    PACE,
    SOLID;

    private static boolean still(ExportFormat format) {
        return format == ExportFormat.PNG || format == ExportFormat.SVG || format == ExportFormat.PDF;
    }

    /// Whether it applies to what is chosen.
    boolean applies(ExportForm form) {
        ExportSubject subject = form.subject.get();
        ExportFormat format = form.format.get();
        boolean still = still(format);
        boolean picture = still || format.isMoving();
        boolean printed = still && form.printed.get();
        return switch (this) {
            case SIZE, THEME, LABELS -> picture;
            case PRINTED -> still;
            case TEXT -> picture && !printed;
            case PRINT -> printed;
            case TRANSPARENT -> still || format == ExportFormat.APNG;
            case COLOURS -> (subject.isSurface() && format != ExportFormat.STL) || subject == ExportSubject.REPLAY;
            case LEGEND -> picture && subject.isSurface();
            case LAW -> still && subject == ExportSubject.CURVE;
            case MOTION -> format.isMoving() && subject == ExportSubject.TERRAIN;
            case STEPS -> format.isMoving() && form.motion().plays();
            case TURN -> format.isMoving() && form.motion().turns();
            case PACE -> format.isMoving();
            case SOLID -> format.isSolid();
        };
    }
}
