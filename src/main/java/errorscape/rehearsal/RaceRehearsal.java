package errorscape.rehearsal;

import errorscape.optimizer.Optimizers;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.training.RaceSnapshot;
import java.util.List;
import java.util.Locale;

/// Puts thirty racers of the kinds that follow the gradient on the first scenario, lets them make sixty steps a
/// second, and tells how many pictures a second there are: in the first ten seconds, while the just-in-time compiler is
/// at work, and in another ten, twenty seconds later.
final class RaceRehearsal implements Rehearsal {
    private static final int SETTLE = 150;
    private static final int FRAMES = 600;
    private static final int WARM = 1200;
    private static final int RACERS = 30;
    private static final int KINDS = 12;

    @Override
    public void begin(Theatre theatre) {
        FrameTimes first = new FrameTimes();
        FrameTimes later = new FrameTimes();
        new Score()
                .rest(SETTLE)
                .then(() -> theatre.session().change(RaceRehearsal::crowded))
                .rest(SETTLE)
                .then(() -> theatre.session().run().play())
                .during(FRAMES, first)
                .then(() -> report(theatre, first))
                .rest(WARM)
                .during(FRAMES, later)
                .then(() -> report(theatre, later))
                .start();
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

    private static void report(Theatre theatre, FrameTimes times) {
        RaceSnapshot race = theatre.session().run().raceProperty().get();
        theatre.report()
                .accept(String.format(
                        Locale.ROOT,
                        "%d racers, %.1f s to step %d: %s",
                        race == null ? 0 : race.racers().size(),
                        times.seconds(),
                        race == null ? 0 : race.step(),
                        times.pace()));
        theatre.report().accept(times.processor());
        theatre.report().accept(times.evenness());
    }
}
