package errorscape.export.task;

import errorscape.export.movie.MoviePlan;
import errorscape.export.picture.PictureStyle;
import errorscape.render.Camera;
import errorscape.render.LossScale;

/// What is wanted of an export.
///
/// @param subject what
/// @param format as what
/// @param style of pictures and moving pictures
/// @param camera the terrain is seen from
/// @param movie what moves in moving pictures
/// @param solidWidth of solids, in millimetres
/// @param step that pictures show the paths up to
/// @param curve law of the curve's axis of losses
public record ExportRequest(
        ExportSubject subject,
        ExportFormat format,
        PictureStyle style,
        Camera camera,
        MoviePlan movie,
        double solidWidth,
        long step,
        LossScale.Kind curve) {
    public ExportRequest {
        if (!format.fits(subject)) {
            throw new IllegalArgumentException("there is no " + format.ending() + " of the " + subject.key()
                    + "; choose one of " + ExportFormat.endings(subject));
        }
    }
}
