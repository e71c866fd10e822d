package errorscape;

import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// Opens the window, drags the start in circles over the terrain with a real mouse pointer, then makes single
/// steps, and prints how evenly the pictures follow. `-Derrorscape.rehearsal=pace`.
public final class PaceRehearsal extends Application {
    private static final int SETTLE = 150;
    private static final int DRAG = 600;
    private static final int STEPS = 60;
    private static final double RADIUS = 40;

    private final App app = new App();

    @Override
    public void start(Stage stage) {
        app.start(stage);
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
                    centre = grab(stage, robot);
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
                long at = app.made()
                        .session()
                        .run()
                        .snapshotProperty()
                        .get()
                        .now()
                        .step();
                if (askedAt == 0) {
                    stepSeen = at;
                    askedAt = now;
                    askedFrame = frame;
                    app.made().session().run().step();
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
                System.out.printf(
                        Locale.ROOT,
                        "dragging: %.1f frames/s (median of %d; 95 %% within %.1f ms)%n",
                        1000 / at(intervals, 0.5),
                        intervals.length,
                        at(intervals, 0.95));
                System.out.printf(
                        Locale.ROOT,
                        "from a step to its picture: %.0f pulses, %.1f ms (median of %d; at most %.0f pulses)%n",
                        at(pulses, 0.5),
                        at(delays, 0.5),
                        STEPS,
                        at(pulses, 1));
            }
        }.start();
    }

    private Point2D grab(Stage stage, Robot robot) {
        Node view = stage.getScene().lookup("#mainView");
        Point2D at = view.localToScreen(app.made().window().startPixel("mainView"));
        robot.mouseMove(at);
        robot.mousePress(MouseButton.PRIMARY);
        return at;
    }

    private static double at(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    @Override
    public void stop() {
        app.stop();
    }
}
