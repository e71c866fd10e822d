package errorscape;

import errorscape.optimizer.Optimizers;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Opens the window, puts thirty racers of the kinds that follow the gradient on the first scenario, lets them
/// make sixty steps a second, and prints how many pictures a second there are. `-Derrorscape.rehearsal=race`.
public final class RaceRehearsal extends Application {
    private static final int SETTLE = 150;
    private static final int FRAMES = 600;
    private static final int RACERS = 30;
    private static final int KINDS = 12;

    private final App app = new App();

    @Override
    public void start(Stage stage) {
        app.start(stage);
        new AnimationTimer() {
            private final double[] between = new double[FRAMES];
            private long last;
            private int frame;
            private long begun;

            @Override
            public void handle(long now) {
                int measured = frame - 2 * SETTLE;
                if (frame == SETTLE) {
                    app.made().session().change(RaceRehearsal::crowded);
                } else if (measured == 0) {
                    app.made().session().run().play();
                    begun = now;
                } else if (measured > 0 && measured < FRAMES) {
                    between[measured] = (now - last) * 1e-6;
                } else if (measured == FRAMES) {
                    stop();
                    report(between, (now - begun) * 1e-9);
                    Platform.exit();
                }
                last = now;
                frame++;
            }
        }.start();
    }

    private static Scenario crowded(Scenario scenario) {
        List<Optimizers.Entry> entries = Optimizers.entries().stream()
                .filter(entry -> !entry.standard().searches()
                        && !Double.isNaN(entry.standard().learningRate()))
                .limit(KINDS)
                .toList();
        Scenario grown = scenario.withTraining(scenario.training().withStepsPerSecond(60));
        for (int i = 0; i + 1 < RACERS; i++) {
            Optimizers.Entry entry = entries.get(i % entries.size());
            grown = Racers.add(grown, RacerChoice.of(0, entry.standard()).withBatchSeed(i));
        }
        return grown;
    }

    private void report(double[] between, double seconds) {
        double[] sorted = Arrays.copyOfRange(between, 2, FRAMES);
        Arrays.sort(sorted);
        var race = app.made().session().run().raceProperty().get();
        System.out.printf(
                Locale.ROOT,
                "%d racers at step %d after %.1f s: %.1f frames/s (median of %d; 95 %% within %.1f ms)%n",
                race == null ? 0 : race.racers().size(),
                race == null ? 0 : race.step(),
                seconds,
                1000 / sorted[sorted.length / 2],
                sorted.length,
                sorted[sorted.length * 95 / 100]);
    }

    @Override
    public void stop() {
        app.stop();
    }
}
