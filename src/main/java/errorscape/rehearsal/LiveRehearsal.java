package errorscape.rehearsal;

import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.training.RaceSnapshot;
import java.util.Locale;

/// Trains the network 2-8-8-1 on 200 samples as fast as it goes, over a grid of 65x65, and tells how many pictures
/// and how many new grids a second there are while something is live: the plane that follows the ball, turns into
/// another one, stands still, or the spectrum at the ball. Twice: at first, while the JVM's compiler is busy, and
/// later.
///
/// @param live what is live
record LiveRehearsal(Live live) implements Rehearsal {
    private static final int SETTLE = 150;
    private static final int FRAMES = 600;
    private static final int WARM = 1200;
    private static final int RESOLUTION = 65;

    @Override
    public void begin(Theatre theatre) {
        Part first = new Part(theatre);
        Part later = new Part(theatre);
        new Score()
                .rest(SETTLE / 2)
                .then(() -> theatre.session().open(scenario(), null))
                .rest(SETTLE)
                .then(() -> {
                    live.begin(theatre);
                    theatre.session().run().play();
                    theatre.session().slice().shownProperty().subscribe(shown -> {
                        first.grids.note(shown);
                        later.grids.note(shown);
                    });
                    theatre.session().curvature().curvatureProperty().subscribe(() -> {
                        first.spectra++;
                        later.spectra++;
                    });
                })
                .during(SETTLE, new FrameTimes(), () -> live.again(theatre))
                .then(first::begin)
                .during(FRAMES, first.times, first::pulse)
                .then(first::report)
                .during(WARM, new FrameTimes(), () -> live.again(theatre))
                .then(later::begin)
                .during(FRAMES, later.times, later::pulse)
                .then(later::report)
                .start();
    }

    private static long step(Theatre theatre) {
        RaceSnapshot race = theatre.session().run().raceProperty().get();
        return race == null ? 0 : race.step();
    }

    private static Scenario scenario() {
        Scenario moons = SampleScenarios.find("moons-deep").orElseThrow();
        Subject.Data all = moons.learning().orElseThrow().data();
        return moons.withData(new Subject.Data(all.source(), all.inputs(), all.targets(), all.standardise(), 0, 1))
                .withTraining(moons.training().withStepsPerSecond(0))
                .withView(new Scenario.View(
                        moons.view().layout(),
                        moons.view().terrain(),
                        moons.view().map(),
                        moons.view().scale(),
                        RESOLUTION));
    }

    /// What is counted in a stretch of time.
    private final class Part {
        private final Theatre theatre;
        private final FrameTimes times = new FrameTimes();
        private final GridCount grids = new GridCount();
        private long spectra;
        private long begun;

        Part(Theatre theatre) {
            this.theatre = theatre;
        }

        void begin() {
            begun = step(theatre);
            spectra = 0;
        }

        void pulse() {
            live.again(theatre);
            grids.pulse(live.counts(theatre));
        }

        void report() {
            grids.pulse(false);
            theatre.report().accept(live.name().toLowerCase(Locale.ROOT) + ": " + times.pace());
            theatre.report().accept(grids.told());
            theatre.report()
                    .accept(String.format(
                            Locale.ROOT,
                            "%.1f spectra/s, %.0f training steps/s",
                            spectra / times.seconds(),
                            (step(theatre) - begun) / times.seconds()));
            theatre.report().accept(times.processor());
            theatre.report().accept(times.evenness());
        }
    }
}
