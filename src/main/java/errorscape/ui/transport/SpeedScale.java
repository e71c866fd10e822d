package errorscape.ui.transport;

import errorscape.ui.text.Numbers;
import errorscape.words.Words;

/// The speed slider's law: from one step every two seconds over a logarithmic range to unthrottled at the right end.
final class SpeedScale {
    private static final double SLOWEST = 0.5;
    private static final double FASTEST = 10_000;
    private static final double UNTHROTTLED_FROM = 0.985;
    private static final double LONG_SECONDS = 1000;
    private static final int MOST_DIGITS = 12;

    private SpeedScale() {}

    /// Steps a second at a slider position from 0 to 1; 0 for unthrottled.
    static double speed(double position) {
        if (!(position < UNTHROTTLED_FROM)) {
            return 0;
        }
        double speed = SLOWEST * Math.pow(FASTEST / SLOWEST, position / UNTHROTTLED_FROM);
        double unit = Math.pow(10, Math.floor(Math.log10(speed)) - 1);
        return Math.max(SLOWEST, Math.round(speed / unit) * unit);
    }

    /// The slider position of a speed.
    static double position(double stepsPerSecond) {
        if (!(stepsPerSecond > 0)) {
            return 1;
        }
        double t = Math.log(stepsPerSecond / SLOWEST) / Math.log(FASTEST / SLOWEST);
        return Math.clamp(t, 0, 1) * UNTHROTTLED_FROM - (t >= 1 ? 1e-6 : 0);
    }

    /// A speed for people.
    static String text(double stepsPerSecond) {
        if (!(stepsPerSecond > 0)) {
            return Words.text("time.unthrottled");
        }
        double seconds = 1 / stepsPerSecond;
        return stepsPerSecond < 1
                ? Words.text(
                        "time.slow",
                        seconds < LONG_SECONDS
                                ? Numbers.setting(Math.round(10 * seconds) / 10.0)
                                : Numbers.measured(seconds, 2))
                : Words.text(
                        "time.fast",
                        Numbers.measured(
                                stepsPerSecond,
                                stepsPerSecond < 10 ? 2 : Math.min(1 + (int) Math.log10(stepsPerSecond), MOST_DIGITS)));
    }
}
