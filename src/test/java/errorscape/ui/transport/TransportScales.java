package errorscape.ui.transport;

import errorscape.scales.Drawn;
import errorscape.scales.Scale;
import java.util.List;

/// The slider of the speed and the strips over the timeline.
public final class TransportScales {
    private TransportScales() {}

    public static List<Scale> all() {
        return List.of(
                new Scale(
                        "speed",
                        (low, high) -> new Drawn(
                                List.of(SpeedScale.position(low), SpeedScale.speed(high)),
                                List.of(SpeedScale.text(low)))),
                new Scale(
                        "edge of stability",
                        (low, high) -> new Drawn(
                                List.of(
                                        EdgeStrip.colour(low).getRed(),
                                        EdgeStrip.colour(high / low).getGreen()),
                                List.of())),
                new Scale("distance off the plane", TransportScales::strip));
    }

    private static Drawn strip(double low, double high) {
        OffPlane off = new OffPlane(new double[] {0, 1}, new double[] {low, high}, high);
        return Drawn.of(off.share(low), off.share(high), off.largest());
    }
}
