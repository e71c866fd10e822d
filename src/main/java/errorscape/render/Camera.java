package errorscape.render;

/// Where the surface is seen from. Straight above (`elevation` pi/2, `azimuth` 0) it is the map: first direction to the
/// right, second upwards, no perspective. Any other camera shows a terrain; perspective grows smoothly as it tilts.
///
/// @param azimuth turn about the vertical, in radians
/// @param elevation above the horizon, in radians, from 0.05 to pi/2
/// @param zoom 1 fits the surface into the view; larger is nearer
/// @param panX shift to the right, as a fraction of the view's smaller side
/// @param panY shift upwards, as a fraction of the view's smaller side
public record Camera(double azimuth, double elevation, double zoom, double panX, double panY) {
    public static final Camera MAP = new Camera(0, Math.PI / 2, 1, 0, 0);
    public static final Camera TERRAIN = new Camera(-0.6, 0.62, 1.05, 0, 0);

    /// The camera a fraction `t` of the way to another, turning the short way round.
    public Camera towards(Camera other, double t) {
        double turn = Math.IEEEremainder(other.azimuth - azimuth, 2 * Math.PI);
        return new Camera(
                azimuth + t * turn,
                elevation + t * (other.elevation - elevation),
                zoom * StrictMath.pow(other.zoom / zoom, t),
                panX + t * (other.panX - panX),
                panY + t * (other.panY - panY));
    }
}
