package errorscape.rehearsal;

import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// Drags the start in circles over the terrain with a real mouse pointer, then makes single steps, and tells how
/// evenly the pictures follow.
final class PaceRehearsal implements Rehearsal {
    private static final int SETTLE = 150;
    private static final int DRAG = 600;
    private static final int STEPS = 60;
    private static final double RADIUS = 40;

    @Override
    public void begin(Theatre theatre) {
        Robot robot = new Robot();
        new AnimationTimer() {
            private final double[] between = new double[DRAG];
            private final double[] delays = new double[STEPS];
            private final double[] pulses = new double[STEPS];
            private long last;
            private int frame;
            private Point2D centre = Point2D.ZERO;
            private int steps;
            private long askedAt;
            private int askedFrame;
            private long stepSeen;

            @Override
            public void handle(long now) {
                int drag = frame - SETTLE;
                if (drag == 0) {
                    centre = grab(theatre, robot);
                } else if (drag > 0 && drag < DRAG) {
                    robot.mouseMove(
                            centre.getX() + RADIUS * StrictMath.sin(0.1 * drag),
                            centre.getY() + RADIUS * (1 - StrictMath.cos(0.1 * drag)) / 2);
                    between[drag] = (now - last) * 1e-6;
                } else if (drag == DRAG) {
                    robot.mouseRelease(MouseButton.PRIMARY);
                } else if (drag > DRAG + SETTLE) {
                    step(now);
                }
                last = now;
                frame++;
            }

            // One step after the other: asked for in one pulse, drawn in the one that finds it taken.
            private void step(long now) {
                long at = theatre.session().run().snapshotProperty().get().now().step();
                if (askedAt == 0) {
                    stepSeen = at;
                    askedAt = now;
                    askedFrame = frame;
                    theatre.session().run().step();
                } else if (at > stepSeen) {
                    delays[steps] = (now - askedAt) * 1e-6;
                    pulses[steps] = frame - askedFrame;
                    askedAt = 0;
                    steps++;
                    if (steps == STEPS) {
                        stop();
                        report();
                        Platform.exit();
                    }
                }
            }

            private void report() {
                double[] intervals = Arrays.copyOfRange(between, 2, DRAG);
                theatre.report()
                        .accept(String.format(
                                Locale.ROOT,
                                "dragging: %.1f frames/s (median of %d; 95 %% within %.1f ms)",
                                1000 / FrameTimes.quantile(intervals, 0.5),
                                intervals.length,
                                FrameTimes.quantile(intervals, 0.95)));
                theatre.report()
                        .accept(String.format(
                                Locale.ROOT,
                                "from a step to its picture: %.0f pulses, %.1f ms (median of %d; at most %.0f pulses)",
                                FrameTimes.quantile(pulses, 0.5),
                                FrameTimes.quantile(delays, 0.5),
                                STEPS,
                                FrameTimes.quantile(pulses, 1)));
            }
        }.start();
    }

    private static Point2D grab(Theatre theatre, Robot robot) {
        Node view = theatre.stage().getScene().lookup("#mainView");
        Point2D at = view.localToScreen(theatre.window().startPixel("mainView"));
        robot.mouseMove(at);
        robot.mousePress(MouseButton.PRIMARY);
        return at;
    }
}
